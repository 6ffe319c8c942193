import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { run as data } from '../../src/cli/data.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import type { Instant, PlainDate } from '../../src/calendar/instant.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { canonicalJson } from '../../src/record/canonical-json.ts';
import type { CheckpointKey } from '../../src/record/checkpoint-key.ts';
import { signCheckpoint } from '../../src/record/checkpoint-signature.ts';
import type { Entry } from '../../src/record/entry.ts';
import { rowOf } from '../../src/storage/sqlite/read-entry.ts';
import { localCheckpointKey } from '../../src/storage/files/checkpoint-key-file.ts';
import { checkpointOf, DAY, freshKey, NEXT_DAY } from '../record/sample-checkpoints.ts';
import { acknowledgedDraft, chain, ESCALATION, noteDraft } from '../record/sample-entries.ts';
import { keep, keptWalks } from './data/walked.ts';
import { lineOf, storeInTemporaryFolder, withoutGuards } from '../storage/sqlite/sample-store.ts';

const OTHER = 'KM-AAAA-AAAA' as EscalationId;
const on = (at: string) => ({ at: at as Instant });
/** Two escalations before the first checkpoint, and entries of both between the first and the second. */
const FIRST = [
  ...chain(noteDraft('We spoke.'), acknowledgedDraft(), noteDraft('They rang back.')),
  ...chain(noteDraft('Yes', OTHER)),
];
const LATER = chain(
  noteDraft('We spoke.'),
  acknowledgedDraft(),
  noteDraft('They rang back.'),
  { ...noteDraft('On Saturday.'), ...on('2026-11-21T10:00:00.000Z') },
  { ...noteDraft('At noon.'), ...on('2026-11-21T12:00:00.000Z') },
).slice(3);
const ALL = [...FIRST, ...LATER];

const publicKeys = (...keys: readonly CheckpointKey[]) =>
  canonicalJson({ keys: keys.map((each) => each.public.export({ format: 'jwk' })) });

