import { randomBytes } from 'node:crypto';
import type { AccessLog, View } from '../../../src/access/access-log.ts';
import type { Role } from '../../../src/access/roles.ts';
import { parseInstant } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { quarter } from '../../../src/statistics/period.ts';
import type { Source } from '../../../src/statistics/release/material-of.ts';
import { meaningOf } from '../../../src/statistics/series.ts';
import { groupPaperPage } from '../../../src/web/pages/group-paper.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { times } from '../../statistics/counted-facts.ts';
import { sampleFacts } from '../../statistics/sample-facts.ts';
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
      readonly counts: string;
      readonly under: string;
      readonly periods: readonly string[];
      readonly rows: readonly { readonly label: string; readonly counts: readonly string[] }[];
    }[];
  } | null;
}

/** Opens the page over these facts, and answers what it shows and what was kept of it. */
async function open(
  facts: Source['facts'],
  form: Readonly<Record<string, string>> = {},
  { person, roles }: { readonly person: PersonId; readonly roles: readonly Role[] } = READER,
  keep: AccessLog['keep'] | null = null,
) {
  const kept: View[] = [];
  const page = groupPaperPage({
    accessLog: { keep: keep ?? (async (view) => void kept.push(view)) },
    policies: collectPolicies([POLICY]),
    random: randomBytes,
    rule: DEFAULT_RULE,
    source: async () => ({ facts, doors: [], meanings: [meaningOf(POLICY)] }),
  });
  const session = { person, appRoles: [], formToken: 'x' };
  const fields = new URLSearchParams(form);
  const drawn = await page.draw({ session, roles, directory: DIRECTORY, now: NOVEMBER, form: fields });
  return { shown: drawn.view as Shown, kept };
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
