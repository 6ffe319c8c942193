import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

// The harness tried on a bot of our own: when a walk through the product fails, it is not the selectors.

const STAND_IN = [process.execPath, '--no-warnings', 'test/support/start-with-stand-in.ts'];

describe('a window of the Playground, driven', () => {
  let product: RunningProduct;
  let browser: Browser;
  let first: PlaygroundWindow;
  let second: PlaygroundWindow;

  beforeAll(async () => {
    product = await startProduct({ people: 3, command: STAND_IN });
    browser = await launchBrowser();
    first = await openWindow(browser, product, 0);
    second = await openWindow(browser, product, 1);
  });

  afterAll(async () => {
    await browser.close();
    expect(await product.stop()).toBe(0);
  });

  async function fillForm(window: PlaygroundWindow): Promise<void> {
    const before = await window.messages();
    await window.say('form');
    await window.waitForMessages(before.length + 1);
    await window.fill('What happened', 'Two lines\nof words');
    await window.fill('Role', 'Teacher');
    await window.choose('Which one', 'Second');
    await window.choose('How soon', 'Third');
    await window.tick('First');
    await window.tick('Third');
    await window.tick('I have told them');
    await window.fill('On which day', '2026-04-02');
    await window.fill('How many', '7');
  }

  const EVERY_INPUT = [
    'words=Two lines of words;',
    'role=Teacher;',
    'compact=second;',
    'expanded=third;',
    'several=first,third;',
    'told=true;',
    'day=2026-04-02;',
    'count=7;',
  ];

  it('fills every kind of input and replaces the card with what Action.Execute brought back', async () => {
    await fillForm(first);
    const presses = first.presses;
    await first.press('Execute it');
    const text = await (await first.waitForLastCard('Executed')).innerText();
    for (const line of EVERY_INPUT) expect(text.replace(/\s+/g, ' ')).toContain(line);
    expect(first.presses - presses).toBe(1);
  });

  it('fills every kind of input for Action.Submit, sees the card edited in place and a new message', async () => {
    await fillForm(first);
    const before = (await first.messages()).length;
    await first.press('Submit it');
    await first.waitForText('Kept what you submitted.');
    const text = await (await first.waitForLastCard('Submitted')).innerText();
    for (const line of EVERY_INPUT) expect(text.replace(/\s+/g, ' ')).toContain(line);
    expect(await first.messages()).toHaveLength(before + 1);
  });

  it('is told at the field when something required is missing, and nothing is sent', async () => {
    await first.say('form');
    await first.waitForLastCard('What happened');
    await first.press('Execute it');
    await first.waitForLastCard('Choose one.');
  });

  it('sees a refusal in the card', async () => {
    await first.say('form');
    await first.waitForLastCard('What happened');
    await first.press('Refuse it');
    await first.waitForText('This is refused.');
  });

  it('presses a button that does not fit and stands behind the three dots', async () => {
    await first.say('many buttons');
    await first.waitForLastCard('Many buttons');
    expect(await first.buttons()).toEqual([1, 2, 3, 4, 5, 6].map((place) => `Button ${place}`));
    await first.press('Button 8');
    await first.waitForLastCard('button=8;');
  });

  it('gets a message nobody asked for, in its own window and in no other', async () => {
    await first.say('tell me later');
    await first.waitForText('It is later now.');
    await second.say('hello');
    await second.waitForText('You said: hello');
    expect(await second.messages()).toEqual(['You said: hello']);
  });

  it('reaches a person whose window nobody has opened yet: the message waits in it, however slowly it opens', async () => {
    await first.say('tell everybody');
    await first.waitForText('This is for everybody.');
    const third = await openWindow(browser, product, 2, { slowBy: 2_000 });
    await third.waitForText('This is for everybody.');
  });

  it('is not fooled by the Log Panel, which shows messages that never arrived', async () => {
    await first.say('lose a message');
    await first.page.getByText('This never arrived.').waitFor();
    await first.say('and then');
    await first.waitForText('You said: and then');
    expect((await first.messages()).join()).not.toContain('This never arrived.');
  });
});
