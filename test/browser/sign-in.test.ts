import type { Browser, BrowserContext, Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/instant.ts';
import { viewAt } from '../support/sample-views.ts';
import { launchBrowser } from '../support/browser.ts';
import { freeOrigin, providerAt, servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { startSignInProvider, type SignInProvider } from '../support/sign-in-provider.ts';
import { lookAtPage } from './support/look-at-page.ts';

const PATIENCE = { timeout: 40_000 };

let browser: Browser;
/** A refused script or style would be one. Answers such as 404 are meant, and are looked at where they are expected. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A window of its own; what the browser complains of on our pages, not on the provider's, is kept. */
async function newPage(origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('console', (message) => {
    const isOurs = page.url().startsWith(`${origin}/`);
    if (isOurs && message.type() === 'error' && !/status of 40\d/.test(message.text())) complaints.push(message.text());
  });
  return { context, page };
}

describe('with an account of the organisation', () => {
  let provider: SignInProvider;
  let running: RunningPages;

  beforeAll(async () => {
    const origin = await freeOrigin();
    provider = await startSignInProvider(origin);
    running = await servePages(providerAt(provider.issuer, origin));
    for (let n = 0; n < 30; n += 1) {
      running.views.push(viewAt(n, { at: instantOf(Date.now() - n * 60_000) }));
    }
  });
  afterAll(async () => {
    await running.close();
    await provider.close();
  });

  async function signInAs(page: Page, account: string): Promise<void> {
    await page.goto(`${running.origin}/home`);
    await page.getByRole('button', { name: 'Sign in with your work account' }).click();
    await page.locator('input[name=login]').fill(account);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: /continue/i }).click();
  }

  it('sign in, home, the access log, sign out', async () => {
    const { context, page } = await newPage(running.origin);
    await page.goto(`${running.origin}/home`);
    await lookAtPage(page, 'sign-in');
    await signInAs(page, 'governance');
    await page.getByRole('heading', { name: 'Home' }).waitFor(PATIENCE);
    await lookAtPage(page, 'home');
    await page.getByRole('link', { name: 'Access log' }).click();
    await page.getByRole('table').waitFor(PATIENCE);
    await lookAtPage(page, 'access-log');
    await page.getByLabel('Reference of an escalation').fill('KM-0000-00000');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAtPage(page, 'access-log-wrong-reference');
    await page.getByRole('button', { name: 'Sign out' }).click();
    // The provider asks whether to end its own session too.
    await page.getByRole('button', { name: /^yes/i }).click(PATIENCE);
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor(PATIENCE);
    await lookAtPage(page, 'signed-out');
    await page.goto(`${running.origin}/access-log`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor(PATIENCE);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a role that does not exist ends on a calm page', async () => {
    const { context, page } = await newPage(running.origin);
    await signInAs(page, 'odd-role');
    await page.getByText('a role that does not exist here').waitFor(PATIENCE);
    await lookAtPage(page, 'refused');
    await page.goto(`${running.origin}/nowhere`);
    await lookAtPage(page, 'not-found');
    await context.close();
  });
});

describe('with the link that the terminal prints', () => {
  let running: RunningPages;
  beforeAll(async () => {
    running = await servePages({ kind: 'local-link' });
  });
  afterAll(() => running.close());

  it('choose who to be, sign out, and be someone else', async () => {
    const { context, page } = await newPage(running.origin);
    await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
    await lookAtPage(page, 'local-link');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAtPage(page, 'local-link-nobody-chosen');
    await page.getByLabel('Designated safeguarding lead, Sample Primary School A').check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('You are signed in as Designated safeguarding lead').waitFor(PATIENCE);
    await lookAtPage(page, 'home-of-a-lead');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in as someone else' }).click();
    await page.getByLabel('Partnership team coordinator, Kent').check();
    await page.getByRole('checkbox', { name: 'Information governance' }).check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Access log' }).waitFor(PATIENCE);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
