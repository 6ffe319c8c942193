import { sampleYearOfFacts } from '../../statistics/sample-facts.ts';
import { servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { hidden, makeVisitor } from '../../support/visitor.ts';

const LEAD = '11111111-1111-4111-8111-111111111111:aaaaaaaa-0001-4000-8000-000000000001';

let running: RunningPages;
beforeAll(async () => {
  running = await servePages({ kind: 'local-link' });
  running.time.now = Date.UTC(2026, 10, 21, 12);
  running.counted.facts = [...sampleYearOfFacts(60, [8103, 8104, 8105], 5)];
});
afterAll(() => running.close());

async function signedIn(role: string) {
  const visitor = makeVisitor();
  const link = new URL(`${running.origin}${running.pages.localLink() ?? ''}`).searchParams.get('link') ?? '';
  await visitor.post(`${running.origin}/sign-in/local`, { link, person: LEAD, role });
  return visitor;
}

describe('the group paper as a file', () => {
  it('is to be saved and kept by nobody on the way, and its address holds nothing', async () => {
    const visitor = await signedIn('project-lead');
    const page = await visitor.get(`${running.origin}/group-paper`);
    const form = { token: hidden(page, 'token'), quarter: hidden(page, 'quarter'), do: 'word', paragraph: 'We met.' };
    const file = await visitor.post(`${running.origin}/group-paper`, form);
    expect([file.status, new URL(file.address).search]).toEqual([200, '']);
    expect(Object.fromEntries([...file.headers])).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="group-paper-2026-27-q2.docx"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(file.text.slice(0, 2)).toBe('PK');
    expect(running.views.map(({ thing, action }) => [thing, action])).toEqual([
      ['group-paper', 'view'],
      ['group-paper', 'export'],
    ]);
    expect(JSON.stringify(running.log.lines())).not.toContain('We met.');
  });

  it('leaves for nobody whose role does not read it, and for no form but its own', async () => {
    const other = await signedIn('administrator');
    const home = await other.get(`${running.origin}/home`);
    const refused = await other.post(`${running.origin}/group-paper`, { token: hidden(home, 'token'), do: 'word' });
    expect(refused.status).toBe(404);
    const reader = await signedIn('project-lead');
    const forged = await reader.post(`${running.origin}/group-paper`, { token: 'x', do: 'word' });
    expect(forged.status).toBe(403);
  });
});
