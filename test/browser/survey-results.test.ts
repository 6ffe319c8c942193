import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { sampleSurveyPages } from '../web/pages/sample-survey-results.ts';
import { lookAtPage } from './support/look-at-page.ts';

const PATIENCE = { timeout: 40_000 };
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';

let browser: Browser;
let running: RunningPages;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  running = await servePages({ kind: 'local-link' }, null, { pages: sampleSurveyPages(), open: [] });
  context = await browser.newContext();
});
afterAll(async () => {
  await context.close();
  await running.close();
  await browser.close();
});

it('the pages of the survey are reached from home and are well on a phone and at a desk', async () => {
  const page = await context.newPage();
  await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
  await page.getByLabel(PROJECT_LEAD).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Survey results' }).click(PATIENCE);
  await lookAtPage(page, 'survey-results');
  await page.getByRole('link', { name: 'If you needed it this afternoon, could you find it?' }).click();
  await lookAtPage(page, 'survey-results-find');
  await page.goto(`${running.origin}/dashboard/survey/b1-held`);
  await lookAtPage(page, 'survey-results-held');
  await page.getByRole('link', { name: 'Code book', exact: true }).click();
  await lookAtPage(page, 'survey-results-code-book');
});
