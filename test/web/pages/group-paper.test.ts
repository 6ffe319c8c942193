import { randomBytes } from 'node:crypto';
import type { AccessLog, View } from '../../../src/access/access-log.ts';
import type { Role } from '../../../src/access/roles.ts';
import { parseInstant } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { readEnglish } from '../../../src/identifiers/names/english.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { quarter } from '../../../src/statistics/period.ts';
import type { Source } from '../../../src/statistics/release/material-of.ts';
import { meaningOf } from '../../../src/statistics/series.ts';
import type { Paragraph } from '../../../src/web/pages/group-paper-report.ts';
import { groupPaperPage } from '../../../src/web/pages/group-paper.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { times } from '../../statistics/counted-facts.ts';
import { sampleFacts } from '../../statistics/sample-facts.ts';
import { readDocx } from '../../support/read-docx.ts';
import { COORDINATOR, DIRECTORY } from '../../support/sample-people.ts';

const POLICY = shipped('kent.draft-1.json');
const NOVEMBER = parseInstant('2026-11-25T09:00:00Z');
const READER = { person: COORDINATOR, roles: ['partnership-team'] } as const;
const SUMMER = { quarterRaised: { year: 2026, quarter: 3 }, quarterClosed: { year: 2026, quarter: 3 } } as const;
const SPRING = { quarterRaised: { year: 2026, quarter: 2 }, quarterClosed: { year: 2026, quarter: 2 } } as const;

interface Shown {
  readonly quarters: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly flaw: string | null;
  readonly reader: string;
  readonly paper: {
    readonly hidden: string;
    readonly lead: readonly string[];
    readonly forChildren: readonly string[];
    readonly days: readonly string[];
    readonly warnings: readonly string[];
    readonly tables: readonly {
      readonly table: string;
      readonly title: string;
      readonly counts: string;
      readonly under: string;
      readonly periods: readonly string[];
      readonly rows: readonly { readonly label: string; readonly counts: readonly string[] }[];
    }[];
  } | null;
  readonly report: Paragraph | null;
}

/** Asks for the page over these facts, and answers what it draws and what was kept of it. */
async function ask(
  facts: Source['facts'],
  form: Readonly<Record<string, string>> = {},
  { person, roles }: { readonly person: PersonId; readonly roles: readonly Role[] } = READER,
  keep: AccessLog['keep'] | null = null,
) {
  const kept: View[] = [];
  const page = groupPaperPage({
    english: readEnglish,
    guidance: { title: 'Working Together to Safeguard Children', edition: '2023' },
    accessLog: { keep: keep ?? (async (view) => void kept.push(view)) },
    policies: collectPolicies([POLICY]),
    random: randomBytes,
    rule: DEFAULT_RULE,
    source: async () => ({ facts, doors: [], meanings: [meaningOf(POLICY)], policiesIn: () => [] }),
  });
  const session = { person, appRoles: [], formToken: 'x' };
  const fields = new URLSearchParams(form);
  const drawn = await page.draw({ session, roles, directory: DIRECTORY, now: NOVEMBER, form: fields });
  return { drawn, kept };
}

/** What the page shows; not for a file. */
async function open(...asked: Parameters<typeof ask>) {
  const { drawn, kept } = await ask(...asked);
  if ('file' in drawn) throw new TypeError('a file, not the page');
  return { shown: drawn.view as Shown, kept };
}

/** The Word document, as the form with this paragraph asks for it. */
async function download(facts: Source['facts'], form: Readonly<Record<string, string>>, keep?: AccessLog['keep']) {
  const { drawn, kept } = await ask(facts, { do: 'word', ...form }, READER, keep);
  if (!('file' in drawn)) throw new TypeError('the page, not a file');
  return { file: drawn.file, document: readDocx(drawn.file.bytes), kept };
}

const year = [...times(9, sampleFacts(SUMMER)), ...times(2, sampleFacts({ ...SPRING, receivingGroup: 'health' }))];

