import type { ReleaseDocument } from '../../../../src/statistics/release/release-document.ts';
import type { DashboardParts } from '../../../../src/web/pages/dashboard/parts.ts';
import { sampleDocuments, SMALL_RULE } from '../../../dashboard/sample-shelf.ts';
import { type RunningPages, servePages } from '../../../support/pages-on-a-port.ts';
import { makeVisitor, type Visitor } from '../../../support/visitor.ts';
import { ALLOWED_BY, PATHS, sampleDashboard } from './sample-dashboard.ts';

const LEAD = '11111111-1111-4111-8111-111111111111:aaaaaaaa-0001-4000-8000-000000000001';
const PUBLIC = { kind: 'public', allowedBy: ALLOWED_BY } as const;
const SECTIONS = PATHS.filter((path) => /use|who|clocks|children/.test(path));

let years: readonly ReleaseDocument[];
beforeAll(async () => {
  years = await sampleDocuments();
});

const open: RunningPages[] = [];
afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
});

async function serve(documents: readonly ReleaseDocument[], but: Partial<DashboardParts> = {}) {
  const running = await servePages({ kind: 'local-link' }, null, sampleDashboard(documents, but));
  open.push(running);
  const at = (path: string) => `${running.origin}${path}`;
  return { running, at };
}

/** What went wrong, as the log has it. */
const wrongIn = ({ running }: Awaited<ReturnType<typeof serve>>) =>
  running.log.lines().filter(({ level }) => level === 'error');

/** A visitor who has signed in with this role beside those of the directory. */
async function signedIn({ running, at }: Awaited<ReturnType<typeof serve>>, role: string | null): Promise<Visitor> {
  const visitor = makeVisitor();
  const link = new URL(at(running.pages.localLink() ?? '')).searchParams.get('link') ?? '';
  await visitor.post(at('/sign-in/local'), { link, person: LEAD, ...(role === null ? {} : { role }) });
  return visitor;
}

/** What people read of a page, its tags taken away. */
const readOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

describe('The dashboard, for people who have signed in', () => {
  it('opens for a role that has statistics, each page saying which of the nine it is; home has one link to it', async () => {
    const served = await serve(years);
    const visitor = await signedIn(served, 'scrutineer');
    const home = await visitor.get(served.at('/home'));
    expect(home.text.match(/href="\/dashboard[^"]*"/g)).toEqual(['href="/dashboard"']);
    for (const path of PATHS) {
      const { status, text, headers } = await visitor.get(served.at(path));
      expect([path, status, wrongIn(served)]).toEqual([path, 200, []]);
      expect(text.match(/<a [^>]*aria-current="page"/g)).toHaveLength(1);
      expect(text).toContain(`href="${path}" aria-current="page"`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).not.toContain('Open to the public');
    }
  });

  it('opens for nobody else: not to be told from what is not there, and not linked', async () => {
    const served = await serve(years);
    const visitor = await signedIn(served, null);
    const nowhere = await visitor.get(served.at('/no-such-page'));
    for (const path of [...PATHS, `/dashboard/releases/${years[0]?.id ?? ''}.csv`]) {
      const { status, text } = await visitor.get(served.at(path));
      expect([path, status, text === nowhere.text]).toEqual([path, 404, true]);
      const stranger = await makeVisitor().get(served.at(path));
      expect([path, stranger.status, stranger.text]).toEqual([path, 303, '']);
    }
    expect((await visitor.get(served.at('/home'))).text).not.toContain('/dashboard');
  });

  it('hands out a release as it was received, as a file of its own name, and says so of nothing else', async () => {
    const served = await serve(years);
    const visitor = await signedIn(served, 'scrutineer');
    const id = years[0]?.id ?? '';
    const { status, headers, text } = await visitor.get(served.at(`/dashboard/releases/${id}.json`));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}.json"`);
    expect(JSON.parse(text)).toEqual(years[0]);
    expect((await visitor.get(served.at('/dashboard/releases/none.json'))).status).toBe(404);
  });
});

