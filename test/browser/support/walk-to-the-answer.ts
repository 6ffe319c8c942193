import { CONCERN } from './raise.ts';
import type { Browser } from 'playwright-core';
import { openWindow, type PlaygroundWindow } from './playground-window.ts';
import type { RunningProduct } from './running-product.ts';

/** Three people, each at their own window. */
export interface ThreeWindows {
  readonly raiser: PlaygroundWindow;
  readonly asked: PlaygroundWindow;
  readonly team: PlaygroundWindow;
}

/** Opens the windows of the first three people of the sample: who raises, who is asked, the partnership team. */
export async function openThreeWindows(browser: Browser, product: RunningProduct): Promise<ThreeWindows> {
  return {
    raiser: await openWindow(browser, product, 0),
    asked: await openWindow(browser, product, 1),
    team: await openWindow(browser, product, 2),
  };
}

/**
 * From the raise to the end: it is acknowledged, asked about, answered and accepted, both sides see it closed, and the
 * partnership team sees that it is and none of the words.
 */
export async function walkToTheAnswer(reference: string, { raiser, asked, team }: ThreeWindows): Promise<void> {
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
}
