import fc from 'fast-check';
import { Fault } from '../../../src/errors/fault.ts';
import { closeWave } from '../../../src/survey/close-wave.ts';
import { responsesOf } from '../../../src/survey/responses.ts';
import type { Wave } from '../../../src/survey/wave.ts';
import { readWave } from '../../../src/survey/waves.ts';
import { surveyPage as words } from '../../../src/words/survey-pages.ts';
import { hidden, makeVisitor, type Visited } from '../../support/visitor.ts';
import { LEAD } from '../../survey/bench.ts';
import { MINUTE, serveSurvey, type SurveyOffice, waveWithPage } from './sample-survey-pages.ts';

let office: SurveyOffice;
let wave: Wave;
beforeEach(async () => {
  office = await serveSurvey();
  wave = await waveWithPage(office.surveys);
});
afterEach(() => office.running.close());

const ANSWERS = { group: 'police', area: 'kent', K1_HEARD: 'no', B1_HELD: 'time' };

/** Opens the page, takes the time a person takes, and sends these fields. */
async function fillIn(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const visitor = makeVisitor();
  const page = await visitor.get(office.pageOf(wave));
  office.running.time.now += 40_000;
  const sent = await visitor.post(office.pageOf(wave), { form: hidden(page, 'form'), ...fields }, headers);
  return { visitor, page, sent };
}

async function counted() {
  await closeWave(wave.wave, LEAD, office.surveys);
  return (await responsesOf(await readWave(wave.wave, office.surveys.store), office.surveys.store)).link;
}

const isThanked = ({ status, location }: Visited) => status === 303 && location?.includes('/survey/thanks/') === true;
const mainOf = ({ text }: Visited) => text.slice(text.indexOf('<main'));

describe('the page of a wave', () => {
  it('is answered by anybody who has its link, keeps what they chose, and thanks them without their answers', async () => {
    const { visitor, page, sent } = await fillIn(ANSWERS);
    expect(page.status).toBe(200);
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(isThanked(sent)).toBe(true);
    const thanks = await visitor.follow(sent.location ?? '');
    expect([thanks.status, mainOf(thanks).includes(words.thanks.heading)]).toEqual([200, true]);
    expect(mainOf(thanks)).not.toMatch(/police|kent|K1_HEARD/i);
    expect(visitor.cookies.size).toBe(0);
    expect(await counted()).toEqual([
      { group: 'police', area: 'kent', answers: { B1_HELD: ['time'], K1_HEARD: ['no'] } },
    ]);
  });

  it('says why we ask and what is kept before the first question, and asks each question of the wave', async () => {
    const { text } = await makeVisitor().get(office.pageOf(wave));
    const questions = office.surveys.questionSets.find(({ id }) => id === 'core')?.questions ?? [];
    const asked = questions
      .filter(({ module }) => module === 'core')
      .map(({ measure }) => text.indexOf(`name="${measure}"`));
    expect(asked).toEqual([...asked].sort((one, other) => one - other));
    const kept = text.indexOf('We do not ask who you are. Answers are kept without a name and without a time');
    expect([kept > text.indexOf(words.why), kept < (asked[0] ?? 0), asked.length]).toEqual([true, true, 10]);
    expect(text).not.toContain('A1_ASKED');
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/ style="/);
  });

  it('takes one answer, and leaves out what was left out or is of no group, area or question', async () => {
    const { sent } = await fillIn({
      group: 'the mayor',
      area: 'elsewhere',
      K1_HEARD: 'left-out',
      K2_FIND: 'no',
      A1_ASKED: 'yes',
    });
    expect(isThanked(sent)).toBe(true);
    expect(await counted()).toEqual([{ group: 'elsewhere', area: null, answers: { K2_FIND: ['no'] } }]);
  });

  it('that was sent with a flaw comes back as it was filled in, and keeps nothing', async () => {
    for (const [flawed, said] of [
      [{ K1_HEARD: 'perhaps' }, 'This answer is not one of those offered'],
      [{ K1_HEARD: '<b>no</b>' }, 'This answer is not one of those offered'],
    ] as const) {
      const { sent } = await fillIn({ group: 'police', K2_FIND: 'quickly', ...flawed });
      expect([sent.status, sent.text.includes(said)]).toEqual([200, true]);
      expect(sent.text).toMatch(/name="K2_FIND"[^>]*value="quickly" checked/);
      expect(sent.text).not.toContain('<b>no');
    }
    expect(await counted()).toEqual([]);
  });

  it('that was sent with more than may be chosen, or with what stands alone beside another, comes back', async () => {
    const visitor = makeVisitor();
    const page = await visitor.get(office.pageOf(wave));
    office.running.time.now += 40_000;
    const seal = hidden(page, 'form');
    for (const [codes, said] of [
      [['time', 'not_who', 'not_known', 'seniority'], 'Choose fewer answers'],
      [['nothing', 'time'], 'One of these answers stands alone'],
    ] as const) {
      const body = new URLSearchParams([['form', seal], ...codes.map((code): [string, string] => ['B1_HELD', code])]);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const sent = await fetch(office.pageOf(wave), { method: 'POST', body: body.toString(), headers });
      const text = await sent.text();
      expect([sent.status, text.includes(said)]).toEqual([200, true]);
      for (const code of codes) expect(text).toMatch(new RegExp(`value="${code}" checked`));
    }
    expect(await counted()).toEqual([]);
  });

  it('that was sent empty comes back and says so', async () => {
    const { sent } = await fillIn({ group: 'police', area: 'kent' });
    expect([sent.status, sent.text.includes(words.problems.empty)]).toEqual([200, true]);
    expect(sent.text).toMatch(/value="police" checked/);
    expect(await counted()).toEqual([]);
  });
});