describe('The dashboard, open to the public', () => {
  it('opens for anybody, sets no cookie, loads nothing from elsewhere, runs nothing, and says who allowed it', async () => {
    const { at } = await serve(years, { audience: PUBLIC });
    for (const path of PATHS) {
      const { status, text, headers } = await makeVisitor().get(at(path));
      expect([path, status, headers.getSetCookie()]).toEqual([path, 200, []]);
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(text).not.toMatch(/<script|style="|<form|(?:src|href)="https?:/);
      expect(readOf(text)).toContain(`Open to the public, as allowed by: ${ALLOWED_BY}`);
    }
    const method = readOf((await makeVisitor().get(at('/dashboard/method'))).text);
    expect(method.split('Open to the public, as allowed by')).toHaveLength(3);
  });

  it('hands out its files to anybody, and what is not there is not found', async () => {
    const { at } = await serve(years, { audience: PUBLIC });
    const id = years[1]?.id ?? '';
    for (const kind of ['csv', 'xlsx', 'json']) {
      const file = await makeVisitor().get(at(`/dashboard/releases/${id}.${kind}`));
      expect([kind, file.status, file.headers.getSetCookie()]).toEqual([kind, 200, []]);
    }
    const schema = await makeVisitor().get(at('/dashboard/method/release.schema.json'));
    expect(JSON.parse(schema.text)).toMatchObject({ title: 'A release of escalation statistics' });
    const nowhere = await makeVisitor().get(at('/dashboard/releases/none.csv'));
    expect([nowhere.status, nowhere.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('opens nothing else, and home leads to it whoever has signed in', async () => {
    const served = await serve(years, { audience: PUBLIC });
    const { at } = served;
    const home = await (await signedIn(served, null)).get(at('/home'));
    expect(home.text.match(/href="\/dashboard[^"]*"/g)).toEqual(['href="/dashboard"']);
    for (const path of ['/home', '/releases', '/group-paper', '/access-log']) {
      expect([path, (await makeVisitor().get(at(path))).status]).toEqual([path, 303]);
    }
  });

  it('is kept by nobody where something went wrong', async () => {
    const shelf = { received: async () => Promise.reject(new Error('the store is gone')) };
    const { at } = await serve([], { audience: PUBLIC, shelf });
    const { status, headers, text } = await makeVisitor().get(at('/dashboard'));
    expect([status, headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(text).not.toContain('the store is gone');
  });
});

describe('What the pages show', () => {
  it('of several years, one year, and totals alone is whole: every figure is a number, [c], or said in words', async () => {
    const small = await sampleDocuments([14, 16], SMALL_RULE);
    for (const documents of [years, years.slice(0, 1), small]) {
      const { at } = await serve(documents, { audience: PUBLIC });
      for (const path of PATHS) {
        const { status, text } = await makeVisitor().get(at(path));
        expect([path, status]).toEqual([path, 200]);
        expect(readOf(text)).not.toMatch(/undefined|null\b|NaN|\[object|Infinity/);
        expect(text).not.toContain('No release has come in yet');
      }
    }
  });

  it('before the first release is what will come, and when', async () => {
    const { at } = await serve([], { audience: PUBLIC });
    for (const path of PATHS) {
      const read = readOf((await makeVisitor().get(at(path))).text);
      expect(read).toContain('No release has come in yet');
      expect(read).toContain('2025-26 is over, so its figures can come at any time.');
      expect(read).toContain('2026-27 is running: its figures can come from Thursday 1 April 2027.');
    }
    for (const path of SECTIONS) expect((await makeVisitor().get(at(path))).text).not.toContain('<table');
  });

  it('has every picture beside its table, and hidden figures explained in the section they stand in', async () => {
    const { at } = await serve(years, { audience: PUBLIC });
    for (const path of SECTIONS) {
      const { text } = await makeVisitor().get(at(path));
      const sections = text.split('<section class="app-section"').slice(1);
      expect([path, sections.length > 0]).toEqual([path, true]);
      for (const section of sections) {
        if (section.includes('<svg')) expect(section).toContain('<table');
        if (section.includes('>[c]<'))
          expect(readOf(`<main${section}`)).toContain('[c] stands for any count from 0 to 7');
      }
    }
  });

  it('never calls a rise or a fall good or bad, and never speaks of anybody being late', async () => {
    const { at } = await serve(years, { audience: PUBLIC });
    for (const path of PATHS.filter((each) => each !== '/dashboard/policy')) {
      const read = readOf((await makeVisitor().get(at(path))).text);
      expect(read).not.toMatch(/\b(overdue|failed|breach|improve[ds]?|worse[nd]*|unfortunately|poor|excellent)\b/i);
    }
  });
});

describe('The learning notes of the dashboard', () => {
  const readAt = async (but: Partial<DashboardParts>) => {
    const { at } = await serve(years, { audience: PUBLIC, ...but });
    return readOf((await makeVisitor().get(at('/dashboard/learning-notes'))).text);
  };

  it('are the published texts alone, escaped as everything people wrote', async () => {
    const learningNotes = async () => ['A health visitor and a social worker met <b>first</b>.'];
    expect(await readAt({ learningNotes })).toContain('met &lt;b&gt;first&lt;/b&gt;.');
  });

  it('where there are none say when one is published', async () => {
    expect(await readAt({})).toContain('It is published when the year it was signed in is over.');
  });

  it('are said to be elsewhere where the dashboard runs alone', async () => {
    expect(await readAt({ learningNotes: null })).toContain('shown where the service itself runs');
  });
});

describe('The method', () => {
  it('has the numbers of the rule in force, and where figures from elsewhere come from', async () => {
    const source = 'Department for Education, Characteristics of children in need';
    const denominators = [{ year: '2025-26', measure: 'Referrals to social care', count: 12000, source }];
    const rule = { ...SMALL_RULE, bandTo: 9, roundTo: 11, leastFeasible: 6, version: 'kent-4' } as const;
    const { at } = await serve([], { audience: PUBLIC, rule, denominators });
    const read = readOf((await makeVisitor().get(at('/dashboard/method'))).text);
    expect(read).toContain('A count from 0 to 9 is shown as [c]');
    expect(read).toContain('rounded to the nearest 11');
    expect(read).toContain('With fewer than 6');
    expect(read).toContain('version kent-4');
    expect(read).toContain(`Referrals to social care: ${source}`);
  });
});
