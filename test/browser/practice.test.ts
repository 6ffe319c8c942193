import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

/** What the policy asks at each step, as it stands on its button. */
const WHOLE_CASE = [
  'Safe for now: go on',
  'Those who made the decision',
  'What we have seen, and one request',
  'Ring them: say which child',
  'Take it to Stage 2',
  'What it leaves open for the child',
  'Take it on',
  'Take it to Stage 3',
  'Take it to Stage 4',
  'Say what it recommends, and why',
  'Record what we will do, and why',
  'Copy it to the file, then say so',
];
const ANSWERING = [
  'A request to look again',
  'I have it, tell me which child',
  'With what they have seen',
  'Answer B',
  'A change for the child',
  "Copy it to the child's file",
];
const MARK = 'Practice. Nothing here is real, kept or sent.';

describe('Practice mode, by one person in one window', () => {
  let product: RunningProduct;
  let browser: Browser;
  let window: PlaygroundWindow;

  beforeAll(async () => {
    product = await startProduct({ buttons: 'execute' });
    browser = await launchBrowser();
    window = await openWindow(browser, product, 0);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Presses through a rehearsal; every card of it says that it is practice. */
  async function rehearse(choices: readonly string[]): Promise<void> {
    for (const [step, choice] of choices.entries()) {
      const card = await window.waitForLastCard(`Step ${step + 1} of ${choices.length}.`);
      expect((await card.innerText()).split(MARK)).toHaveLength(3);
      await window.press(choice);
    }
    await window.waitForLastCard('What you have practised');
  }

  it('a whole case and how to answer one, with a word on a choice that is not the best, and nothing kept', async () => {
    await window.say('practise');
    await window.waitForLastCard('Walk through a made-up case');
    await window.press('A whole case');
    await window.waitForLastCard('Step 1 of 12.');
    await window.press('In danger now');
    await window.waitForLastCard('You chose "In danger now".');
    await rehearse(WHOLE_CASE);

    await window.press('Answer a challenge well');
    await rehearse(ANSWERING);

    await window.press('Home');
    const home = await window.waitForLastCard('What would you like to do?');
    await expect(window.buttons(home)).resolves.toEqual(
      expect.arrayContaining(['Mine to answer (0)', 'Mine raised (0)']),
    );
  });
});
