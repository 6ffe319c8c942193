import { dailyCheckpoint, makeTodaysCheckpoint } from '../../src/attention/daily-checkpoint.ts';
import { parseInstant, type Instant, type PlainDate } from '../../src/calendar/instant.ts';
import type { Checkpoint, Mark } from '../../src/record/checkpoint.ts';
import { readCheckpoint, signCheckpoint } from '../../src/record/checkpoint-signature.ts';
import type { Checkpoints, SignedCheckpoint } from '../../src/record/checkpoints.ts';
import type { Entry } from '../../src/record/entry.ts';
import { acknowledgedDraft, chain, noteDraft } from '../record/sample-entries.ts';
import { checkpointOf, DAY, freshKey } from '../record/sample-checkpoints.ts';

const key = freshKey();
const entries = chain(noteDraft('We spoke.'), acknowledgedDraft());
const today = chain({
  ...noteDraft('This morning.', 'KM-BBBB-BBBB' as Entry['escalationId']),
  at: '2026-11-21T08:00:00.000Z' as Instant,
});

function checkpointsInMemory(): Checkpoints & { readonly kept: Map<PlainDate, SignedCheckpoint> } {
  const kept = new Map<PlainDate, SignedCheckpoint>();
  return {
    kept,
    async create(checkpoint) {
      if (kept.has(checkpoint.of)) return 'exists';
      kept.set(checkpoint.of, checkpoint);
      return 'created';
    },
    of: async (date) => kept.get(date) ?? null,
    all: async () => [...kept.values()],
  };
}

function officeWith(held: readonly Entry[] = [...entries, ...today]) {
  const checkpoints = checkpointsInMemory();
  const clock = { now: parseInstant('2026-11-21T09:00:00Z') };
  let scans = 0;
  const parts = {
    record: {
      async *marks(): AsyncGenerator<Mark> {
        scans += 1;
        for (const { escalationId: escalation, version, at, hash } of held) yield { escalation, version, at, hash };
      },
    },
    checkpoints,
    sign: (checkpoint: Checkpoint) => signCheckpoint(checkpoint, key),
    now: () => clock.now,
  };
  return { parts, checkpoints, clock, scans: () => scans };
}

describe('the checkpoint of the day', () => {
  it('is of everything from before the day, and of nothing since', async () => {
    const { parts, checkpoints } = officeWith();
    expect(await makeTodaysCheckpoint(parts)).toBe('made');
    const read = await readCheckpoint(checkpoints.kept.get(DAY)?.signed ?? '', [key]);
    expect(read).toEqual({ kind: 'signed', checkpoint: checkpointOf(entries) });
  });

  it.each([
    ['2026-11-21T00:00:00Z', 'too-early'],
    ['2026-11-21T00:14:59.999Z', 'too-early'],
    ['2026-11-21T00:15:00Z', 'made'],
    ['2026-06-01T23:14:00Z', 'too-early'],
    ['2026-06-01T23:15:00Z', 'made'],
  ])(
    'at %s is %s: a quarter of an hour after midnight in London no entry of yesterday comes any more',
    async (at, made) => {
      const { parts, clock } = officeWith();
      clock.now = parseInstant(at);
      expect(await makeTodaysCheckpoint(parts)).toBe(made);
    },
  );

  it('is made once, by whichever instance is first', async () => {
    const { parts, checkpoints, scans } = officeWith();
    const all = await Promise.all([1, 2, 3].map(() => makeTodaysCheckpoint(parts)));
    expect(all.sort()).toEqual(['made', 'there', 'there']);
    expect(await makeTodaysCheckpoint(parts)).toBe('there');
    expect(checkpoints.kept.size).toBe(1);
    expect(scans()).toBe(3);
  });

  it('is a finding where another instance was quicker and saw another record', async () => {
    const { parts, checkpoints } = officeWith();
    const other = await signCheckpoint(checkpointOf(entries.slice(0, 1)), key);
    const late: Checkpoints = {
      ...checkpoints,
      create: async () => {
        checkpoints.kept.set(DAY, { of: DAY, signed: other });
        return 'exists';
      },
    };
    const making = makeTodaysCheckpoint({ ...parts, checkpoints: late });
    await expect(making).rejects.toMatchObject({ code: 'checkpoint-differs', details: { date: DAY } });
  });
});

describe('asked every minute', () => {
  it('it reads the record once a day', async () => {
    const { parts, checkpoints, clock, scans } = officeWith();
    const make = dailyCheckpoint(parts);
    clock.now = parseInstant('2026-11-21T00:10:00Z');
    expect(await make()).toBe('too-early');
    clock.now = parseInstant('2026-11-21T00:16:00Z');
    expect(await make()).toBe('made');
    for (const at of ['2026-11-21T00:17:00Z', '2026-11-21T23:59:00Z']) {
      clock.now = parseInstant(at);
      expect(await make()).toBe('there');
    }
    clock.now = parseInstant('2026-11-22T00:20:00Z');
    expect(await make()).toBe('made');
    expect([...checkpoints.kept.keys()]).toEqual(['2026-11-21', '2026-11-22']);
    expect(scans()).toBe(2);
  });

  it('a store in trouble is asked again a quarter of an hour later, and not each minute', async () => {
    const { parts, clock, scans } = officeWith();
    const broken = new Error('the store is in trouble');
    let left = 1;
    const make = dailyCheckpoint({
      ...parts,
      sign: (checkpoint) => {
        left -= 1;
        return left < 0 ? parts.sign(checkpoint) : Promise.reject(broken);
      },
    });
    await expect(make()).rejects.toBe(broken);
    clock.now = parseInstant('2026-11-21T09:14:00Z');
    await make();
    expect(scans()).toBe(1);
    clock.now = parseInstant('2026-11-21T09:15:00Z');
    expect(await make()).toBe('made');
  });
});
