import { randomBytes } from 'node:crypto';
import type { Role } from '../../../src/access/roles.ts';
import { instantOf } from '../../../src/calendar/instant.ts';
import { readTemplates } from '../../../src/cards/templates.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { codeOf, keysOf } from '../../../src/survey/keys.ts';
import { leadWaves } from '../../../src/survey/lead-waves.ts';
import { setPendingMarks } from '../../../src/survey/marks.ts';
import type { SurveyParts } from '../../../src/survey/parts.ts';
import { takeIn } from '../../../src/survey/take-in.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import { surveyLead } from '../../../src/words/survey-cards.ts';
import { surveyWaves as words } from '../../../src/words/survey-pages.ts';
import { surveyWavesPage } from '../../../src/web/pages/survey-waves.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { DIRECTORY, POLICE, SCHOOL } from '../../support/sample-people.ts';
import { makeVisitor } from '../../support/visitor.ts';
import { benchOver } from '../../survey/bench.ts';
import { serveSurvey, waveWithPage } from './sample-survey-pages.ts';

const LEAD = 'tenant:project-lead' as PersonId;
const [post] = DIRECTORY.posts;
if (post === undefined) throw new Error('the sample has posts');
const people = (count: number, agency: typeof POLICE, of: string) =>
  Array.from({ length: count }, (_, each) => ({
    ...post,
    agency,
    team: null,
    teamName: null,
    role: 'practitioner',
    person: `tenant:${of}-${each}` as PersonId,
  }));
const PEOPLE = { ...DIRECTORY, posts: [...people(12, POLICE, 'police'), ...people(3, SCHOOL, 'school')] };
const SATURDAY = Date.UTC(2026, 10, 21, 12);
const DAY = 24 * 60 * 60_000;

const FORM: readonly (readonly [string, string])[] = [
  ['do', 'plan'],
  ['title', 'Autumn 2026'],
  ['questionSet', 'core 2026-11'],
  ...days('opens', '23', '11', '2026'),
  ...days('closes', '18', '12', '2026'),
];

function fieldsOf(form: readonly (readonly [string, string])[]): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of form) fields.append(name, value);
  return fields;
}

function days(field: string, day: string, month: string, year: string): [string, string][] {
  return [
    [`${field}-day`, day],
    [`${field}-month`, month],
    [`${field}-year`, year],
  ];
}

interface Shown {
  readonly problems: readonly { readonly text: string; readonly href: string }[];
  readonly done: { readonly kind: string; readonly words: string } | null;
  readonly results: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly stage: string;
    readonly lines: readonly string[];
    readonly rates: { readonly rows: readonly unknown[]; readonly notes: readonly string[] } | null;
    readonly page: { readonly address: string; readonly qr: string; readonly poster: string } | null;
    readonly launch: {
      readonly isEnough: boolean;
      readonly line: string;
      readonly groups: { readonly list: readonly string[] };
    } | null;
    readonly remind: boolean;
    readonly remindLine: string | null;
    readonly close: boolean;
    readonly giveUp: boolean;
  }[];
  readonly form: {
    readonly title: string;
    readonly challenged: boolean;
    readonly page: boolean;
    readonly opens: readonly { readonly value: string }[];
    readonly without: readonly { readonly value: string; readonly checked: boolean }[];
    readonly groups: readonly { readonly value: string; readonly checked: boolean }[];
    readonly flaw: Readonly<Record<string, string | null>>;
  } | null;
}

