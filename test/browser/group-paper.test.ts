import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { sampleTallies, sampleYearOfFacts } from '../statistics/sample-facts.ts';
import { launchBrowser } from '../support/browser.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { readDocx } from '../support/read-docx.ts';
import { lookAtPage } from './support/look-at-page.ts';
import { visitPage } from './support/visit-page.ts';

const PATIENCE = { timeout: 40_000 };
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';
const QUARTERS = [8098, 8099, 8100, 8101, 8102, 8103, 8104, 8105, 8106];
const PICTURES = 'data/pictures-of-pages';

let browser: Browser;
let running: RunningPages;

beforeAll(async () => {
  [browser, running] = await Promise.all([launchBrowser(), servePages({ kind: 'local-link' })]);
  running.time.now = Date.UTC(2026, 10, 21, 12);
  running.counted.facts = [...sampleYearOfFacts(270, QUARTERS, 5)];
  running.counted.doors = [...sampleTallies(120, QUARTERS, 5)];
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

it('write the paragraph for the annual report; print the paper on A4; take it as a Word document', async () => {
  const complaints = await visitPage({ browser, running, person: PROJECT_LEAD, title: 'Group paper' }, async (page) => {
    const paragraph = page.getByLabel('Paragraph');
    const drafted = await paragraph.inputValue();
    await paragraph.fill(`${drafted}\n\nWhat was agreed for Amelia had happened.`);
    await page.getByRole('button', { name: 'Show it on the page' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    expect(await paragraph.inputValue()).toContain('Amelia');
    await lookAtPage(page, 'group-paper-to-mend');

    await paragraph.fill(`${drafted}\n\nTeams met each month and learnt to ring first.`);
    await page.getByRole('button', { name: 'Show it on the page' }).click();
    await page.getByRole('heading', { name: 'For the annual report', exact: true }).waitFor(PATIENCE);
    await lookAtPage(page, 'group-paper-with-paragraph');
    await lookAtPrint(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word document' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('group-paper-2026-27-q2.docx');
    await download.saveAs(`${PICTURES}/group-paper.docx`);
    const { paragraphs } = readDocx(readFileSync(`${PICTURES}/group-paper.docx`));
    expect(paragraphs.at(-1)?.text).toBe('Teams met each month and learnt to ring first.');
  });
  expect(complaints).toEqual([]);
});

/** As on A4: no form, no way on; the danger line, for whom it is and what was typed stay. Leaves the sheets of paper. */
async function lookAtPrint(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form:visible, button:visible, textarea:visible').count()).toBe(0);
  const shown = await page.locator('body').innerText();
  expect(shown).toMatch(/If a child is in danger now, ring 999\./);
  expect(shown).toContain('For named readers: not for publication.');
  expect(shown).toContain('Teams met each month and learnt to ring first.');
  expect(shown).not.toContain('What you write is not kept');
  writeFileSync(`${PICTURES}/group-paper.pdf`, await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'screen' });
}
