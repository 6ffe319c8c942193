import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { verifyEntries } from '../../../src/record/verify.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { acknowledgedDraft, chain, entryAt, ESCALATION, noteDraft, saltOf } from '../../record/sample-entries.ts';
import type { Race } from './racing-connection.ts';
import { lineOf, storeInTemporaryFolder } from './sample-store.ts';

describe('a commit', () => {
  const { open, raw } = storeInTemporaryFolder();
  const entries = chain(noteDraft('We spoke.'), acknowledgedDraft());
  const first = entryAt(entries, 1);
  const second = entryAt(entries, 2);

  it('keeps entry and worklist line', async () => {
    const { ledger, record, worklist } = open();
    expect(await ledger.commit(first, lineOf(first))).toBe('kept');
    expect(await ledger.commit(second, lineOf(second))).toBe('kept');
    expect(await record.read(ESCALATION)).toEqual(entries);
    expect(await worklist.find(ESCALATION)).toEqual(lineOf(second));
  });

  it('is on disk for every other connection once it is answered', async () => {
    await open().ledger.commit(first, lineOf(first));
    expect(await open().record.read(ESCALATION)).toEqual([first]);
  });

  it('repeated because its answer was lost is kept once and changes nothing', async () => {
    const { ledger, record, worklist } = open();
    await ledger.commit(first, lineOf(first));
    await ledger.commit(second, lineOf(second));
    expect(await ledger.commit(first, lineOf(first))).toBe('kept');
    expect(await ledger.commit(second, lineOf(second, { situation: 'closed' }))).toBe('kept');
    expect(await record.read(ESCALATION)).toEqual(entries);
    expect(await worklist.find(ESCALATION)).toEqual(lineOf(second));
  });

  it('repeated after its words were erased does not bring them back', async () => {
    const { ledger, record } = open();
    await ledger.commit(first, lineOf(first));
    raw().exec('UPDATE record SET words = NULL');
    expect(await ledger.commit(first, lineOf(first))).toBe('kept');
    expect(await record.read(ESCALATION)).toEqual([{ ...first, words: null }]);
  });

  it('at a version that is taken is a conflict and changes nothing, however little it differs', async () => {
    const { ledger, record, worklist } = open();
    await ledger.commit(first, lineOf(first));
    const sameWordsOtherSalt = entryAt(chain(noteDraft('We spoke.', ESCALATION, saltOf(9))), 1);
    expect(await ledger.commit(sameWordsOtherSalt, lineOf(first, { situation: 'closed' }))).toBe('conflict');
    expect(await record.read(ESCALATION)).toEqual([first]);
    expect(await worklist.find(ESCALATION)).toEqual(lineOf(first));
  });

  it('that would leave a gap is a fault: what it was decided on has gone', async () => {
    const { ledger, record } = open();
    await expect(ledger.commit(second, lineOf(second))).rejects.toMatchObject({
      code: 'record-broken',
      details: { escalation: ESCALATION, version: '2' },
    });
    expect(await record.read(ESCALATION)).toEqual([]);
    expect(await ledger.commit(first, lineOf(first))).toBe('kept');
  });

  it('whose worklist line cannot be written keeps no entry either', async () => {
    const { ledger, record } = open();
    raw().exec('DROP TABLE waiting');
    await expect(ledger.commit(first, lineOf(first))).rejects.toThrow(/waiting/);
    expect(await record.read(ESCALATION)).toEqual([]);
  });
});

describe('twenty connections that commit at the same version at the same moment', () => {
  const { file, open } = storeInTemporaryFolder();

  it('have exactly one kept, every time', async () => {
    const runners = 20;
    const rounds = 5;
    open();
    const gate = new Int32Array(new SharedArrayBuffer(8));
    const outcomes = new Map<string, number>();
    await Promise.all(
      Array.from({ length: runners }, async (_, name) => {
        const race: Race = { file: file(), name, runners, rounds, gate };
        const worker = new Worker(new URL('./racing-connection.ts', import.meta.url), { workerData: race });
        worker.on('message', ({ round, outcome }: { round: number; outcome: string }) => {
          const seen = `round ${round}: ${outcome}`;
          outcomes.set(seen, (outcomes.get(seen) ?? 0) + 1);
        });
        await once(worker, 'exit');
      }),
    );
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(
        Array.from({ length: rounds }, (_, round) => round + 1).flatMap((round) => [
          [`round ${round}: kept`, 1],
          [`round ${round}: conflict`, runners - 1],
        ]),
      ),
    );
    const entries = await open().record.read(ESCALATION);
    expect(entries).toHaveLength(rounds);
    expect(verifyEntries(entries)).toBeNull();
  });
});

describe('a process that is killed', () => {
  const { file, open } = storeInTemporaryFolder();
  const program = fileURLToPath(new URL('./committing-process.ts', import.meta.url));

  /** Runs the process until it has said `until` versions or has cut its own power; answers the newest version it said. */
  async function acknowledged(until: number, ...cut: readonly string[]): Promise<number> {
    const child = spawn(process.execPath, ['--no-warnings', program, file(), ...cut], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'close');
    let said = 0;
    let newest = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      newest = Number(line);
      said += 1;
      if (said === until) child.kill('SIGKILL');
    }
    const [, signal] = (await gone) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    return newest;
  }

  async function survivors(): Promise<number> {
    const store = open();
    const entries = await store.record.read(ESCALATION);
    expect(verifyEntries(entries)).toBeNull();
    expect((await store.worklist.find(ESCALATION))?.version).toBe(entries.length);
    store.close();
    return entries.length;
  }

  it('between commits loses no acknowledged entry, and its worklist is of the same version', async () => {
    for (const until of [1, 40, 150]) {
      const newest = await acknowledged(until);
      expect(newest).toBeGreaterThanOrEqual(until);
      expect(await survivors()).toBeGreaterThanOrEqual(newest);
    }
  });

  it('right before a commit leaves nothing of it', async () => {
    expect(await acknowledged(Infinity, 'before-commit', '4')).toBe(3);
    expect(await survivors()).toBe(3);
  });

  it('right after a commit, before anyone heard of it, has kept it; the repeat is kept once', async () => {
    expect(await acknowledged(Infinity, 'after-commit', '4')).toBe(3);
    expect(await survivors()).toBe(4);
    const store = openStore(file());
    const lost = entryAt(await store.record.read(ESCALATION), 4);
    expect(await store.ledger.commit(lost, lineOf(lost))).toBe('kept');
    store.close();
    expect(await survivors()).toBe(4);
  });
});