describe('the group paper, for its named readers', () => {
  it('is of the newest quarter that is over, with the year up to its end beside it', async () => {
    const { shown } = await open(year);
    expect(shown.quarters[0]).toEqual({ value: String(quarter(2026, 2)), text: '2026-27 Q2', selected: true });
    expect(shown.paper?.lead).toEqual([
      '9 challenges were raised in 2026-27 Q2.',
      '11 challenges were raised in 2025-26 Q3 to 2026-27 Q2.',
    ]);
    // One of the two rows is under the cut: the other is hidden with it, and so is the sentence.
    expect(shown.paper?.forChildren).toEqual([]);
    expect(shown.paper?.days[0]).toMatch(/^2026-27 Q2: Of 9 that somebody said they had/);
  });

  it('shows counts under the cut as [c], and says what that stands for', async () => {
    const { shown } = await open(year);
    const receiving = shown.paper?.tables.find(({ table }) => table === 'receiving');
    expect(receiving?.periods).toEqual(['2026-27 Q2', '2025-26 Q3 to 2026-27 Q2']);
    expect(receiving?.rows.map(({ label, counts }) => [label, ...counts])).toEqual([
      ["Children's social care and early help", '9', '9'],
      ['Health', '[c]', '[c]'],
      ['Other agencies', '[c]', '[c]'],
    ]);
    expect(shown.paper?.hidden).toMatch(/^\[c\]: not shown\. There are fewer than 3/);
    expect(receiving?.under).toContain('kent draft-1');
  });

  it('shows another quarter that is over, and says in words where one is too small for tables', async () => {
    const { shown } = await open(year, { quarter: String(quarter(2026, 1)) });
    expect(shown.quarters.filter(({ selected }) => selected).map(({ text }) => text)).toEqual(['2026-27 Q1']);
    expect(shown.paper?.lead).toContain('Fewer than 8: too few for tables of what was raised.');
    expect(shown.paper?.tables).toEqual([]);
    expect(shown.paper?.warnings.length).toBeGreaterThan(0);
  });

  it.each([String(quarter(2026, 3)), String(quarter(2019, 1)), 'next', ''])(
    'shows no paper of a quarter that is not offered, such as "%s": what is not over has no figures',
    async (asked) => {
      const { shown, kept } = await open(year, { quarter: asked });
      expect(shown.paper).toBeNull();
      expect(shown.flaw).toMatch(/once its quarter is over/);
      expect(kept).toEqual([]);
    },
  );

  it('is marked with who opened it, by post and role, and when', async () => {
    const { shown } = await open(year);
    expect(shown.reader).toBe(
      'Shown to Coordinator, Kent office, as Partnership team, on Wednesday 25 November 2026, 09:00.',
    );
    const unlisted = await open(year, {}, { person: 'tenant:scrutineer' as PersonId, roles: ['scrutineer'] });
    expect(unlisted.shown.reader).toMatch(/^Shown to someone the directory does not list, as Independent scrutineer/);
  });

  it('is kept in the access log first: where that does not work, nothing is shown', async () => {
    const { kept } = await open(year);
    expect(kept.map(({ person, thing, part, escalation }) => [person, thing, part, escalation])).toEqual([
      [COORDINATOR, 'group-paper', 'partnership-team', null],
    ]);
    await expect(open(year, {}, READER, () => Promise.reject(new TypeError('no')))).rejects.toThrow('no');
  });
});

const AMELIA = 'What was agreed for Amelia had happened.';
const TYPED = 'In Kent, teams met monthly.\r\nWe learnt to ring first.';

