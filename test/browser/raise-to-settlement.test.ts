import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { PlaygroundWindow } from './support/playground-window.ts';
import { canWaitLabel, CONCERN, raiseTo, WANTED } from './support/raise.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';
import { openThreeWindows, walkToTheAnswer } from './support/walk-to-the-answer.ts';

describe.each(['execute', 'submit'] as const)(
  'With buttons drawn as Action.%s, two people in two windows',
  (buttons) => {
    let product: RunningProduct;
    let browser: Browser;
    let raiser: PlaygroundWindow;
    let asked: PlaygroundWindow;
    let team: PlaygroundWindow;

    beforeAll(async () => {
      product = await startProduct({ buttons });
      browser = await launchBrowser();
      ({ raiser, asked, team } = await openThreeWindows(browser, product));
    });

    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    });

    it('raise, acknowledge, ask, answer and accept, and both see it closed', async () => {
      const { reference, presses, seconds } = await raiseTo('Assessment team', raiser);
      process.stdout.write(`Raised with ${presses} presses of buttons, by machine in ${seconds} s.\n`);
      const receipt = raiser.lastCard();
      expect(reference).not.toBe('');
      await expect(receipt.innerText()).resolves.toContain('Now tell them which child');

      await walkToTheAnswer(reference, { raiser, asked, team });
    });

    it('settle by talking: logged by one side, confirmed by the other; the copy for the file holds the words', async () => {
      await raiser.say('raise');
      await raiser.waitForLastCard('First: is the child safe');
      await raiser.choose('Which kind of agency should look again?', "Children's social care");
      await raiser.choose('Where are things for the child?', 'Assessment');
      await raiser.press('Safe for now: go on');
      await raiser.waitForLastCard('Who should look at this again?');
      await raiser.choose('Who should look at this again?', "Kent children's social care: I do not know who");
      await raiser.choose('What is it about?', 'Assessment');
      await raiser.fill(
        'What do you disagree with, and what worries you for the child?',
        'Seen on 12/03/2015, NHS 943 476 5919.',
      );
      await raiser.fill('What would you like to happen?', WANTED);
      await raiser.choose(await canWaitLabel(raiser), 'Yes');
      await raiser.press('Send');
      const cleaned = await raiser.waitForLastCard('We took out');
      await expect(cleaned.innerText()).resolves.not.toContain('943 476 5919');
      await raiser.fill('What do you disagree with, and what worries you for the child?', CONCERN);
      await raiser.press('Send');
      await raiser.waitForLastCard('Sent to');

      await asked.waitForLastCard('asks you to look again');
      await asked.press('I have it and I know which child');
      await raiser.waitForLastCard('They have it and know which child');
      await raiser.press('It was settled by talking');
      await raiser.fill('What did you agree?', 'The assessment is looked at again on Monday.');
      await raiser.choose('How did it end?', 'Agreed');
      await raiser.press('Send');
      await asked.waitForLastCard('The other side says it was settled by talking');
      await asked.press('Yes, that is right');
      await raiser.waitForLastCard('This escalation is closed');
      await raiser.press("Copy for the child's file");
      await raiser.waitForText(`Copy for the child's file. The record`);
      await raiser.waitForText('What was agreed: The assessment is looked at again on Monday.');
    });

    it('danger comes first, and what is not understood gets help', async () => {
      await raiser.say('raise');
      await raiser.waitForLastCard('First: is the child safe');
      await raiser.press('In danger now');
      await raiser.waitForLastCard('Call 999 now');
      await raiser.say('what is this');
      await raiser.waitForLastCard('I did not understand that');
      await raiser.say('KM-0000-00000');
      await raiser.waitForLastCard('There is no escalation with that reference');
      await raiser.say('policy');
      await raiser.waitForLastCard('Stage 1: Practitioner to practitioner');
      await raiser.press('Next');
      await raiser.waitForLastCard('Stage 2');
    });
  },
);
