import type { Role } from '../../../src/access/roles.ts';
import { rolesOf } from '../../../src/access/roles-of.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { auditRelease } from '../../../src/statistics/release/audit-draft.ts';
import type { Source } from '../../../src/statistics/release/material-of.ts';
import { postRelease } from '../../../src/statistics/release/post.ts';
import { releaseIdSchema } from '../../../src/statistics/release/release-id.ts';
import { highsSolver } from '../../../src/statistics/solver.ts';
import { patient } from '../../../src/web/pages/releases-solver.ts';
import { releasesPage } from '../../../src/web/pages/releases.ts';
import {
  answered,
  dashboardAnswering,
  NOBODY_ELSE,
  NOW,
  partsOver,
  releasesInMemory,
} from '../../statistics/release/sample-release.ts';
import { sampleYearOfFacts } from '../../statistics/sample-facts.ts';
import { DIRECTORY, OFFICE } from '../../support/sample-people.ts';

const LEAD = 'tenant:project-lead' as PersonId;
const GOVERNANCE = 'tenant:governance' as PersonId;
const [post] = DIRECTORY.posts;
if (post === undefined) throw new Error('the sample has posts');
const at = { ...post, agency: OFFICE, team: null, teamName: null };
const PEOPLE = {
  ...DIRECTORY,
  posts: [
    { ...at, person: LEAD, role: 'project-lead', title: 'Project lead' },
    { ...at, person: GOVERNANCE, role: 'information-governance', title: 'Information governance officer' },
  ],
};
const FACTS = [...sampleYearOfFacts(120, [8097, 8098, 8099, 8100], 3)];

interface Shown {
  readonly done: string | null;
  readonly flaw: { readonly text: string; readonly href: string } | null;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly lines: readonly string[];
    readonly digest: string;
    readonly found: readonly string[];
    readonly figures: { readonly tables: readonly { readonly rows: readonly unknown[] }[] };
    readonly mayAudit: boolean;
    readonly maySign: boolean;
  }[];
  readonly draft: { readonly period: string } | null;
}

/** The page over a ledger of its own, as whoever opens it sees it. */
function office(facts: Source['facts'] = FACTS) {
  const releases = releasesInMemory();
  const parts = { ...partsOver(releases), rule: DEFAULT_RULE, solver: patient(highsSolver()) };
  const source = async () => ({ facts, doors: [], meanings: [], policiesIn: () => [] });
  const page = releasesPage({ ...parts, source, isDashboardHere: false });
  async function open(
    person: PersonId,
    form: Readonly<Record<string, string>> = {},
    appRoles: readonly Extract<Role, 'information-governance'>[] = [],
  ) {
    const session = { person, appRoles, formToken: 'x' };
    const roles = rolesOf(PEOPLE, person, appRoles);
    const fields = new URLSearchParams(form);
    return (await page.draw({ session, roles, directory: PEOPLE, now: NOW, form: fields })).view as Shown;
  }
  const draft = (period = '2024-25', more = {}) => open(LEAD, { do: 'draft', period, ...more });
  const press = (person: PersonId, what: string, { id, digest }: { readonly id: string; readonly digest: string }) =>
    open(person, { do: what, id, digest });
  async function checked() {
    const [row] = (await draft()).rows;
    if (row === undefined) throw new Error('there is a draft');
    await press(LEAD, 'audit', row);
    return row;
  }
  return { open, draft, press, checked, releases, parts };
}

describe('a release on the page', () => {
  it('is drafted by the project lead, checked, and signed by information governance by post and role', async () => {
    const { draft, open, press, releases } = office();
    const drawn = await draft();
    expect(drawn.done).toMatch(/^It is drafted/);
    const [row] = drawn.rows;
    if (row === undefined) throw new Error('there is a draft');
    expect(row).toMatchObject({ title: '2024-25', state: 'Drafted', mayAudit: true, maySign: false });
    expect(row.found).toEqual(['Not checked since it was drafted.']);
    const checked = (await press(GOVERNANCE, 'audit', row)).rows[0];
    expect(checked).toMatchObject({ state: 'Checked', mayAudit: false, maySign: true, digest: row.digest });
    expect(checked?.found[0]).toMatch(/^The gate passes/);
    expect(checked?.found.join(' ')).toContain('Somebody who knows all cases of social-care');
    expect((await open(LEAD)).rows[0]?.maySign).toBe(false);
    const signed = await press(GOVERNANCE, 'sign', row);
    expect(signed.done).toMatch(/^It is signed/);
    expect(signed.rows[0]).toMatchObject({ state: 'Signed', mayAudit: false, maySign: false });
    expect(releases.kept.at(-1)).toMatchObject({
      kind: 'signed',
      digest: row.digest,
      by: { person: GOVERNANCE, role: 'Information governance officer', agency: OFFICE },
    });
  });

  it('shows every figure of the draft that is signed, and small counts as [c]', async () => {
    const { draft, releases } = office();
    const [row] = (await draft()).rows;
    const drafted = releases.kept.find((each) => each.kind === 'drafted');
    const document = JSON.parse(drafted?.text ?? '{}') as { readonly tables: readonly unknown[] };
    expect(row?.figures.tables.length).toBeGreaterThanOrEqual(document.tables.length + 1);
    expect(JSON.stringify(row?.figures)).toContain('[c]');
  });

  it('says what became of posting it: accepted, or rejected and why', async () => {
    for (const [answer, state, said] of [
      [answered(201), 'Accepted', 'The dashboard has it since Monday 1 June 2026, 10:00.'],
      [answered(422, 'no such area'), 'Rejected', 'The dashboard answered 422 ("no such area") and will not take it'],
    ] as const) {
      const { open, press, checked, parts } = office();
      const row = await checked();
      await press(GOVERNANCE, 'sign', row);
      expect((await open(LEAD)).rows[0]?.lines).toContain('Not posted yet.');
      await postRelease(releaseIdSchema.parse(row.id), { ...parts, ...dashboardAnswering(answer) });
      const [shown] = (await open(LEAD)).rows;
      expect(shown?.state).toBe(state);
      expect(shown?.lines.join(' ')).toContain(said);
    }
  });
});