describe('the paragraph for the annual report', () => {
  it('is drafted from the year, and is on no paper until somebody puts it there', async () => {
    const { shown } = await open(year);
    expect(shown.report?.text).toMatch(/as Working Together to Safeguard Children \(2023\) asks of the yearly report/);
    expect(shown.report).toMatchObject({ flaw: null, put: null });
    const { document } = await download(year, {});
    expect(document.paragraphs.map(({ text }) => text)).not.toContain('For the annual report');
  });

  it('is put on the page as it was typed, and may be left out', async () => {
    const { shown } = await open(year, { do: 'show', paragraph: TYPED });
    expect(shown.report?.put).toBe('In Kent, teams met monthly.\nWe learnt to ring first.');
    expect((await open(year, { do: 'show', paragraph: ' ' })).shown.report).toEqual({
      text: '',
      flaw: null,
      put: null,
    });
  });

  it.each(['show', 'word'])(
    'is not put anywhere with the name of a child in it (%s): the words stay to be mended',
    async (wish) => {
      const { shown, kept } = await open(year, { do: wish, paragraph: AMELIA });
      expect(shown.report).toEqual({
        text: AMELIA,
        flaw: 'These may be names of people or places. Say it without them: “Amelia”.',
        put: null,
      });
      expect(shown.paper).not.toBeNull();
      expect(kept.map(({ action }) => action)).toEqual(['view']);
    },
  );
});

describe('the group paper in Word', () => {
  it('has the tables of the page, cell by cell, and its sentences under the same headings', async () => {
    const { shown } = await open(year);
    const { document } = await download(year, {});
    const { paper } = shown;
    const tables = paper?.tables ?? [];
    expect(tables.length).toBeGreaterThan(4);
    expect(document.tables.map(({ rows }) => rows)).toEqual(
      tables.map(({ periods, rows }) => [
        ['What is counted', ...periods],
        ...rows.map(({ label, counts }) => [label, ...counts]),
      ]),
    );
    expect(document.tables.every(({ repeated }) => repeated === 1)).toBe(true);
    const texts = document.paragraphs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        paper?.hidden,
        ...(paper?.lead ?? []),
        ...(paper?.days ?? []),
        ...(paper?.warnings ?? []),
      ]),
    );
    expect(headingsOf(document, 'Heading2')).toEqual(tables.map(({ title }) => title));
    expect(headingsOf(document, 'Heading1')).toEqual([
      'Challenges raised',
      'What changed for children',
      'Beside earlier quarters',
      'Working days',
      'Tables',
    ]);
  });

  it('has what was typed at its end, line by line', async () => {
    const { document } = await download(year, { paragraph: TYPED });
    expect(document.paragraphs.slice(-4).map(({ text }) => text)).toEqual([
      'For the annual report',
      expect.stringMatching(/^Figures in the draft of this paragraph are rounded/),
      'In Kent, teams met monthly.',
      'We learnt to ring first.',
    ]);
  });

  it('says in words that a quarter is too small, and shows the year beside it', async () => {
    const small = [...times(9, sampleFacts(SPRING)), ...times(2, sampleFacts(SUMMER))];
    const { document } = await download(small, {});
    const texts = document.paragraphs.map(({ text }) => text);
    expect(texts).toContain('Fewer than 8: too few for tables of what was raised.');
    expect(texts).toContain('The year up to the end of this quarter is shown beside it.');
    expect(document.tables[0]?.rows[0]).toEqual(['What is counted', '2025-26 Q3 to 2026-27 Q2']);
  });

  it('is for named readers on every sheet of paper, and its name says the quarter alone', async () => {
    const { document, file } = await download(year, { quarter: String(quarter(2026, 2)) });
    expect(document.header).toBe(
      'For named readers: not for publication.Shown to Coordinator, Kent office, as Partnership team, on Wednesday 25 November 2026, 09:00.',
    );
    expect(file.name).toBe('group-paper-2026-27-q2.docx');
  });

  it('is kept in the access log as an export first: where that does not work, no file leaves', async () => {
    const { kept } = await download(year, {});
    expect(kept.map(({ thing, action, part }) => [thing, action, part])).toEqual([
      ['group-paper', 'export', 'partnership-team'],
    ]);
    await expect(download(year, {}, () => Promise.reject(new TypeError('no')))).rejects.toThrow('no');
  });

  it('is of no quarter that is not offered', async () => {
    const { shown, kept } = await open(year, { do: 'word', quarter: String(quarter(2026, 3)) });
    expect([shown.paper, shown.report, kept]).toEqual([null, null, []]);
  });
});

function headingsOf({ paragraphs }: ReturnType<typeof readDocx>, style: string): readonly string[] {
  return paragraphs.filter((each) => each.style === style).map(({ text }) => text);
}
