import type { Browser } from 'playwright-core';
import { verifyEntries } from '../../src/record/verify.ts';
import { launchBrowser } from '../support/browser.ts';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { CONCERN, raiseTo } from './support/raise.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

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
    const [first = '', second = '', third = ''] = product.windows;
    raiser = await openWindow(browser, first);
    asked = await openWindow(browser, second);
    team = await openWindow(browser, third);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await cosmos?.close();
  });

  it('raise, acknowledge, ask, answer and accept, and both see it closed; every step is an item that verifies', async () => {
    const { reference } = await raiseTo('Assessment team', raiser);
    await asked.waitForLastCard('asks you to look again');
    await asked.waitForLastCard(CONCERN);
    await asked.press('I have it, tell me which child');
    await raiser.waitForLastCard('ask you which child it is');
    await raiser.press('I have told them which child');
    await asked.waitForLastCard('has told you which child it is');
    await asked.press('I know now which child it is');
    await asked.waitForLastCard('both sides know');

    await asked.press('Answer');
    await asked.waitForLastCard('What is your answer?');
    await asked.press('Ask a question first');
    await asked.fill('What do you need to know?', 'When did you see this last?');
    await asked.press('Send');
    await raiser.waitForLastCard('When did you see this last?');
    await raiser.press('Answer their question');
    await raiser.fill('Your answer', 'This week, twice.');
    await raiser.press('Send');
    await asked.waitForLastCard('Your question has been answered');

    await asked.press('Answer');
    await asked.waitForLastCard('What is your answer?');
    await asked.press('We propose something else');
    await asked.fill('What do you propose, and why?', 'A joint home visit first, then we decide together.');
    await asked.fill('What will you do? (if anything)', 'Visit together with school.');
    await asked.press('Send');

    await raiser.waitForLastCard('A joint home visit first');
    await raiser.press('Accept, or stop here');
    await raiser.choose('Which is it?', 'I accept this answer');
    await raiser.press('Send');
    await raiser.waitForLastCard('Partly agreed');
    await asked.waitForLastCard('This escalation is closed');

    await raiser.say(reference);
    await raiser.waitForLastCard('Closed on');
    await raiser.press('What has happened');
    await raiser.waitForLastCard('accepted the answer');

    await team.say(reference);
    const overseen = await team.waitForLastCard('Closed on');
    await expect(overseen.innerText()).resolves.not.toContain(CONCERN);

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
