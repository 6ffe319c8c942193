import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { startProduct } from './support/running-product.ts';

// `npm run pictures`: the README's pictures, taken from the running product by walking through it as two people do.

const FOLDER = 'docs/pictures';

async function raise(raiser: PlaygroundWindow): Promise<void> {
  await raiser.say('raise');
  await raiser.waitForLastCard('First: is the child safe');
  await raiser.choose('Which kind of agency should look again?', "Children's social care");
  await raiser.choose('Where are things for the child?', 'Stepping down or closing');
  await raiser.press('Safe for now: go on');
  await raiser.waitForLastCard('Who should look at this again?');
  await raiser.choose('Who should look at this again?', "Kent children's social care: Assessment team");
  await raiser.choose('What is it about?', 'Stepping down or closing');
  await raiser.fill(
    'What do you disagree with, and what worries you for the child?',
    'Stepping down is too early. He comes in hungry most mornings and said he is afraid of the weekends.',
  );
  await raiser.fill('What would you like to happen?', 'Keep the plan open until the home visit has been done.');
  const label = /Can this safely wait[^\n*]*\?/.exec(await raiser.lastCard().innerText())?.[0] ?? '';
  await raiser.choose(label, 'Yes');
  await raiser.press('Send');
  await raiser.waitForLastCard('Sent to');
}

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const product = await startProduct({ people: 2 });
  const browser = await launchBrowser();
  try {
    const [first = '', second = ''] = product.windows;
    const raiser = await openWindow(browser, first);
    const asked = await openWindow(browser, second);
    await raise(raiser);
    await asked.waitForLastCard('asks you to look again');
    await raiser.lastCard().screenshot({ path: `${FOLDER}/receipt.png` });
    await asked.lastCard().screenshot({ path: `${FOLDER}/asked-to-look-again.png` });
  } finally {
    await browser.close();
    await product.stop();
  }
}

await takePictures();
