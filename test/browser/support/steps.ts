import type { PlaygroundWindow } from './playground-window.ts';

export const FURTHER = 'The answer leaves the weekends as they are.';
export const RECOMMENDS = 'Keep the plan open until after the home visit.';
export const WILL_DO = 'The plan stays open until the visit on Monday.';

/** Says that they have it and know which child it is. */
export async function acknowledge(window: PlaygroundWindow): Promise<void> {
  await window.waitForLastCard('Not yet confirmed that both know which');
  await window.press('I have it and I know which child');
  await window.waitForLastCard('Both sides know which');
}

/** Answers that the position stays the same. */
export async function keepThePosition(window: PlaygroundWindow): Promise<void> {
  await window.press('Answer');
  await window.waitForLastCard('What is your answer?');
  await window.press('Our position stays the same');
  await window.fill('Why does it stay the same?', 'The last visit found the weekends safe.');
  await window.press('Send');
  await window.waitForLastCard('You have answered');
}

/** Takes it to the next stage. `taker` is chosen where more than one of the agency may take it up. */
export async function takeFurther(window: PlaygroundWindow, stage: string, taker: string | null): Promise<void> {
  await window.waitForLastCard('You have an answer');
  await window.press(`Take it to ${stage}`);
  await window.waitForLastCard('Why does it need to go further?');
  if (taker !== null) await window.choose('Who takes it up in your agency?', taker);
  await window.fill('Why does it need to go further?', FURTHER);
  await window.press('Send');
}

/** Takes on what a colleague asks to be taken to this stage. */
export async function takeOn(window: PlaygroundWindow, stage: string): Promise<void> {
  await window.waitForLastCard(`A colleague asks you to take this to ${stage}`);
  await window.waitForLastCard(FURTHER);
  await window.press('Take it on');
}

/** Gives the panel's view, for the asked agency to say what it will do. */
export async function giveView(window: PlaygroundWindow): Promise<void> {
  await window.press("Give the panel's view");
  await window.fill('What does the panel recommend?', RECOMMENDS);
  await window.fill('Why?', 'What the school sees each morning was not weighed.');
  await window.choose('Which agency holds the duty and says what it will do?', "Kent children's social care");
  await window.press('Send');
  await window.waitForLastCard("Waiting for Kent children's social care");
}

/** Records what the agency will do, which ends it. */
export async function recordDecision(window: PlaygroundWindow): Promise<void> {
  await window.waitForLastCard('what will your agency do?');
  await window.press('Record what we will do');
  await window.choose("The panel's view", 'We accept it in part');
  await window.fill('What will you do, and why?', WILL_DO);
  await window.press('Send');
  await window.waitForLastCard('Partly agreed');
}
