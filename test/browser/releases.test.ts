import type { Browser, Page } from 'playwright-core';
import { sampleTallies, sampleYearOfFacts } from '../statistics/sample-facts.ts';
import { launchBrowser } from '../support/browser.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { lookAtPage } from './support/look-at-page.ts';
import { visitPage } from './support/visit-page.ts';

const PATIENCE = { timeout: 40_000 };
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';
const GOVERNANCE = 'Information governance officer, Kent partnership business team';
const QUARTERS = [8098, 8099, 8100, 8101, 8102, 8103, 8104, 8105, 8106];

let browser: Browser;
let running: RunningPages;
const complaints: string[] = [];

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

/** Does what is to be done on a page as this person. */
const as = async (person: string, title: string, does: (page: Page) => Promise<void>) => {
  complaints.push(...(await visitPage({ browser, running, person, title }, does)));
};

it('read the paper of a quarter; draft, check and sign the release of a year', async () => {
  await as(PROJECT_LEAD, 'Group paper', async (page) => {
    await page.getByText('For named readers: not for publication.').waitFor(PATIENCE);
    await lookAtPage(page, 'group-paper');
    await page.getByLabel('Quarter').selectOption('2025-26 Q4');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText(/were raised in 2025-26 Q4\.$/).waitFor(PATIENCE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByText('For named readers: not for publication.').waitFor(PATIENCE);
  });
  await as(PROJECT_LEAD, 'Releases', async (page) => {
    await lookAtPage(page, 'releases-empty');
    await page.getByLabel('Partnership year').fill('2026-27');
    await page.getByRole('button', { name: 'Draft it' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAtPage(page, 'releases-to-mend');
    await page.getByLabel('Partnership year').fill('2025-26');
    await page.getByRole('button', { name: 'Draft it' }).click();
    await page.getByText('It is drafted. Nothing is published.').waitFor(PATIENCE);
    await lookAtPage(page, 'releases-drafted');
  });
  await as(GOVERNANCE, 'Releases', async (page) => {
    await page.getByRole('button', { name: /^Check it/ }).click();
    await page.getByText('It is checked.').waitFor(PATIENCE);
    await lookAtPage(page, 'releases-checked');
    await page.getByRole('button', { name: /^Sign these figures/ }).click();
    await page.getByText('It is signed, and counts as published from now on.').waitFor(PATIENCE);
    await lookAtPage(page, 'releases-signed');
  });
  expect(complaints).toEqual([]);
});
