import type { Browser, Page } from 'playwright-core';
import type { PersonId } from '../../src/escalation/ids.ts';
import { codeOf, keysOf } from '../../src/survey/keys.ts';
import { closeEnded } from '../../src/survey/close-wave.ts';
import { leadWaves } from '../../src/survey/lead-waves.ts';
import { setPendingMarks } from '../../src/survey/marks.ts';
import { responsesOf } from '../../src/survey/responses.ts';
import { takeIn } from '../../src/survey/take-in.ts';
import { surveyPage, surveyWaves } from '../../src/words/survey-pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { MINUTE, serveSurvey, type SurveyOffice, waveWithPage } from '../web/pages/sample-survey-pages.ts';
import { lookAtPage } from './support/look-at-page.ts';
import { visitPage } from './support/visit-page.ts';

const PATIENCE = { timeout: 40_000 };
const PROJECT_LEAD = 'Escalation Project lead, Kent partnership business team';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const A4 = { format: 'A4', preferCSSPageSize: true } as const;

let browser: Browser;
let office: SurveyOffice;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  office = await serveSurvey();
});
afterEach(async () => {
  await office.running.close();
  expect(complaints.splice(0)).toEqual([]);
});

async function look(page: Page, name: string): Promise<void> {
  expect(await page.locator('script').count()).toBe(0);
  expect(await page.locator('main [style]').count()).toBe(0);
  await lookAtPage(page, name);
}

/** A page of somebody who is signed in nowhere, on a phone. */
async function onPhone(does: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(office.at('/'))) complaints.push(`asked ${request.url()}`);
  });
  await does(page);
  expect(await context.cookies()).toEqual([]);
  await context.close();
}

async function fillDay(page: Page, legend: string, day: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day[0]);
  await group.getByLabel('Month').fill(day[1]);
  await group.getByLabel('Year').fill(day[2]);
}

it('the project lead makes a wave, previews, launches and watches it, prints its poster, and closes it', async () => {
  const { surveys } = office;
  const visit = { browser, running: office.running, person: PROJECT_LEAD, title: 'Surveys' };
  const seen = await visitPage(visit, async (page) => {
    await look(page, 'survey-empty');
    await page.getByLabel('What is it called?').fill('Autumn 2026: challenging each other’s decisions');
    await fillDay(page, 'First day', ['31', '2', '2027']);
    await page.getByLabel('For those who were challenged (two more)').check();
    await page.getByLabel('Also a page for people the bot does not know').check();
    await page.getByRole('button', { name: 'Make the wave' }).click();
    await page.getByRole('alert').waitFor(PATIENCE);
    await look(page, 'survey-to-mend');
    expect(await page.getByLabel('What is it called?').inputValue()).toMatch(/^Autumn 2026/);
    await fillDay(page, 'First day', ['24', '11', '2026']);
    await fillDay(page, 'Last day', ['18', '12', '2026']);
    await page.getByLabel('For those who were challenged (two more)').uncheck();
    await page.getByRole('button', { name: 'Make the wave' }).click();
    await page.getByText(surveyWaves.done.plan).waitFor(PATIENCE);
    await look(page, 'survey-planned');

    await page.getByRole('link', { name: surveyWaves.preview.link }).click();
    await page.getByRole('heading', { name: 'On the card' }).waitFor(PATIENCE);
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await look(page, 'survey-preview');
    await page.getByRole('link', { name: surveyWaves.preview.back }).click();

    await page.getByRole('button', { name: 'Launch it' }).click();
    await page.getByText(surveyWaves.flaws.launchSure).waitFor(PATIENCE);
    await page.getByLabel(surveyWaves.launch.sure).check();
    await page.getByRole('button', { name: 'Launch it' }).click();
    await page.getByText(surveyWaves.done.launch).waitFor(PATIENCE);

    const [wave] = await leadWaves(surveys);
    const keys = wave === undefined ? null : await keysOf(wave.wave, surveys);
    if (wave === undefined || keys === null) throw new Error('it is launched');
    const person = 'tenant:somebody' as PersonId;
    await surveys.store.createAsk(wave.wave, { ask: codeOf(person, keys.asks), half: 'begun', outcome: null });
    const group = wave.launched?.merged[0]?.groups[0] ?? '';
    const said = { area: 'kent', answers: { K1_HEARD: ['no'] } };
    expect(await takeIn(wave, { reached: 'asked', person, group }, said, surveys)).toBe('taken');
    await setPendingMarks(surveys);
    await page.goto(office.at('/survey'));
    await page.getByText('Open until Friday 18 December 2026').waitFor(PATIENCE);
    await page.getByText(surveyWaves.qr, { exact: true }).click();
    await look(page, 'survey-open');

    await page.getByRole('link', { name: surveyWaves.poster }).click();
    await page.getByRole('img', { name: 'QR code' }).waitFor(PATIENCE);
    await look(page, 'survey-poster');
    const sheets = await page.pdf({ ...A4, path: 'data/pictures-of-pages/survey-poster.pdf' });
    expect(sheets.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByText('If a child is in danger now, ring').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });

    await page.goto(office.at('/survey'));
    await page.getByLabel(surveyWaves.close.sure).check();
    await page.getByRole('button', { name: 'Close it now' }).click();
    await page.getByText(surveyWaves.done.close).waitFor(PATIENCE);
    await look(page, 'survey-closed');
    expect(await page.getByRole('link', { name: surveyWaves.results }).count()).toBe(1);
  });
  complaints.push(...seen);
});