/** The page over a survey of its own, as the project lead sees it; the clock is `time`. */
function office() {
  const time = { now: SATURDAY };
  const surveys: SurveyParts = {
    ...benchOver(),
    random: (bytes) => randomBytes(bytes),
    now: () => instantOf(time.now),
    groups: () => ['social-care', 'police', 'health', 'education', 'other'],
  };
  const page = surveyWavesPage({
    surveys,
    policies: collectPolicies([shipped('kent.draft-1.json'), shipped('medway.draft-1.json')]),
    drawing: { templates: readTemplates('adaptive-cards'), buttons: 'execute' },
    addressOf: (link) => `https://escalation.example.org/survey/answer/${link}`,
    resultsAt: '/dashboard/survey',
  });
  const visit = (form: readonly (readonly [string, string])[], roles: readonly Role[]) => ({
    session: { person: LEAD, appRoles: [], formToken: 'x' },
    roles,
    directory: PEOPLE,
    now: instantOf(time.now),
    form: fieldsOf(form),
  });
  const open = async (form: readonly (readonly [string, string])[] = [], roles: readonly Role[] = ['project-lead']) =>
    (await page.draw(visit(form, roles))).view as Shown;
  const press = (wish: string, wave: string, sure = false) =>
    open([['do', wish], ['wave', wave], ...(sure ? [['sure', 'yes'] as const] : [])]);
  const inside = (step: string, name: string) => page.inside?.[step]?.(name, visit([], ['project-lead'])) ?? null;
  const only = async (): Promise<Wave> => {
    const [wave, ...others] = await leadWaves(surveys);
    if (wave === undefined || others.length > 0) throw new Error('there is one wave');
    return wave;
  };
  /** A wave with a page, launched; its first day has come. */
  async function running() {
    await open([...FORM, ['page', 'yes']]);
    const { wave } = await only();
    await press('launch', wave, true);
    time.now = SATURDAY + 2 * DAY;
    return only();
  }
  return { surveys, time, open, press, inside, only, running, page };
}

describe('making a wave', () => {
  it('keeps the plan as it was typed, and shows the wave with whom it would ask', async () => {
    const { open, only } = office();
    const shown = await open([...FORM, ['without', 'N1_NEED'], ['groups', 'police'], ['page', 'yes']]);
    expect([shown.problems, shown.done?.words]).toEqual([[], words.done.plan]);
    expect((await only()).plan).toEqual({
      title: 'Autumn 2026',
      questionSet: { id: 'core', version: '2026-11' },
      modules: ['core'],
      without: ['N1_NEED'],
      opens: '2026-11-23',
      closes: '2026-12-18',
      groups: ['police'],
      page: true,
    });
    expect(shown.rows[0]).toMatchObject({
      title: 'Autumn 2026',
      stage: 'Planned, not launched',
      giveUp: true,
      close: false,
    });
    expect(shown.rows[0]?.launch?.groups.list).toEqual(['Police: 12']);
    expect(shown.form?.title).toBe('');
  });

  it('twice with the same plan makes one wave', async () => {
    const { open, only } = office();
    await open(FORM);
    expect((await open(FORM)).done).toEqual({ kind: 'already', words: words.already.plan });
    await only();
  });

  it('leaves out what is not asked anyway without a word', async () => {
    const { open, only } = office();
    expect((await open([...FORM, ['without', 'A1_ASKED']])).problems).toEqual([]);
    expect((await only()).plan.without).toEqual([]);
  });

  const replaced = (...fields: readonly (readonly [string, string])[]) => [
    ...FORM.filter(([name]) => !fields.some(([other]) => other === name)),
    ...fields,
  ];
  it.each([
    ['no title', replaced(['title', ' ']), ['title'], 'it has no title'],
    ['a long title', replaced(['title', 'x'.repeat(81)]), ['title'], 'more than 80 characters'],
    ['a title with a date of birth', replaced(['title', 'About 14/03/2012']), ['title'], 'may name a person or a case'],
    ['no such day', replaced(...days('opens', '31', '2', '2027')), ['opens'], 'First day: give a day of the calendar'],
    [
      'no day at all',
      replaced(...days('opens', '', '', ''), ...days('closes', 'x', '1', '27')),
      ['opens', 'closes'],
      'day: give a day of the calendar',
    ],
    ['a day that is past', replaced(...days('opens', '20', '11', '2026')), ['opens'], 'its first day is past'],
    ['a last day before the first', replaced(...days('closes', '22', '11', '2026')), ['closes'], 'before its first'],
    ['a wave without end', replaced(...days('closes', '1', '6', '2027')), ['closes'], 'more than 60 days'],
    ['no such questions', replaced(['questionSet', 'core 1']), ['questionSet'], 'no such version'],
    ['twelve questions', replaced(['challenged', 'yes']), ['without'], 'more than ten questions'],
    ['a question nobody knows', replaced(['without', 'X9_NONE']), ['without'], 'is not among them'],
    ['a group nobody knows', replaced(['groups', 'mayors']), ['groups'], 'no policy knows'],
  ])('with %s says so at its field, and keeps what was typed', async (_what, form, fields, why) => {
    const { open, surveys } = office();
    const shown = await open(form);
    expect(shown.problems.map(({ href }) => href.replace(/-day$/, ''))).toEqual(fields.map((field) => `#${field}`));
    for (const field of fields) expect(shown.form?.flaw[field]).toContain(why);
    expect(shown.form?.title).toBe(fieldsOf(form).get('title'));
    expect(shown.form?.opens.map(({ value }) => value)).toEqual(
      ['day', 'month', 'year'].map((part) => form.find(([name]) => name === `opens-${part}`)?.[1]),
    );
    expect(await leadWaves(surveys)).toEqual([]);
  });

  it('with no question left says so', async () => {
    const { open, surveys } = office();
    const all = surveys.questionSets.flatMap(({ questions }) => questions.filter(({ module }) => module === 'core'));
    const without = all.map(({ measure }) => ['without', measure] as const);
    const shown = await open([...FORM, ...without]);
    expect(shown.form?.flaw['without']).toContain('no question is left');
    expect(shown.form?.without.filter(({ checked }) => checked)).toHaveLength(all.length);
  });

  it('is for whoever has the duty to, and for nobody else', async () => {
    const { open, surveys } = office();
    const shown = await open(FORM, ['information-governance']);
    expect([shown.problems[0]?.text, shown.form]).toEqual([words.flaws.notForYou, null]);
    expect(await leadWaves(surveys)).toEqual([]);
  });
});

