import type { Browser } from 'playwright-core';
import { verifyEntries } from '../../src/record/verify.ts';
import { launchBrowser } from '../support/browser.ts';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';
import type { PlaygroundWindow } from './support/playground-window.ts';
import { raiseTo } from './support/raise.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';
import { openThreeWindows, walkToTheAnswer } from './support/walk-to-the-answer.ts';

/** The double in the place of Azure Cosmos DB: it proves our client code, and nothing about Azure. */
describe('Over Cosmos DB storage, two people in two windows', () => {
  let cosmos: CosmosForService;
  let product: RunningProduct;
  let browser: Browser;
  let raiser: PlaygroundWindow;
  let asked: PlaygroundWindow;
  let team: PlaygroundWindow;

  beforeAll(async () => {
    cosmos = await startCosmosForService();
    product = await startProduct({ buttons: 'execute', environment: cosmos.environment });
    browser = await launchBrowser();
    ({ raiser, asked, team } = await openThreeWindows(browser, product));
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await cosmos?.close();
  });

  it('raise, acknowledge, ask, answer and accept, and both see it closed; every step is an item that verifies', async () => {
    const { reference } = await raiseTo('Assessment team', raiser);
    await walkToTheAnswer(reference, { raiser, asked, team });

    const commands = await everyCommand(cosmos);
    expect(commands).toEqual([
      ['raise', 'acknowledge', 'tell-child', 'know-child', 'ask', 'reply', 'answer', 'accept'],
    ]);
  });
});

/** The commands of every escalation that is kept; each chain must be whole. */
async function everyCommand(cosmos: CosmosForService): Promise<readonly string[][]> {
  const store = cosmos.open();
  const all: string[][] = [];
  try {
    for await (const entries of store.record.all()) {
      expect(verifyEntries(entries)).toBeNull();
      all.push(entries.map(({ command }) => command));
    }
  } finally {
    store.close();
  }
  return all;
}