it('somebody with the poster answers on a phone, and is thanked without their answers', async () => {
  const wave = await waveWithPage(office.surveys);
  await onPhone(async (page) => {
    await page.goto(office.pageOf(wave));
    await look(page, 'survey-answer');
    await page.setViewportSize(PHONE.viewport);
    await page.getByText(surveyPage.address.summary).tap();
    const ask = (name: RegExp | string) => page.getByRole('group', { name });
    await ask(surveyPage.group).getByLabel('Police').check();
    await ask(surveyPage.area).getByLabel('Medway', { exact: true }).check();
    await ask(/^1\. Before today/)
      .getByLabel('Yes, but I have not read it')
      .check();
    await ask(/^4\. /).getByLabel('Once').check();
    await ask(/^4\. /).getByLabel(surveyPage.leaveOut).check();
    for (const held of ['I had no time', 'Nothing held me back']) await ask(/^6\. /).getByLabel(held).check();
    await page.getByRole('button', { name: 'Send' }).click();
    office.running.time.now += MINUTE;
    await page.getByRole('alert').waitFor(PATIENCE);
    await page.getByRole('link', { name: /^One of these answers stands alone/ }).waitFor(PATIENCE);
    await look(page, 'survey-answer-to-mend');
    expect(await ask(/^1\. /).getByLabel('Yes, but I have not read it').isChecked()).toBe(true);
    await ask(/^6\. /).getByLabel('Nothing held me back').uncheck();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor(PATIENCE);
    expect(await page.locator('main').innerText()).not.toMatch(/Police|Medway|no time/);
    await look(page, 'survey-thanks');
  });
  // The next one at a shared computer goes back, and finds nothing of the one before.
  await onPhone(async (page) => {
    await page.goto(office.pageOf(wave));
    office.running.time.now += MINUTE;
    await page.getByRole('radio', { name: 'Health', exact: true }).check();
    await page.getByRole('group', { name: /^2\. / }).getByLabel('No', { exact: true }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor(PATIENCE);
    await page.goBack();
    await page.getByRole('button', { name: 'Send' }).waitFor(PATIENCE);
    expect(await page.locator('input:checked').count()).toBe(0);
  });
  office.running.time.now = Date.UTC(2026, 11, 19, 9);
  await onPhone(async (page) => {
    await page.goto(office.pageOf(wave));
    await page.getByRole('heading', { name: surveyPage.closed.heading }).waitFor(PATIENCE);
    await look(page, 'survey-answer-closed');
  });
  await closeEnded(office.surveys);
  const [closed] = await leadWaves(office.surveys);
  if (closed === undefined) throw new Error('there is a wave');
  expect((await responsesOf(closed, office.surveys.store)).link).toEqual([
    { group: 'police', area: 'medway', answers: { B1_HELD: ['time'], K1_HEARD: ['yes_not_read'] } },
    { group: 'elsewhere', area: null, answers: { K2_FIND: ['no'] } },
  ]);
});

it('by keys alone nobody comes to the field that is there for machines', async () => {
  const wave = await waveWithPage(office.surveys);
  await onPhone(async (page) => {
    await page.goto(office.pageOf(wave));
    expect(await page.getByLabel(surveyPage.trap).isVisible()).toBe(true);
    await page.locator('summary').last().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('name')).toBe('group');
  });
});
