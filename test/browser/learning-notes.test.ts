import type { Browser, Page } from 'playwright-core';
import type { Party } from '../../src/escalation/events.ts';
import type { AgencyId, PersonId } from '../../src/escalation/ids.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { launchBrowser } from '../support/browser.ts';
import { closedBetween } from '../support/closed-escalation.ts';
import { servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import { lookAtPage } from './support/look-at-page.ts';
import { visitPage } from './support/visit-page.ts';

const PATIENCE = { timeout: 40_000 };
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
  [browser, running] = await Promise.all([launchBrowser(), servePages({ kind: 'local-link' })]);
  const raiser = party('10000000-0007-4000-8000-000000000007', 'sample-primary-school-a');
  const asked = party('90000000-0015-4000-8000-000000000015', 'community-health');
  running.record.set(REFERENCE, closedBetween(REFERENCE, raiser, asked));
});
afterAll(async () => {
  await browser.close();
  await running.close();
});

/** Does what is to be done on the page as this person. */
const as = async (person: string, does: (page: Page) => Promise<void>) => {
  complaints.push(...(await visitPage({ browser, running, person, title: 'Learning notes' }, does)));
};

it('write, agree, sign, wait for the year to end, read', async () => {
  await as(COORDINATOR, async (page) => {
    await lookAtPage(page, 'learning-notes-empty');
    await page.getByLabel('Reference of the escalation it grew from').fill('KM-0000-00000');
    await page.getByLabel('The note').fill(`${TEXT} It was in Medway in September.`);
    await page.getByRole('button', { name: 'Put it before both leads' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await lookAtPage(page, 'learning-notes-to-mend');
    await page.getByLabel('Reference of the escalation it grew from').fill(REFERENCE);
    await page.getByLabel('The note').fill(TEXT);
    await page.getByRole('button', { name: 'Put it before both leads' }).click();
    await page.getByText('The note is there for both leads to read.').waitFor(PATIENCE);
    await lookAtPage(page, 'learning-notes-written');
  });
  await as(OTHER_LEAD, async (page) => {
    expect(await page.content()).not.toContain(REFERENCE);
    await page.getByText('There is none at the moment.').waitFor(PATIENCE);
  });
  for (const lead of [SCHOOL_LEAD, HEALTH_LEAD]) {
    await as(lead, async (page) => {
      if (lead === SCHOOL_LEAD) await lookAtPage(page, 'learning-notes-of-a-lead');
      await page.getByRole('button', { name: /^Agree to it\s+note 1$/ }).click();
      await page.getByText('You agree to the note.').waitFor(PATIENCE);
    });
  }
  await as(GOVERNANCE, async (page) => {
    await page.getByRole('button', { name: /^Sign it\s+note 1$/ }).click();
    await page.getByText('You have signed the note.').waitFor(PATIENCE);
    await lookAtPage(page, 'learning-notes-signed');
  });
  running.time.now += 366 * 86_400_000;
  await as(OTHER_LEAD, async (page) => {
    await page.getByRole('listitem').filter({ hasText: TEXT }).waitFor(PATIENCE);
    expect(await page.content()).not.toContain(REFERENCE);
    await lookAtPage(page, 'learning-notes-published');
  });
  expect(complaints).toEqual([]);
});