describe('launching', () => {
  it('asks whoever the directory lists, in groups of eight or more, after the preview was looked at', async () => {
    const { open, press, only } = office();
    await open(FORM);
    const { wave } = await only();
    const unsure = await press('launch', wave);
    expect([unsure.problems[0]?.text, (await only()).launched]).toEqual([words.flaws.launchSure, null]);
    const shown = await press('launch', wave, true);
    expect(shown.done?.words).toBe(words.done.launch);
    expect(shown.rows[0]?.stage).toBe('Launched, opens on Monday 23 November 2026');
    expect((await only()).launched?.merged).toEqual([
      { code: 'education+police', groups: ['education', 'police'], asked: 15 },
    ]);
  });

  it('a second time, or from a second window, says that it was launched already', async () => {
    const { open, press, only, surveys } = office();
    await open(FORM);
    const { wave } = await only();
    const both = await Promise.all([press('launch', wave, true), press('launch', wave, true)]);
    expect(both.map(({ done }) => done?.kind).sort()).toEqual(['already', 'done']);
    expect((await press('launch', wave)).done).toEqual({ kind: 'already', words: words.already.launch });
    expect((await surveys.store.steps()).filter(({ kind }) => kind === 'launched')).toHaveLength(1);
  });

  it('is not offered, and not done, where fewer than eight would be asked', async () => {
    const { open, press, only } = office();
    const [row] = (await open([...FORM, ['groups', 'education'], ['page', 'yes']])).rows;
    expect(row?.launch).toMatchObject({ isEnough: false, line: words.launch.tooFew, groups: null });
    const { wave } = await only();
    expect((await press('launch', wave, true)).problems[0]?.text).toBe(words.flaws.notLaunchable);
    expect((await only()).launched).toBeNull();
  });

  it('of a wave for its page alone asks nobody, and the page is there', async () => {
    const { open, press, only } = office();
    const [row] = (await open([...FORM, ['groups', 'health'], ['page', 'yes']])).rows;
    expect(row?.launch).toMatchObject({ isEnough: true, line: surveyLead.launch.nobody });
    const { wave } = await only();
    const shown = await press('launch', wave, true);
    expect(shown.rows[0]?.rates?.notes).toContain(words.nobodyAsked);
    expect(shown.rows[0]?.page?.address).toContain('/survey/answer/');
  });

  it('is not possible once it was given up, nor giving up once it was launched', async () => {
    const { open, press, only } = office();
    await open(FORM);
    const { wave } = await only();
    expect((await press('give-up', wave)).done?.words).toBe(words.done['give-up']);
    expect((await press('launch', wave, true)).problems[0]?.text).toBe(surveyLead.notNow);
    const other = office();
    const launched = await other.running();
    expect((await other.press('give-up', launched.wave)).problems[0]?.text).toBe(surveyLead.notNow);
  });
});

