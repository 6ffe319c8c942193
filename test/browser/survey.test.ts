import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, type PlaygroundWindow } from './support/playground-window.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

/** Where the pictures are put, to be looked at. */
const PICTURES = 'data/pictures-of-surveys';
/** A Monday, in the hours in which people are asked. */
const MONDAY = '2026-11-23T10:00:00.000Z';
/** What goes round every minute, a quarter of a minute late, and forty people at ten a second. */
const A_ROUND_MS = 100_000;

describe.each(['execute', 'submit'] as const)(
  'A survey, by its project lead and a practitioner (buttons: %s)',
  (buttons) => {
    let directory: string;
    let product: RunningProduct;
    let browser: Browser;
    let lead: PlaygroundWindow;
    let practitioner: PlaygroundWindow;

    beforeAll(async () => {
      directory = leadFirst();
      product = await startProduct({
        people: 2,
        buttons,
        command: [process.execPath, '--no-warnings', 'test/support/start-with-clock.ts'],
        environment: { DIRECTORY_FOLDER: directory, START_AT: MONDAY },
      });
      browser = await launchBrowser();
      lead = await openWindow(browser, product, 0);
      practitioner = await openWindow(browser, product, 1);
    });

    afterAll(async () => {
      await browser?.close();
      await product?.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    /** Leaves a picture of the newest card. */
    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      mkdirSync(PICTURES, { recursive: true });
      await window.lastCard().screenshot({ path: join(PICTURES, `${name}-${buttons}.png`) });
    }

    async function within(card: Locator): Promise<Locator> {
      await card.waitFor({ timeout: A_ROUND_MS });
      return card;
    }

    it('is made, launched, answered in a few presses, thanked for, and counted without a name', async () => {
      await lead.say('hello');
      await lead.waitForLastCard('What would you like to do?');
      await lead.press('Surveys');
      await lead.waitForLastCard('There is no wave yet.');
      await lead.press('Make a wave');
      await lead.waitForLastCard('What is it called?');
      await lead.fill('What is it called?', 'Autumn wave 2026');
      await lead.fill('First day', '2026-11-23');
      await lead.fill('Last day', '2026-12-11');
      await picture(lead, 'making');
      await lead.press('Go on');
      await lead.waitForLastCard('This is the card as people get it.');
      await picture(lead, 'preview');
      await lead.press('Launch it');
      await lead.waitForLastCard('people are asked, each once');
      await picture(lead, 'launching');
      await lead.press('Yes, launch it');
      await lead.waitForLastCard('Open until Friday 11 December 2026');
      await picture(lead, 'launched');

      const asked = await within(practitioner.card('Autumn wave 2026'));
      await picture(practitioner, 'asked');
      const before = practitioner.presses;
      const first = 'Before today, did you know there is an agreed way';
      const label = /1\. (Before today[^\n]*)/.exec(await asked.innerText())?.[0] ?? first;
      await practitioner.choose(label, 'No');
      await practitioner.tick('I had no time');
      await practitioner.tick('Nothing held me back');
      await practitioner.choose('Where do you work?', 'Kent');
      await practitioner.press('Send');
      await practitioner.waitForLastCard('Nothing is sent yet.');
      await picture(practitioner, 'to-mend');
      await practitioner.tick('Nothing held me back');
      await practitioner.press('Send');
      await practitioner.waitForLastCard('Thank you');
      await picture(practitioner, 'thanks');
      expect(practitioner.presses - before).toBeLessThan(10);
      expect(await practitioner.lastCard().innerText()).not.toMatch(/I had no time|Before today/);

      await practitioner.say('survey');
      await practitioner.waitForLastCard('There is no survey for you to answer now.');

      // Marks are set in their own round.
      await expect(counted(lead)).resolves.toContain('1 of');
      await picture(lead, 'counted');
    });

    /** The wave's card once somebody is counted on it. */
    async function counted(window: PlaygroundWindow): Promise<string> {
      const until = Date.now() + A_ROUND_MS;
      for (;;) {
        await window.say('survey');
        await window.waitForLastCard('Autumn wave 2026');
        await window.press('Open');
        const text = await (await window.waitForLastCard('Answered so far')).innerText();
        if (/: 1 of \d+/.test(text) || Date.now() > until) return text;
        await window.page.waitForTimeout(5000);
      }
    }
  },
);

/** The sample directory with the project lead in the first window. */
function leadFirst(): string {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  cpSync('policies/sample-directory', folder, { recursive: true });
  const file = join(folder, 'people.csv');
  const [heading = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const isLead = (row: string) => row.includes(',project-lead,');
  writeFileSync(file, [heading, ...rows.filter(isLead), ...rows.filter((row) => !isLead(row)), ''].join('\n'));
  return folder;
}
