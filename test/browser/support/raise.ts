import type { PlaygroundWindow } from './playground-window.ts';

export const CONCERN = 'The step-down is too early: he arrives hungry and told us he sleeps in the car.';
export const WANTED = 'Please keep the plan open until the home visit has been done.';

/** What raising cost a person: presses of buttons and, as a machine does it, seconds. */
export interface Raised {
  readonly reference: string;
  readonly presses: number;
  readonly seconds: number;
}

/** Raises a challenge as a person does, with this team of Kent children's social care, and answers its reference. */
export async function raiseTo(team: string, raiser: PlaygroundWindow): Promise<Raised> {
  const began = performance.now();
  const before = raiser.presses;
  await raiser.say('raise');
  await raiser.waitForLastCard('First: is the child safe');
  await raiser.choose('Which kind of agency should look again?', "Children's social care");
  await raiser.choose('Where are things for the child?', 'Stepping down or closing');
  await raiser.press('Safe for now: go on');
  await raiser.waitForLastCard('Who should look at this again?');
  await raiser.choose('Who should look at this again?', `Kent children's social care: ${team}`);
  await raiser.choose('What is it about?', 'Stepping down or closing');
  await raiser.fill('What do you disagree with, and what worries you for the child?', CONCERN);
  await raiser.fill('What would you like to happen?', WANTED);
  await raiser.choose(await canWaitLabel(raiser), 'Yes');
  await raiser.press('Send');
  const receipt = await raiser.waitForLastCard('Sent to');
  const reference = /KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(await receipt.innerText())?.[0] ?? '';
  return { reference, presses: raiser.presses - before, seconds: Math.round((performance.now() - began) / 1000) };
}

/** The question whether it can wait names the day of the answer. */
export async function canWaitLabel(window: PlaygroundWindow): Promise<string> {
  const text = await window.lastCard().innerText();
  return /Can this safely wait[^\n*]*\?/.exec(text)?.[0] ?? '';
}