describe('a wave that is open', () => {
  it('shows how many of each merged group have answered, and nothing of what', async () => {
    const { running, surveys, open } = office();
    const wave = await running();
    const person = 'tenant:police-3' as PersonId;
    const keys = await keysOf(wave.wave, surveys);
    if (keys === null) throw new Error('it has keys');
    await surveys.store.createAsk(wave.wave, { ask: codeOf(person, keys.asks), half: 'begun', outcome: null });
    const answer = { area: 'kent', answers: { K1_HEARD: ['yes_not_read'] } };
    expect(await takeIn(wave, { reached: 'asked', person, group: 'police' }, answer, surveys)).toBe('taken');
    await takeIn(wave, { reached: 'link', group: 'health' }, answer, surveys);
    await setPendingMarks(surveys);
    const shown = await open();
    expect(shown.rows[0]?.rates?.rows).toEqual([{ group: 'Education and Police', asked: 15, answered: 1, share: 7 }]);
    expect(shown.rows[0]?.rates?.notes).toContain(words.linkLater);
    expect(shown.results).toBeNull();
    expect(JSON.stringify(shown)).not.toMatch(/yes_not_read|have not read it/);
    expect(JSON.stringify(shown)).not.toContain('By the link, counted apart');
  });

  it('is reminded of once, from the third working day on', async () => {
    const { running, open, press, time, only } = office();
    const { wave } = await running();
    const [early] = (await open()).rows;
    expect([early?.remind, early?.remindLine]).toEqual([false, surveyLead.remindFrom('Thursday 26 November 2026')]);
    expect((await press('remind', wave)).problems[0]?.text).toBe(surveyLead.notNow);
    time.now = SATURDAY + 5 * DAY;
    expect((await open()).rows[0]?.remind).toBe(true);
    expect((await press('remind', wave)).done?.words).toBe(words.done.remind);
    expect((await press('remind', wave)).done).toEqual({ kind: 'already', words: words.already.remind });
    expect((await only()).reminded).toBe(true);
  });

  it('has its page, its QR code and its poster; once it is closed none of them', async () => {
    const { running, open, inside, press } = office();
    const wave = await running();
    const address = `https://escalation.example.org/survey/answer/${wave.launched?.link ?? ''}`;
    const [row] = (await open()).rows;
    expect(row?.page).toMatchObject({ address, poster: `/survey/poster/${wave.wave}` });
    expect(row?.page?.qr).toMatch(/^<svg /);
    const poster = await inside('poster', wave.wave);
    expect(poster).toMatchObject({ heading: 'Autumn 2026', view: { address: address.slice('https://'.length) } });
    expect(await inside('poster', 'w-nowhere0')).toBeNull();
    await press('close', wave.wave, true);
    expect([(await open()).rows[0]?.page, await inside('poster', wave.wave)]).toEqual([null, null]);
  });

  it('is closed by whoever is sure; then its rates stay and results are led to', async () => {
    const { running, press, only, surveys } = office();
    const { wave } = await running();
    const unsure = await press('close', wave);
    expect([unsure.problems, (await only()).closed]).toEqual([
      [{ text: words.flaws.closeSure, href: `#sure-${wave}` }],
      null,
    ]);
    const shown = await press('close', wave, true);
    expect([shown.done?.words, shown.results, shown.rows[0]?.stage]).toEqual([
      words.done.close,
      '/dashboard/survey',
      'Closed',
    ]);
    expect(shown.rows[0]?.rates?.notes).toContain('By the link, counted apart: 0.');
    expect(await surveys.store.salt(wave)).toBeNull();
    expect((await press('close', wave, true)).problems[0]?.text).toBe(surveyLead.notNow);
  });
});