describe('a form of the page of releases', () => {
  it('signs nothing for the project lead, drafts nothing for information governance, and knows no other wish', async () => {
    const { open, press, checked, releases } = office();
    const row = await checked();
    for (const shown of [
      await press(LEAD, 'sign', row),
      await press(LEAD, 'post', row),
      await open(GOVERNANCE, { do: 'draft', period: '2023-24' }),
    ]) {
      expect(shown.flaw?.text).toMatch(/^Nothing was done: this is not for you to do/);
    }
    expect((await open(GOVERNANCE)).draft).toBeNull();
    expect(releases.kept.map(({ kind }) => kind)).toEqual(['drafted', 'audited']);
  });

  it('that shows other figures than are there now signs nothing', async () => {
    const { press, checked, releases } = office();
    const row = await checked();
    const shown = await press(GOVERNANCE, 'sign', { ...row, digest: row.digest.replace(/.$/, 'x') });
    expect(shown.flaw?.text).toMatch(/^It has been drafted again since you were shown it/);
    expect(releases.kept.map(({ kind }) => kind)).toEqual(['drafted', 'audited']);
  });

  it('signs nothing that was not checked since it was drafted', async () => {
    const { draft, press } = office();
    const [row] = (await draft()).rows;
    if (row === undefined) throw new Error('there is a draft');
    expect((await press(GOVERNANCE, 'sign', row)).flaw?.text).toMatch(/^It has not been checked/);
  });

  it.each([
    ['2026-27', 'That period is not over.'],
    ['2024-26', 'Give a partnership year such as 2025-26'],
    ['1999-00', 'Give a partnership year such as 2025-26'],
    ['2005-06 to 2024-25', 'Give a partnership year such as 2025-26'],
    ['last year', 'Give a partnership year such as 2025-26'],
  ])('that asks to draft "%s" drafts nothing, says why, and gives back what was typed', async (typed, why) => {
    const { draft, releases } = office();
    const shown = await draft(typed);
    expect(shown.flaw?.text).toContain(why);
    expect([shown.flaw?.href, shown.draft?.period, releases.kept.length]).toEqual(['#period', typed, 0]);
  });

  it('drafts a year a second time only as a correction', async () => {
    const { draft, press, checked } = office();
    const none = await draft('2024-25', { correction: 'yes' });
    expect(none.flaw?.text).toContain('there is nothing to correct');
    await press(GOVERNANCE, 'sign', await checked());
    expect((await draft()).flaw?.text).toMatch(/^That period is released already/);
    const again = await draft('2024-25', { correction: 'yes' });
    expect([again.flaw, again.rows[0]?.title]).toEqual([null, '2024-25, version 2']);
  });

  it('is told when something else was signed since the check, and must check again', async () => {
    const { draft, open, press, checked, parts } = office();
    const row = await checked();
    const [other] = (await draft('2023-24')).rows;
    if (other === undefined) throw new Error('there is a draft');
    await auditRelease(releaseIdSchema.parse(other.id), NOBODY_ELSE, parts);
    await press(GOVERNANCE, 'sign', other);
    const stale = (await open(GOVERNANCE)).rows.find(({ id }) => id === row.id);
    expect([stale?.mayAudit, stale?.maySign, stale?.found[0]]).toEqual([
      true,
      false,
      'Something was signed since it was checked: check it again before it is signed.',
    ]);
    expect((await press(GOVERNANCE, 'sign', row)).flaw?.text).toMatch(/^It has not been checked/);
  });
});

it('a role that only the sign-in brings signs too, under the name of the role', async () => {
  const { open, checked, releases } = office();
  const { id, digest } = await checked();
  const stranger = 'tenant:stranger' as PersonId;
  await open(stranger, { do: 'sign', id, digest }, ['information-governance']);
  expect(releases.kept.at(-1)).toMatchObject({
    kind: 'signed',
    by: { person: stranger, role: 'Information governance', agency: null },
  });
});
