import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { sampleTallies, sampleYearOfFacts } from '../statistics/sample-facts.ts';
import { launchBrowser } from '../support/browser.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';

const PATIENCE = { timeout: 40_000 };
const PICTURES = 'data/pictures-of-pages';
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';
const GOVERNANCE = 'Information governance officer, Kent partnership business team';
const QUARTERS = [8098, 8099, 8100, 8101, 8102, 8103, 8104, 8105, 8106];

let browser: Browser;
let running: RunningPages;
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, running] = await Promise.all([launchBrowser(), servePages({ kind: 'local-link' })]);
  running.time.now = Date.UTC(2026, 10, 21, 12);
  running.counted.facts = [...sampleYearOfFacts(270, QUARTERS, 5)];
  running.counted.doors = [...sampleTallies(120, QUARTERS, 5)];
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

/** Looks at a page as a phone and as a desk shows it: nothing axe-core objects to, and nothing to scroll sideways. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${width}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, width, Number(wide) <= width]).toEqual([name, width, true]);
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
}

/** Signs in as this person in a window of their own, opens a page by its link, does what is to be done there. */
async function as(person: string, title: string, does: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
  await page.getByLabel(person).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor(PATIENCE);
  await does(page);
  await context.close();
}

it('read the paper of a quarter; draft, check and sign the release of a year', async () => {
  await as(PROJECT_LEAD, 'Group paper', async (page) => {
    await page.getByText('For named readers: not for publication.').waitFor(PATIENCE);
    await lookAt(page, 'group-paper');
    await page.getByLabel('Quarter').selectOption('2025-26 Q4');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText(/were raised in 2025-26 Q4\.$/).waitFor(PATIENCE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByText('For named readers: not for publication.').waitFor(PATIENCE);
  });
  await as(PROJECT_LEAD, 'Releases', async (page) => {
    await lookAt(page, 'releases-empty');
    await page.getByLabel('Partnership year').fill('2026-27');
    await page.getByRole('button', { name: 'Draft it' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAt(page, 'releases-to-mend');
    await page.getByLabel('Partnership year').fill('2025-26');
    await page.getByRole('button', { name: 'Draft it' }).click();
    await page.getByText('It is drafted. Nothing is published.').waitFor(PATIENCE);
    await lookAt(page, 'releases-drafted');
  });
  await as(GOVERNANCE, 'Releases', async (page) => {
    await page.getByRole('button', { name: /^Check it/ }).click();
    await page.getByText('It is checked.').waitFor(PATIENCE);
    await lookAt(page, 'releases-checked');
    await page.getByRole('button', { name: /^Sign these figures/ }).click();
    await page.getByText('It is signed, and counts as published from now on.').waitFor(PATIENCE);
    await lookAt(page, 'releases-signed');
  });
  expect(complaints).toEqual([]);
});
