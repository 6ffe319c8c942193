import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Party } from '../../src/escalation/events.ts';
import type { AgencyId, PersonId } from '../../src/escalation/ids.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { launchBrowser } from '../support/browser.ts';
import { closedBetween } from '../support/closed-escalation.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';

const PATIENCE = { timeout: 40_000 };
const PICTURES = 'data/pictures-of-pages';
const REFERENCE = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));
const TEXT =
  'A school and a health team saw the same home differently. The manager said: I may be wrong, show me what you see. ' +
  'They visited together in the evening, when everyone was at home, and changed the plan the next morning.';

const COORDINATOR = 'Partnership team coordinator, Kent partnership business team';
const SCHOOL_LEAD = 'Designated safeguarding lead, Sample Primary School A';
const HEALTH_LEAD = 'Named nurse for safeguarding, Community health service';
const OTHER_LEAD = 'Designated safeguarding lead, Sample Primary School B';
const GOVERNANCE = 'Information governance officer, Kent partnership business team';

const party = (account: string, agency: string): Party => ({
  person: `11111111-1111-4111-8111-111111111111:${account}` as PersonId,
  agency: agency as AgencyId,
  agencyKind: 'other',
  agencyName: agency,
  team: null,
  role: 'Practitioner',
  confirmed: true,
});

let browser: Browser;
let running: RunningPages;
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, running] = await Promise.all([launchBrowser(), servePages({ kind: 'local-link' })]);
  const raiser = party('10000000-0007-4000-8000-000000000007', 'sample-primary-school-a');
  const asked = party('90000000-0015-4000-8000-000000000015', 'community-health');
  running.record.set(REFERENCE, closedBetween(REFERENCE, raiser, asked));
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
    expect(await page.locator('section').first().innerText()).toMatch(/^If a child is in danger now, ring 999\./);
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
}

/** Signs in as this person in a window of their own, opens the page, does what is to be done there. */
async function as(person: string, does: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
  await page.getByLabel(person).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Learning notes' }).click();
  await page.getByRole('heading', { name: 'Learning notes' }).waitFor(PATIENCE);
  await does(page);
  await context.close();
}

it('write, agree, sign, wait for the year to end, read', async () => {
  await as(COORDINATOR, async (page) => {
    await lookAt(page, 'learning-notes-empty');
    await page.getByLabel('Reference of the escalation it grew from').fill('KM-0000-00000');
    await page.getByLabel('The note').fill(`${TEXT} It was in Medway in September.`);
    await page.getByRole('button', { name: 'Put it before both leads' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAt(page, 'learning-notes-to-mend');
    await page.getByLabel('Reference of the escalation it grew from').fill(REFERENCE);
    await page.getByLabel('The note').fill(TEXT);
    await page.getByRole('button', { name: 'Put it before both leads' }).click();
    await page.getByText('The note is there for both leads to read.').waitFor(PATIENCE);
    await lookAt(page, 'learning-notes-written');
  });
  await as(OTHER_LEAD, async (page) => {
    expect(await page.content()).not.toContain(REFERENCE);
    await page.getByText('There is none at the moment.').waitFor(PATIENCE);
  });
  for (const lead of [SCHOOL_LEAD, HEALTH_LEAD]) {
    await as(lead, async (page) => {
      if (lead === SCHOOL_LEAD) await lookAt(page, 'learning-notes-of-a-lead');
      await page.getByRole('button', { name: /^Agree to it\s+note 1$/ }).click();
      await page.getByText('You agree to the note.').waitFor(PATIENCE);
    });
  }
  await as(GOVERNANCE, async (page) => {
    await page.getByRole('button', { name: /^Sign it\s+note 1$/ }).click();
    await page.getByText('You have signed the note.').waitFor(PATIENCE);
    await lookAt(page, 'learning-notes-signed');
  });
  running.time.now += 366 * 86_400_000;
  await as(OTHER_LEAD, async (page) => {
    await page.getByRole('listitem').filter({ hasText: TEXT }).waitFor(PATIENCE);
    expect(await page.content()).not.toContain(REFERENCE);
    await lookAt(page, 'learning-notes-published');
  });
  expect(complaints).toEqual([]);
});