describe('the preview', () => {
  it('has every question of the card and of the page, and nothing to send it with', async () => {
    const { open, only, inside } = office();
    await open([...FORM, ['without', 'C1_BACKED']]);
    const { wave } = await only();
    const preview = await inside('preview', wave);
    const {
      questions,
      action,
      seal,
      preview: card,
    } = preview?.view as {
      readonly questions: readonly { readonly name: string; readonly words: string }[];
      readonly action: null;
      readonly seal: null;
      readonly preview: { readonly questions: readonly { readonly words: string }[] };
    };
    expect([action, seal, questions.length]).toEqual([null, null, 9]);
    expect(card.questions.map(({ words: asked }) => asked)).toEqual([
      ...questions.map(({ words: asked }) => asked),
      'Where do you work?',
    ]);
    expect(await inside('preview', 'w-nowhere0')).toBeNull();
  });
});

it('a form that asks for what there is not, or names no wave, does nothing', async () => {
  const { open, press, surveys } = office();
  expect((await press('explode', 'w-nowhere0')).problems[0]?.text).toBe(words.flaws.notForYou);
  expect((await press('launch', 'w-nowhere0', true)).problems[0]?.text).toBe(surveyLead.notNow);
  expect((await open([['do', 'close']])).problems[0]?.text).toBe(surveyLead.notNow);
  expect(await surveys.store.steps()).toEqual([]);
});

describe('the preview and the poster on their addresses', () => {
  const account = (id: string) => `11111111-1111-4111-8111-111111111111:${id}`;
  const PROJECT_LEAD = account('1a000000-0026-4000-8000-000000000026');
  const SAFEGUARDING_LEAD = account('aaaaaaaa-0001-4000-8000-000000000001');

  it('open for the project lead alone; anybody else finds what is found where there is no page', async () => {
    const office = await serveSurvey();
    const { running, surveys } = office;
    const at = (path: string) => office.at(path);
    try {
      const { wave } = await waveWithPage(surveys);
      const paths = [`/survey/preview/${wave}`, `/survey/poster/${wave}`];
      const signedInAs = async (person: string) => {
        const visitor = makeVisitor();
        const link = new URL(at(running.pages.localLink() ?? '')).searchParams.get('link') ?? '';
        await visitor.post(at('/sign-in/local'), { link, person });
        return visitor;
      };
      for (const path of paths) {
        expect((await makeVisitor().get(at(path))).location).toBe(at('/sign-in?to=%2Fsurvey'));
        expect((await (await signedInAs(PROJECT_LEAD)).get(at(path))).status).toBe(200);
        const other = await signedInAs(SAFEGUARDING_LEAD);
        const [refused, nowhere] = [await other.get(at(path)), await other.get(at('/no-such-page'))];
        expect([refused.status, refused.text]).toEqual([404, nowhere.text]);
      }
      const lead = await signedInAs(PROJECT_LEAD);
      expect((await lead.get(at('/survey/poster/w-nowhere0'))).status).toBe(404);
      expect(running.log.text()).not.toContain(wave);
    } finally {
      await running.close();
    }
  });
});