describe('npm run record:verify, with checkpoints', () => {
  const { file, open, raw } = storeInTemporaryFolder();
  let key: CheckpointKey;

  /** The record with a checkpoint of each day kept in it, signed with a key that is not on this machine. */
  beforeEach(async () => {
    key = freshKey();
    const { ledger, checkpoints } = open();
    for (const entry of ALL) await ledger.commit(entry, lineOf(entry));
    for (const of of [DAY, NEXT_DAY]) {
      await checkpoints.create({ of, signed: await signCheckpoint(checkpointOf(ALL, of), key) });
    }
  });

  async function verified(...given: string[]): Promise<{ code: number; said: string }> {
    return verifiedWith({ CHECKPOINT_PUBLIC_KEYS: publicKeys(freshKey(), key) }, ...given);
  }
  async function verifiedWith(environment: Record<string, string>, ...given: string[]) {
    const said: string[] = [];
    const settings = { say: (line: string) => void said.push(line), environment };
    return { code: await verify(['--store', file(), ...given], settings), said: said.join('\n') };
  }
  const tampered = (): DatabaseSync => withoutGuards(raw());
  const inFile = (...lines: readonly string[]): string => {
    const path = join(dirname(file()), 'kept-elsewhere.jws');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  /** The chains alone verify, and the checkpoint of this day is the first that does not fit. */
  const foundBy = (day: string, why: RegExp, ...before: string[]) => ({
    code: 1,
    said: expect.stringMatching(
      new RegExp(
        `^\\d escalations?, \\d entr(y|ies) verified\\.\\nThe checkpoint of ${day} kept in the store does not fit: ${why.source}\\.\\n${before.join('')}.*\\nDo not change anything`,
      ),
    ) as string,
  });

  it('says that they fit, while the record has grown since', async () => {
    const next = chain({ ...noteDraft('Today.', 'KM-BBBB-BBBB' as EscalationId), ...on('2026-11-23T09:00:00.000Z') });
    for (const entry of next) await open().ledger.commit(entry, lineOf(entry));
    expect(await verified()).toEqual({
      code: 0,
      said: '3 escalations, 7 entries verified.\n2 checkpoints fit the record; the newest is of Sunday 22 November 2026.',
    });
  });

  it('finds a cut tail, which the chain does not, and names the first day', async () => {
    tampered().exec(`DELETE FROM record WHERE escalation = '${ESCALATION}' AND version = 5`);
    expect(await verified()).toEqual(
      foundBy(
        'Sunday 22 November 2026',
        /it counted 2 escalations and 6 entries from before that day, and the record has 2 and 5/,
        'The one of Saturday 21 November 2026 and all before it fit\\.',
      ),
    );
  });

  it('finds a missing escalation, which the chain does not', async () => {
    tampered().exec(`DELETE FROM record WHERE escalation = '${OTHER}'`);
    expect(await verified()).toEqual(
      foundBy(
        'Saturday 21 November 2026',
        /it counted 2 escalations and 4 entries .* has 1 and 3/,
        'None of an earlier day',
      ),
    );
  });

  it('finds an escalation hashed anew from the middle to the end, which the chain does not', async () => {
    const [first] = FIRST;
    const anew = chain(
      noteDraft('We spoke.'),
      acknowledgedDraft(),
      noteDraft('They never rang back.'),
      { ...noteDraft('On Saturday.'), ...on('2026-11-21T10:00:00.000Z') },
      { ...noteDraft('At noon.'), ...on('2026-11-21T12:00:00.000Z') },
    );
    expect(anew[0]?.hash).toBe(first?.hash);
    const database = tampered();
    for (const entry of anew.slice(2)) {
      const { body, words, escalation, version } = rowOf(entry);
      database
        .prepare('UPDATE record SET body = ?, words = ? WHERE escalation = ? AND version = ?')
        .run(body, words, escalation, version);
    }
    expect(await verified()).toEqual(
      foundBy(
        'Saturday 21 November 2026',
        /there are as many entries .*, but at least one is not the one that was there/,
      ),
    );
  });

  it('finds an entry put in with a moment of long ago', async () => {
    const [forged] = chain(noteDraft('We warned them.', 'KM-BBBB-BBBB' as EscalationId)) as [Entry];
    await open().ledger.commit(forged, lineOf(forged));
    expect(await verified()).toEqual(foundBy('Saturday 21 November 2026', /it counted 2 .* has 3 and 5/));
  });

  it('is not disturbed by erased words', async () => {
    raw().exec('UPDATE record SET words = NULL');
    expect((await verified()).code).toBe(0);
  });

  it('finds the same by a file kept elsewhere where the store’s own checkpoints were made anew or removed', async () => {
    const kept = inFile(await signCheckpoint(checkpointOf(ALL, NEXT_DAY), key));
    const database = tampered();
    database.exec(`DELETE FROM record WHERE escalation = '${OTHER}'; DELETE FROM checkpoint`);
    expect((await verified()).code).toBe(0);
    expect(await verified('--checkpoint', kept)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`The checkpoint of Sunday 22 November 2026 in ${kept} does not fit`) as string,
    });
  });

  it('takes several files, and several checkpoints in one', async () => {
    const both = await Promise.all([DAY, NEXT_DAY].map((of) => signCheckpoint(checkpointOf(ALL, of), key)));
    const kept = inFile(...both);
    const { code, said } = await verified('--checkpoint', kept, '--checkpoint', kept);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('6 checkpoints fit') as string });
  });

  it.each([
    [
      'a forged signature',
      async () => `${(await signCheckpoint(checkpointOf(ALL), key)).slice(0, -8)}AAAAAAAA`,
      /its signature is not/,
    ],
    ['another key', () => signCheckpoint(checkpointOf(ALL), freshKey()), /a key that is not among those/],
    ['a text that is no checkpoint', async () => 'hello', /it is not a checkpoint/],
  ])('relies on no file with %s', async (_what, signed, why) => {
    const { code, said } = await verified('--checkpoint', inFile(await signed()));
    expect(code).toBe(1);
    expect(said).toMatch(/The checkpoint in .* cannot be relied on/);
    expect(said).toMatch(why);
  });

  it('finds a checkpoint of the store that was signed by someone else, or put in the place of another day’s', async () => {
    const database = tampered();
    const elsewhere = database.prepare('UPDATE checkpoint SET signed = ? WHERE of = ?');
    elsewhere.run(await signCheckpoint(checkpointOf(ALL), key), NEXT_DAY);
    expect((await verified()).said).toContain('it is kept in the place of the one of 2026-11-22');
    elsewhere.run(await signCheckpoint(checkpointOf(ALL, NEXT_DAY), freshKey()), NEXT_DAY);
    expect((await verified()).said).toContain(`The checkpoint of ${NEXT_DAY} kept in the store cannot be relied on`);
  });

  it('with this machine’s own key says what that is worth', async () => {
    tampered().exec('DELETE FROM checkpoint');
    const own = localCheckpointKey(dirname(file()));
    await open().checkpoints.create({ of: DAY, signed: await signCheckpoint(checkpointOf(ALL), own) });
    const { code, said } = await verifiedWith({});
    expect(code).toBe(0);
    expect(said).toMatch(/proves nothing against whoever holds the machine\.$/);
  });

  it('does not call a record verified whose checkpoints it has no key for', async () => {
    expect(await verifiedWith({})).toEqual({
      code: 2,
      said: '2 escalations, 6 entries verified.\n2 checkpoints could not be checked: set CHECKPOINT_PUBLIC_KEYS.',
    });
  });

  it('says calmly that a checkpoint file is not there, or empty', async () => {
    const missing = join(dirname(file()), 'nowhere.jws');
    expect(await verified('--checkpoint', missing)).toMatchObject({
      code: 2,
      said: expect.stringContaining('it is not there') as string,
    });
    expect(await verified('--checkpoint', inFile(''))).toMatchObject({
      code: 2,
      said: expect.stringContaining('it is empty') as string,
    });
  });
});

describe('an import into an empty store', () => {
  const { file, open } = storeInTemporaryFolder();
  const [SAMPLE = []] = fc.sample(
    keptWalks.filter((all) => all.length === 4),
    { seed: 7, numRuns: 1 },
  );

  it('keeps a checkpoint valid that was kept elsewhere', async () => {
    await keep(open(), SAMPLE);
    const entries = SAMPLE.flatMap((each) => each.entries);
    const key = freshKey();
    const of = '2030-01-01' as PlainDate;
    const folder = dirname(file());
    const [kept, carried, target] = [
      join(folder, 'kept.jws'),
      join(folder, 'all.jsonl'),
      join(folder, 'target.sqlite'),
    ];
    writeFileSync(kept, await signCheckpoint(checkpointOf(entries, of), key));
    const quiet = { say: () => undefined, screen: { rewrites: false, write: () => undefined }, environment: {} };
    expect(await data(['export', '--to', carried, '--from', 'sqlite', '--store', file()], quiet)).toBe(0);
    expect(await data(['import', '--from', carried, '--to', 'sqlite', '--store', target], quiet)).toBe(0);
    const said: string[] = [];
    const environment = { CHECKPOINT_PUBLIC_KEYS: publicKeys(key) };
    const settings = { say: (line: string) => void said.push(line), environment };
    expect(await verify(['--store', target, '--checkpoint', kept], settings)).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(/^4 escalations, \d+ entries verified\.$/),
      '1 checkpoint fits the record; the newest is of Tuesday 1 January 2030.',
    ]);
  });
});