describe('a link', () => {
  it('that was made up, and one of a wave that has no page, lead to the same page as one that never was', async () => {
    const withoutPage = await waveWithPage(office.surveys, { page: false });
    expect(withoutPage.launched?.link).toBeNull();
    const real = wave.launched?.link ?? '';
    const never = await makeVisitor().get(office.at('/survey/answer/AAAAAAAAAAAAAAAAAAAAAA'));
    expect([never.status, never.text.includes(words.unknown.heading)]).toEqual([404, true]);
    const forged = [
      `${real.slice(0, -1)}${real.endsWith('A') ? 'B' : 'A'}`,
      real.toUpperCase(),
      `${real}A`,
      wave.wave,
      'null',
      '%00',
    ];
    for (const link of forged) {
      for (const path of [`/survey/answer/${link}`, `/survey/thanks/${link}`]) {
        const visited = await makeVisitor().get(office.at(path));
        expect([link, visited.status, visited.text]).toEqual([link, 404, never.text]);
      }
      const sent = await makeVisitor().post(office.at(`/survey/answer/${link}`), ANSWERS);
      expect([sent.status, sent.text]).toEqual([404, never.text]);
    }
  });

  it('of a wave that is not open yet says when it opens, and keeps nothing', async () => {
    office.running.time.now = Date.UTC(2026, 10, 22, 12);
    const { page, sent } = await fillIn(ANSWERS);
    expect([page.status, sent.status]).toEqual([200, 409]);
    for (const each of [page, sent]) {
      expect(each.text).toContain('This survey is not open yet');
      expect(each.text).toContain('Monday 23 November 2026');
    }
  });

  it('of a wave that has closed says so; what was filled in before is not kept, and is told so', async () => {
    const visitor = makeVisitor();
    const page = await visitor.get(office.pageOf(wave));
    office.running.time.now += MINUTE;
    await closeWave(wave.wave, LEAD, office.surveys);
    const sent = await visitor.post(office.pageOf(wave), { form: hidden(page, 'form'), ...ANSWERS });
    expect([sent.status, sent.text.includes('so nothing was kept')]).toEqual([409, true]);
    const closed = await visitor.get(office.pageOf(wave));
    expect([closed.status, closed.text.includes(words.closed.heading)]).toEqual([200, true]);
    const after = await readWave(wave.wave, office.surveys.store);
    expect((await responsesOf(after, office.surveys.store)).link).toEqual([]);
  });

  it('of a wave whose last day is over, and that nobody has closed yet, is closed', async () => {
    office.running.time.now = Date.UTC(2026, 11, 19, 0);
    expect((await makeVisitor().get(office.pageOf(wave))).text).toContain(words.closed.heading);
  });
});

