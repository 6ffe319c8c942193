import { randomBytes } from 'node:crypto';
import type { AccessLog, View } from '../../../src/access/access-log.ts';
import { instantOf } from '../../../src/calendar/instant.ts';
import { DIRECTORY, HEAD, MANAGER, SCHOOL } from '../../support/sample-people.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { accessLogPage } from '../../../src/web/pages/access-log.ts';
import { mintReference } from '../../../src/escalation/reference.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { viewAt } from '../../support/sample-views.ts';

const NOW = instantOf(Date.UTC(2026, 10, 21, 12));
const POLICIES = collectPolicies([shipped()]);
const MINE = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));
const OTHER = mintReference('KM', Uint8Array.of(5, 4, 3, 2, 1));

interface Shown {
  readonly rows: readonly {
    readonly who: string;
    readonly what: string;
    readonly why: string;
    readonly reference: string;
  }[];
  readonly older: string | null;
  readonly flaws: readonly { readonly text: string }[];
  readonly filter: { readonly typed: Readonly<Record<string, string>> };
}

/** Opens the page over these views, with what a form brought, and answers what it shows and what was kept. */
async function open(views: readonly View[], form: Readonly<Record<string, string>> = {}, log: Partial<AccessLog> = {}) {
  const kept: View[] = [];
  const newest = (some: readonly View[]) => [...some].sort((one, other) => (one.id < other.id ? 1 : -1));
  const accessLog: AccessLog = {
    keep: async (view) => void kept.push(view),
    ofEscalation: async (escalation, limit) =>
      newest(views.filter((view) => view.escalation === escalation)).slice(0, limit),
    between: async (from, until, limit) => newest(views.filter(({ id }) => id >= from && id < until)).slice(0, limit),
    ...log,
  };
  const page = accessLogPage({ accessLog, policies: POLICIES, random: randomBytes });
  const session = { person: HEAD, appRoles: [], formToken: 'x' };
  const fields = new URLSearchParams(form);
  const drawn = await page.draw({ session, roles: [], directory: DIRECTORY, now: NOW, form: fields });
  return { shown: drawn.view as Shown, kept };
}

describe('the access log, for information governance', () => {
  it('says who looked by role and agency, what at, and why; never a name', async () => {
    const look = viewAt(0, {
      person: MANAGER,
      agency: SCHOOL,
      role: 'Head teacher',
      thing: 'words',
      reason: 'serious-incident',
      escalation: MINE,
    });
    const { shown } = await open([look]);
    expect(shown.rows).toEqual([
      {
        when: 'Friday 20 November 2026, 16:30',
        who: 'Head teacher, Oak School',
        as: 'Asked side',
        what: 'read words of it',
        where: 'Teams',
        why: 'Serious incident',
        reference: MINE,
      },
    ]);
  });

  it('keeps that it was opened, before it shows anything: where that fails, nothing is shown', async () => {
    const { kept } = await open([]);
    expect(kept).toEqual([
      expect.objectContaining({ person: HEAD, thing: 'access-log', part: 'information-governance', face: 'web' }),
    ]);
    const fails = { keep: () => Promise.reject(new TypeError('no')) };
    await expect(open([viewAt(0)], {}, fails)).rejects.toThrow('no');
  });

  it('shows one escalation, as people type its reference, and keeps which', async () => {
    const views = [viewAt(0, { escalation: MINE }), viewAt(1, { escalation: OTHER })];
    const { shown, kept } = await open(views, { reference: MINE.toLowerCase().replaceAll('-', ' ') });
    expect(shown.rows.map(({ reference }) => reference)).toEqual([MINE]);
    expect(kept[0]?.escalation).toBe(MINE);
  });

  it('says the same of a reference nobody looked at and of one that does not exist, and keeps neither', async () => {
    const { shown, kept } = await open([viewAt(0, { escalation: OTHER })], { reference: MINE });
    expect([shown.rows, shown.flaws, kept[0]?.escalation]).toEqual([[], [], null]);
  });

  it('shows the days asked for, both included, in London', async () => {
    const late = viewAt(0, { at: instantOf(Date.UTC(2026, 6, 1, 22, 59)) });
    const next = viewAt(0, { at: instantOf(Date.UTC(2026, 6, 1, 23, 1)) });
    const { shown } = await open([late, next], { from: '2026-07-01', until: '2026-07-01' });
    expect(shown.rows).toHaveLength(1);
    const both = await open([late, next], { from: '2026-07-01', until: '2026-07-02' });
    expect(both.shown.rows).toHaveLength(2);
  });

  it.each([
    [{ reference: 'KM-0000-00000' }],
    [{ from: '2026-11-20', until: '2026-11-19' }],
    [{ from: '2026-02-30' }],
    [{ until: 'yesterday' }],
    [{ from: '' }],
  ])('says so when %j cannot be read, keeps what was typed, and shows nothing', async (form) => {
    const { shown } = await open([viewAt(0)], form);
    expect(shown.flaws).toHaveLength(1);
    expect(shown.rows).toEqual([]);
    expect(shown.filter.typed).toMatchObject(form);
  });

  it('goes back page by page, and shows every look once', async () => {
    for (const reference of ['', MINE]) {
      const views = Array.from({ length: 60 }, (_, minutes) => viewAt(minutes, { escalation: MINE }));
      const first = await open(views, { reference });
      const second = await open(views, { reference, before: first.shown.older ?? '' });
      const third = await open(views, { reference, before: second.shown.older ?? '' });
      expect([first, second, third].map(({ shown }) => shown.rows.length)).toEqual([25, 25, 10]);
      expect(third.shown.older).toBeNull();
    }
  });

  it('a page before that is made up is the first page', async () => {
    const { shown } = await open([viewAt(0)], { before: "9' OR 1=1" });
    expect(shown.rows).toHaveLength(1);
  });
});
