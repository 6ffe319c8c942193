import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as directoryImport } from '../../src/cli/directory-import.ts';
import { run as disclose } from '../../src/cli/disclose.ts';
import { run as erase } from '../../src/cli/erase.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import { run as retention } from '../../src/cli/retention.ts';
import { parseInstant } from '../../src/calendar/instant.ts';
import { doubleForEachTest } from '../storage/cosmos/double-store.ts';
import { lineOf } from '../storage/sqlite/sample-store.ts';
import { FRIDAY } from '../support/sample-policy.ts';
import { TEACHER } from '../support/sample-people.ts';
import { keptWalk } from './data/walked.ts';

const WORDS = 'The child is hungry every day.';
const { entries } = keptWalk(
  { steps: { start: FRIDAY, raiser: TEACHER, timed: true, tries: [] }, text: WORDS, fate: '', named: false, erased: 0 },
  0,
);

describe('Over Cosmos DB (a double of it, not Azure)', () => {
  const { double, open } = doubleForEachTest();
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'disclosed-'));
    for (const entry of entries) await open().ledger.commit(entry, lineOf(entry));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const escalation = () => entries[0]?.escalationId ?? '';
  const environment = () => ({ STORE: 'cosmos', COSMOS_ENDPOINT: double().url, COSMOS_KEY: double().key });
  async function said(run: typeof erase, ...given: string[]) {
    const lines: string[] = [];
    const now = () => parseInstant('2026-12-01T09:00:00Z');
    const code = await run(given, { say: (line) => void lines.push(line), environment: environment(), now });
    return { code, lines };
  }

  it('words are listed, erased and verified, and a second time there is nothing to do', async () => {
    expect((await said(erase, '--escalation', escalation())).lines[1]).toContain('  1  ');
    expect((await said(erase, '--escalation', escalation(), '--reason', 'request', '--all')).code).toBe(0);
    expect((await open().record.read(entries[0]!.escalationId)).map(({ words }) => words)).toEqual([null, null]);
    expect(await verify([], { say: () => undefined, environment: environment() })).toBe(0);
    const { code, lines } = await said(retention, '--erase');
    expect({ code, last: lines.slice(-2) }).toEqual({
      code: 0,
      last: ['Access log: what is past its time goes by itself in this store.', 'Nothing is due.'],
    });
  });

  it('a disclosure takes the directory from the store, and the look is kept there', async () => {
    await directoryImport(['--from', 'policies/sample-directory'], () => undefined, environment());
    expect((await said(disclose, '--person', TEACHER, '--to', folder)).code).toBe(0);
    const file = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
    expect(readFileSync(join(folder, file), 'utf8')).toContain(`    | ${WORDS}`);
    const looks = await open().accessLog.ofEscalation(entries[0]!.escalationId, 9);
    expect(looks).toMatchObject([{ thing: 'person-data', action: 'export', face: 'command' }]);
  });
});
