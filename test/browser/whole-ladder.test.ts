import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { CONCERN, raiseTo } from './support/raise.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';
import {
  acknowledge,
  FURTHER,
  giveView,
  keepThePosition,
  recordDecision,
  takeFurther,
  takeOn,
} from './support/steps.ts';

/** The people of the windows, in the order of the sample directory. */
const PEOPLE = [
  'lead',
  'coveringManager',
  'coordinator',
  'head',
  'frontDoorManager',
  'chiefExecutive',
  'serviceManager',
  'panelChair',
] as const;
type Person = (typeof PEOPLE)[number];

describe.each(['execute', 'submit'] as const)('With buttons drawn as Action.%s, by eight people', (buttons) => {
  let product: RunningProduct;
  let browser: Browser;
  const windows = new Map<Person, PlaygroundWindow>();
  const at = (person: Person): PlaygroundWindow => {
    const window = windows.get(person);
    if (window === undefined) throw new Error(`${person} has no window.`);
    return window;
  };

  beforeAll(async () => {
    product = await startProduct({ buttons, people: PEOPLE.length });
    browser = await launchBrowser();
    for (const [place, person] of PEOPLE.entries()) {
      windows.set(person, await openWindow(browser, product, place));
    }
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('the whole ladder: stage by stage to the panel, and what the agency does with its view', async () => {
    const { reference } = await raiseTo('Front door team', at('lead'));

    // Stage 1: the senior practitioner is away, and who covers answers for them.
    await acknowledge(at('coveringManager'));
    await keepThePosition(at('coveringManager'));
    await takeFurther(at('lead'), 'Stage 2', 'Head teacher');
    await takeOn(at('head'), 'Stage 2');

    // Stage 2: those who had it before stay informed.
    await at('lead').waitForLastCard('Head teacher has taken it to Stage 2');
    await at('coveringManager').waitForLastCard('It has gone to Stage 2');
    await acknowledge(at('frontDoorManager'));
    await at('head').waitForLastCard('They have it and know which child it is');
    await keepThePosition(at('frontDoorManager'));
    await takeFurther(at('head'), 'Stage 3', null);
    await takeOn(at('chiefExecutive'), 'Stage 3');

    // Stage 3, handed over to a colleague in the middle.
    await acknowledge(at('serviceManager'));
    await at('serviceManager').press('More');
    await at('serviceManager').press('Hand it over');
    await at('serviceManager').choose('To whom?', 'Team manager, Front door team');
    await at('serviceManager').choose('Why?', 'I am away');
    await at('serviceManager').press('Send');
    await at('serviceManager').waitForLastCard('It is with someone else now');
    await acknowledge(at('frontDoorManager'));
    await keepThePosition(at('frontDoorManager'));
    await takeFurther(at('chiefExecutive'), 'Stage 4', null);

    // Stage 4: the panel's view, and the agency's own decision.
    await at('panelChair').waitForLastCard("The panel's view is asked for");
    await at('frontDoorManager').waitForLastCard('It has gone to Stage 4');
    await acknowledge(at('panelChair'));
    await giveView(at('panelChair'));
    await at('chiefExecutive').waitForLastCard('The panel has given its view');
    await recordDecision(at('frontDoorManager'));
    await at('chiefExecutive').waitForLastCard('This escalation is closed');
    await at('panelChair').waitForLastCard('This escalation is closed');

    await at('chiefExecutive').press('Three short questions');
    await at('chiefExecutive').choose("Is it on the child's file?", 'Yes');
    await at('chiefExecutive').choose('Was the policy unclear anywhere?', 'No');
    await at('chiefExecutive').choose('Is there learning to share?', 'Yes');
    await at('chiefExecutive').press('Send');
    await at('chiefExecutive').waitForLastCard('Partly agreed');

    await at('lead').say(reference);
    await at('lead').waitForLastCard('Partly agreed');
    await at('lead').press('What has happened');
    await at('lead').waitForLastCard("accepts the panel's view in part");
    await at('coordinator').say(reference);
    const overseen = await at('coordinator').waitForLastCard('Partly agreed');
    await expect(overseen.innerText()).resolves.not.toContain(CONCERN);
  });

  it('a refusal inside the raising agency: it stays open, advice shows a way past it, and the other side sees none of it', async () => {
    const { reference } = await raiseTo('Assessment team', at('lead'));
    await acknowledge(at('coveringManager'));
    await keepThePosition(at('coveringManager'));
    await takeFurther(at('lead'), 'Stage 2', 'Head teacher');
    await at('head').waitForLastCard('A colleague asks you to take this to Stage 2');
    await at('head').press('Do not take it on');
    await at('head').fill('Why not?', 'Let us wait for the next core group.');
    await at('head').press('Send');
    await at('lead').waitForLastCard('Head teacher has not taken it on');
    await at('lead').waitForLastCard('Let us wait for the next core group.');

    await at('lead').press('Ask for advice');
    await at('lead').choose('Whom do you ask?', 'Partnership team coordinator');
    await at('lead').press('Send');
    await at('coordinator').waitForLastCard('asks for your advice');
    await at('coordinator').waitForLastCard(CONCERN);
    await at('coordinator').press('Give your advice');
    await at('coordinator').fill('Your advice', 'The policy lets you take it up yourself as safeguarding lead.');
    await at('coordinator').press('Send');
    await at('lead').waitForLastCard('You have advice');
    await at('lead').press('Take it to Stage 2');
    await at('lead').choose('Who takes it up in your agency?', 'Designated safeguarding lead');
    await at('lead').fill('Why does it need to go further?', FURTHER);
    await at('lead').press('Send');
    await at('lead').waitForLastCard(`${reference} · Stage 2`);

    await at('coveringManager').waitForLastCard(`${reference} · Stage 2`);
    await at('coveringManager').press('I have it and I know which child');
    await at('lead').waitForLastCard('They have it and know which child it is');

    await at('coveringManager').press("Copy for the child's file");
    const copy = await at('coveringManager').waitForText("Copy for the child's file. The record");
    const text = await copy.innerText();
    expect(text).toContain(reference);
    expect(text).toContain('took it to Stage 2');
    for (const inside of ['core group', 'advice', 'asked Head teacher']) expect(text).not.toContain(inside);

    // Settled at stage 2, by talking, with something each side will do.
    await at('lead').press('It was settled by talking');
    await at('lead').fill('What did you agree?', 'A joint visit on Monday.');
    await at('lead').choose('How did it end?', 'Agreed');
    await at('lead').press('Send');
    await at('coveringManager').waitForLastCard('settled by talking');
    await at('coveringManager').press('Yes, that is right');
    await at('lead').waitForLastCard('This escalation is closed');
    await at('lead').press('Raise it again');
    await at('lead').waitForLastCard(`This follows ${reference}`);
  });
});
