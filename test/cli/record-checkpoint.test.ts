import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/record-checkpoint.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import { parseInstant } from '../../src/calendar/instant.ts';
import { checkpointKeyIn, publicCheckpointKeysIn } from '../../src/record/checkpoint-key.ts';
import { acknowledgedDraft, chain, noteDraft } from '../record/sample-entries.ts';
import { doubleForEachTest } from '../storage/cosmos/double-store.ts';
import { lineOf, storeInTemporaryFolder } from '../storage/sqlite/sample-store.ts';

const entries = chain(noteDraft('We spoke.'), acknowledgedDraft());
const MORNING = parseInstant('2026-11-21T09:00:00Z');

describe('npm run record:checkpoint', () => {
  const { file, open } = storeInTemporaryFolder();
  const { double, open: openCosmos } = doubleForEachTest();
  beforeEach(async () => {
    const { ledger } = open();
    for (const entry of entries) await ledger.commit(entry, lineOf(entry));
  });
  const path = (name: string) => join(dirname(file()), name);

  async function made(given: string[], now = MORNING, environment: Record<string, string> = {}) {
    const said: string[] = [];
    const settings = { say: (line: string) => void said.push(line), environment, now: () => now };
    return { code: await run(given, settings), said };
  }

  it('makes it, says in words what it holds, and gives it to be kept elsewhere', async () => {
    const { code, said } = await made(['--store', file(), '--to', path('today.jws')]);
    expect(code).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(
        /^Checkpoint of Saturday 21 November 2026: 1 escalation and 2 entries from before that day\. Digest c1:/,
      ),
      `Written to ${path('today.jws')}.`,
      expect.stringContaining('kept by someone else'),
    ]);
    const kept = await open().checkpoints.all();
    expect(kept).toEqual([{ of: '2026-11-21', signed: readFileSync(path('today.jws'), 'utf8').trim() }]);
  });

  it('gives the same one again, and a file that record:verify takes', async () => {
    const first = await made(['--store', file()]);
    await made(['--store', file(), '--to', path('today.jws')], parseInstant('2026-11-21T20:00:00Z'));
    expect(readFileSync(path('today.jws'), 'utf8').trim()).toBe(first.said[1]);
    const settings = { say: () => undefined, environment: {} };
    expect(await verify(['--store', file(), '--checkpoint', path('today.jws')], settings)).toBe(0);
  });

  it('replaces no file', async () => {
    await made(['--store', file(), '--to', path('today.jws')]);
    const again = made(['--store', file(), '--to', path('today.jws')]);
    await expect(again).rejects.toMatchObject({
      code: 'checkpoint-file-unusable',
      details: { why: 'it is there already' },
    });
  });

  it('makes none in the first quarter of an hour of a day', async () => {
    const { code, said } = await made(['--store', file()], parseInstant('2026-11-21T00:05:00Z'));
    expect({ code, said }).toEqual({ code: 1, said: [expect.stringMatching(/from 00:15/)] });
    expect(await open().checkpoints.all()).toEqual([]);
  });

  it('keeps the key of this machine readable by its owner only', async () => {
    await made(['--store', file()]);
    expect(statSync(path('checkpoint-key.json')).mode & 0o777).toBe(0o600);
  });

  it('prints a new key for the settings, which takes no store', async () => {
    const { code, said } = await made(['--new-key']);
    expect(code).toBe(0);
    const [key = '', publicKeys = ''] = said;
    const read = checkpointKeyIn(key.replace('CHECKPOINT_KEY=', ''));
    expect(publicCheckpointKeysIn(publicKeys.replace('CHECKPOINT_PUBLIC_KEYS=', ''))).toMatchObject([{ id: read?.id }]);
    expect(existsSync(path('checkpoint-key.json'))).toBe(false);
  });

  it('over Cosmos DB (a double of it, not Azure) makes it and verifies by it', async () => {
    for (const entry of entries) await openCosmos().ledger.commit(entry, lineOf(entry));
    const [key = '', publicKeys = ''] = (await made(['--new-key'])).said.map((line) =>
      line.slice(line.indexOf('=') + 1),
    );
    const environment = {
      COSMOS_ENDPOINT: double().url,
      COSMOS_KEY: double().key,
      CHECKPOINT_KEY: key,
      CHECKPOINT_PUBLIC_KEYS: publicKeys,
    };
    expect((await made(['--in', 'cosmos'], MORNING, environment)).code).toBe(0);
    const said: string[] = [];
    const code = await verify(['--in', 'cosmos'], { say: (line) => void said.push(line), environment });
    expect({ code, said }).toEqual({
      code: 0,
      said: [
        '1 escalation, 2 entries verified.',
        '1 checkpoint fits the record; the newest is of Saturday 21 November 2026.',
      ],
    });
    await openCosmos().account.container('record').item('000002', entries[0]?.escalationId).delete();
    const cut: string[] = [];
    expect(await verify(['--in', 'cosmos'], { say: (line) => void cut.push(line), environment })).toBe(1);
    expect(cut.slice(0, 2)).toEqual([
      '1 escalation, 1 entry verified.',
      expect.stringContaining('it counted 1 escalation and 2 entries from before that day, and the record has 1 and 1'),
    ]);
  });

  it.each([[['--what']], [['--in', 'memory']]])('explains itself when it is called with %j', async (given) => {
    const { code, said } = await made(given);
    expect({ code, first: said[0] }).toEqual({ code: 1, first: expect.stringMatching(/^Usage: /) as string });
  });
});
