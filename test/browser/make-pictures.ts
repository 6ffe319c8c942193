import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { raiseTo } from './support/raise.ts';
import { startProduct } from './support/running-product.ts';
import { takeDashboardPictures } from './support/take-dashboard-pictures.ts';
import { acknowledge, giveView, keepThePosition, recordDecision, takeFurther, takeOn } from './support/steps.ts';

// `npm run pictures`: the README's pictures, taken from the running product by walking up the whole ladder as eight people do;
// then those of the dashboard.

const FOLDER = 'docs/pictures';
const PEOPLE = 8;

async function take(name: string, window: PlaygroundWindow, text: string): Promise<void> {
  const card = await window.waitForLastCard(text);
  await card.screenshot({ path: `${FOLDER}/${name}.png` });
}

/** `at` gives the window of a person by their place in the sample directory. */
async function takePictures(at: (place: number) => PlaygroundWindow): Promise<void> {
  const [lead, manager, head, frontDoor] = [at(0), at(1), at(3), at(4)];
  const [chief, service, panel] = [at(5), at(6), at(7)];
  await raiseTo('Front door team', lead);
  await take('receipt', lead, 'Sent to');
  await take('asked-to-look-again', manager, 'asks you to look again');
  await acknowledge(manager);
  await keepThePosition(manager);
  await takeFurther(lead, 'Stage 2', 'Head teacher');
  await take('asked-to-take-it-on', head, 'A colleague asks you to take this to Stage 2');
  await takeOn(head, 'Stage 2');
  await acknowledge(frontDoor);
  await keepThePosition(frontDoor);
  await takeFurther(head, 'Stage 3', null);
  await takeOn(chief, 'Stage 3');
  await acknowledge(service);
  await keepThePosition(service);
  await takeFurther(chief, 'Stage 4', null);
  await acknowledge(panel);
  await giveView(panel);
  await take('the-panels-view', service, 'what will your agency do?');
  await recordDecision(service);
  await take('how-it-ended', chief, 'This escalation is closed');
}

mkdirSync(FOLDER, { recursive: true });
const product = await startProduct({ people: PEOPLE });
const browser = await launchBrowser();
try {
  const windows: PlaygroundWindow[] = [];
  for (const place of product.windows.keys()) windows.push(await openWindow(browser, product, place));
  await takePictures((place) => {
    const window = windows[place];
    if (window === undefined) throw new Error(`There is no window ${place}.`);
    return window;
  });
  await takeDashboardPictures(browser, FOLDER);
} finally {
  await browser.close();
  await product.stop();
}