describe('a machine that fills in the page', () => {
  it('and the field nobody sees is thanked, and nothing of it is kept', async () => {
    const { page, sent } = await fillIn({ ...ANSWERS, notes: 'https://example.org' });
    expect(page.text).toMatch(/name="notes" tabindex="-1" autocomplete="off"/);
    expect(isThanked(sent)).toBe(true);
    expect(await counted()).toEqual([]);
  });

  it('in no time gets the page back with its answers; sent again after a while it is taken', async () => {
    const visitor = makeVisitor();
    const page = await visitor.get(office.pageOf(wave));
    const quick = await visitor.post(office.pageOf(wave), { form: hidden(page, 'form'), ...ANSWERS });
    expect([quick.status, quick.text.includes(words.problems['too-quick'])]).toEqual([200, true]);
    expect(quick.text).toMatch(/value="police" checked/);
    office.running.time.now += 5_000;
    expect(isThanked(await visitor.post(office.pageOf(wave), { form: hidden(quick, 'form'), ...ANSWERS }))).toBe(true);
    expect(await counted()).toHaveLength(1);
  });

  it('with a form of its own making, of another wave, or more than a day old gets the page back', async () => {
    const other = await waveWithPage(office.surveys);
    const visitor = makeVisitor();
    const ofOther = hidden(await visitor.get(office.pageOf(other)), 'form');
    const own = hidden(await visitor.get(office.pageOf(wave)), 'form');
    office.running.time.now += MINUTE;
    const refused = async (form: string) => {
      const sent = await visitor.post(office.pageOf(wave), { form, ...ANSWERS });
      expect([sent.status, sent.text.includes(words.problems.unfit)]).toEqual([200, true]);
      expect(sent.text).toMatch(/value="police" checked/);
      return sent;
    };
    await refused('');
    await refused('a.b.c.d.e');
    await refused(ofOther);
    office.running.time.now += 25 * 60 * MINUTE;
    const back = await refused(own);
    office.running.time.now += MINUTE;
    expect(isThanked(await visitor.post(office.pageOf(wave), { form: hidden(back, 'form'), ...ANSWERS }))).toBe(true);
  });

  it('with the same form twice is counted once, and is told so', async () => {
    const { visitor, page, sent } = await fillIn(ANSWERS);
    expect(isThanked(sent)).toBe(true);
    const again = await visitor.post(office.pageOf(wave), { form: hidden(page, 'form'), ...ANSWERS });
    expect([again.status, again.text.includes('counted once')]).toEqual([200, true]);
    expect(await counted()).toHaveLength(1);
  });

  it('from another site is refused', async () => {
    for (const headers of [{ origin: 'https://example.org' }, { origin: 'null' }]) {
      const { sent } = await fillIn(ANSWERS, headers);
      expect([sent.status, sent.text.includes(words.elsewhere.heading)]).toEqual([403, true]);
    }
    expect(await counted()).toEqual([]);
  });

  it('with a form that is too large, or is no form, is refused', async () => {
    const { sent } = await fillIn({ ...ANSWERS, K2_FIND: 'x'.repeat(9_000) });
    expect([sent.status, sent.text.includes(words.tooLarge.heading)]).toEqual([413, true]);
    const json = await makeVisitor().post(office.pageOf(wave), ANSWERS, { 'content-type': 'application/json' });
    expect(json.status).toBe(415);
    expect(await counted()).toEqual([]);
  });

  it('more than twenty times in ten minutes is asked to wait, keeps its answers on the page, and is taken after', async () => {
    for (let each = 0; each < 20; each += 1) {
      const { sent } = await fillIn(ANSWERS);
      expect(isThanked(sent)).toBe(true);
      office.running.time.now -= 30_000;
    }
    const { visitor, sent } = await fillIn(ANSWERS);
    expect([sent.status, Number(sent.headers.get('retry-after')) > 60]).toEqual([429, true]);
    expect(sent.text).toContain('Very many answers have just come in from where you are');
    expect(sent.text).toMatch(/value="police" checked/);
    office.running.time.now += 10 * MINUTE;
    expect(isThanked(await visitor.post(office.pageOf(wave), { form: hidden(sent, 'form'), ...ANSWERS }))).toBe(true);
    expect(await counted()).toHaveLength(21);
  });
});

describe('what is told to nobody', () => {
  it('whatever is sent, the log has no link, no address, no browser and no answer', async () => {
    const text = fc.string({ minLength: 6, maxLength: 30 }).map((random) => `zq${Buffer.from(random).toString('hex')}`);
    const sends = fc.record({
      group: text,
      area: text,
      K1_HEARD: text,
      notes: text,
      form: text,
      agent: text,
      path: text,
    });
    await fc.assert(
      fc.asyncProperty(sends, async ({ agent, path, ...fields }) => {
        const headers = { 'user-agent': agent, 'accept-language': agent };
        await makeVisitor().get(`${office.pageOf(wave)}?${path}`, headers);
        await makeVisitor().post(office.pageOf(wave), fields, headers);
        await makeVisitor().get(office.at(`/survey/answer/${path}`), headers);
        await fillIn({ ...ANSWERS, K1_HEARD: fields.K1_HEARD }, headers);
        const log = office.running.log.text();
        for (const said of [...Object.values(fields), agent, path]) expect(log).not.toContain(said);
      }),
      { numRuns: 15 },
    );
    const log = office.running.log.text();
    expect(log).not.toContain(wave.launched?.link);
    expect(log).not.toMatch(/127\.0\.0\.1|::1|police|K1_HEARD/);
    expect(log).toContain('"route":"/survey/answer/:link"');
  });

  it('a store that fails is said calmly, without a link or an answer in the log; and the form may be sent again', async () => {
    const store = office.surveys.store;
    const whole = { ...store };
    Object.assign(store, { writeList: async () => Promise.reject(new Fault('store-busy')) });
    const { visitor, page, sent } = await fillIn(ANSWERS);
    expect(sent.status).toBe(500);
    expect(office.running.log.text()).not.toContain(wave.launched?.link);
    Object.assign(store, whole);
    expect(isThanked(await visitor.post(office.pageOf(wave), { form: hidden(page, 'form'), ...ANSWERS }))).toBe(true);
  });
});
