import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ReleaseDocument } from '../../src/statistics/release/release-document.ts';
import { sampleDocuments } from '../dashboard/sample-shelf.ts';
import { launchBrowser } from '../support/browser.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { ALLOWED_BY, PATHS, sampleDashboard } from '../web/pages/dashboard/sample-dashboard.ts';
import { lookAtPage } from './support/look-at-page.ts';

const PATIENCE = { timeout: 40_000 };
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';
const NOTES = ['A health visitor rang before writing. Both found they were looking at different dates.'];
/** Paper of the Scrutiny & Challenge Group. */
const A4 = { format: 'A4' } as const;

let browser: Browser;
let years: readonly ReleaseDocument[];
/** What the browser complains of, and whom it asked that is not us. */
const complaints: string[] = [];
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  [browser, years] = await Promise.all([launchBrowser(), sampleDocuments()]);
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
  expect(complaints).toEqual([]);
});

async function newPage({ origin }: RunningPages): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  open.push(context);
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`asked ${request.url()}`);
  });
  return { context, page };
}

async function serve(...besides: Parameters<typeof sampleDashboard>): Promise<RunningPages> {
  const running = await servePages({ kind: 'local-link' }, null, sampleDashboard(...besides));
  open.push(running);
  return running;
}

const nameOf = (path: string) => path.slice(1).replaceAll('/', '-');

/** Looks at a page on a phone, at a desk and on paper; no page has a script. */
async function lookAround(page: Page, name: string): Promise<void> {
  await lookAtPage(page, name);
  expect(await page.locator('script').count()).toBe(0);
  await page.pdf({ ...A4, path: `data/pictures-of-pages/${name}.pdf` });
}

it('signed in, every page is reached from home by its link, and is well on a phone, at a desk and on paper', async () => {
  const running = await serve(years, { learningNotes: async () => NOTES });
  const { page } = await newPage(running);
  await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
  await page.getByLabel(PROJECT_LEAD).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Dashboard' }).click();
  const links = page.getByRole('navigation', { name: 'Pages of the dashboard' }).getByRole('link');
  await links.first().waitFor(PATIENCE);
  expect(await links.count()).toBe(PATHS.length);
  for (const [index, path] of PATHS.entries()) {
    await links.nth(index).click();
    await page.waitForURL(`${running.origin}${path}`, PATIENCE);
    await page.locator('[aria-current=page]').waitFor(PATIENCE);
    await lookAround(page, nameOf(path));
  }
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    page.getByRole('link', { name: 'CSV, one table of all figures of 2025-26, version 1' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('kent-and-medway-2025-v1.csv');
});

it('on paper there is no link to press, every table stays in sight, and danger comes first', async () => {
  const running = await serve(years, { audience: { kind: 'public', allowedBy: ALLOWED_BY } });
  const { page } = await newPage(running);
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/dashboard/who', '/dashboard/clocks']) {
    await page.goto(`${running.origin}${path}`);
    expect(await page.getByRole('navigation').count()).toBe(0);
    const [tables, seen] = await page
      .locator('table')
      .evaluateAll((all: { checkVisibility(): boolean }[]) => [
        all.length,
        all.filter((each) => each.checkVisibility()).length,
      ]);
    expect([path, seen]).toEqual([path, tables]);
    expect(Number(tables)).toBeGreaterThan(1);
  }
});

it('open to the public, and before the first release, it is well too', async () => {
  const running = await serve([], { audience: { kind: 'public', allowedBy: ALLOWED_BY }, learningNotes: null });
  const { context, page } = await newPage(running);
  for (const path of ['/dashboard', '/dashboard/use', '/dashboard/learning-notes', '/dashboard/releases']) {
    await page.goto(`${running.origin}${path}`);
    await page.getByRole('heading', { name: 'No release has come in yet' }).waitFor(PATIENCE);
    await lookAround(page, `${nameOf(path)}-empty`);
  }
  expect(await context.cookies()).toEqual([]);
});

it('of one year, it is well too', async () => {
  const running = await serve(years.slice(0, 1), { audience: { kind: 'public', allowedBy: ALLOWED_BY } });
  const { page } = await newPage(running);
  for (const path of ['/dashboard', '/dashboard/use', '/dashboard/children']) {
    await page.goto(`${running.origin}${path}`);
    await lookAround(page, `${nameOf(path)}-one-year`);
  }
});
