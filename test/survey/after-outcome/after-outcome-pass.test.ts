import { createHmac } from 'node:crypto';
import { parseInstant } from '../../../src/calendar/instant.ts';
import { londonDate } from '../../../src/calendar/say-date.ts';
import { addWorkingDays } from '../../../src/calendar/working-days.ts';
import type { EscalationEvent } from '../../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { makeAfterOutcomePass, type AfterOutcomeParts } from '../../../src/survey/after-outcome/after-outcome-pass.ts';
import { askedAfter } from '../../../src/survey/after-outcome/asked-after.ts';
import { daysOf, isAfterOutcome, quarterOn, quarterWaveId } from '../../../src/survey/after-outcome/quarter-wave.ts';
import { askedWith, type Ticket } from '../../../src/survey/after-outcome/ticket.ts';
import { closeEnded } from '../../../src/survey/close-wave.ts';
import { newPendingMarks } from '../../../src/survey/pending-marks.ts';
import { everythingToDraw } from '../../../src/survey/results/to-draw.ts';
import { takeIn } from '../../../src/survey/take-in.ts';
import { type Wave, wavesOf } from '../../../src/survey/wave.ts';
import { readQuestionSets } from '../../../src/storage/files/question-set-files.ts';
import { CLOSING, recordOf } from '../../support/closed-escalation.ts';
import { DIRECTORY, partyOf, TEACHER, WORKER } from '../../support/sample-people.ts';
import { simulatedTime } from '../../support/simulated-time.ts';
import { surveyStoreInMemory } from '../../support/survey-store-in-memory.ts';

const KEY = new Uint8Array(32).fill(9);
const HALF_HOUR = 30 * 60_000;
/** Ended on Friday 20 November 2026. */
const CLOSED_ON = londonDate(parseInstant('2026-11-20T16:30:00.000Z'));

interface Sent {
  readonly person: PersonId;
  readonly wave: Wave;
  readonly ticket: Ticket;
  readonly at: string;
}

function afterOutcome(count: number, ...then: readonly EscalationEvent[]) {
  const time = simulatedTime('2026-11-21T09:00:00.000Z');
  const store = surveyStoreInMemory();
  const sent: Sent[] = [];
  let directory = DIRECTORY;
  const records = new Map<string, readonly Entry[]>(
    Array.from({ length: count }, (_, number) => {
      const id = `KM-${String(number).padStart(4, '0')}-AAAAA` as EscalationId;
      return [id, recordOf(id, { raiser: partyOf(TEACHER), asked: partyOf(WORKER) }, ...then, CLOSING)];
    }),
  );
  let drawn = 11;
  const jitter = () => {
    drawn = (drawn * 16_807) % 2_147_483_647;
    return drawn / 2_147_483_647;
  };
  const parts: AfterOutcomeParts = {
    store,
    surveyKey: KEY,
    now: time.now,
    clock: time.clock,
    sleep: time.sleep,
    jitter,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(jitter() * 256)),
    questionSets: readQuestionSets('policies/survey'),
    pending: newPendingMarks(),
    groups: () => ['education'],
    english: async () => ({ tagsOf: () => null }),
    goesOn: () => true,
    record: {
      read: async (escalation) => records.get(escalation) ?? [],
      async *all() {
        yield* records.values();
      },
    },
    directory: { current: async () => directory },
    async sendAfter(person, wave, ticket) {
      sent.push({ person, wave, ticket, at: time.now() });
      return { outcome: 'delivered', reason: null, retryAt: null };
    },
  };
  return {
    parts,
    lists: store.lists,
    time,
    sent,
    records,
    leave: (person: PersonId): void => {
      directory = { ...directory, posts: directory.posts.filter((post) => post.person !== person) };
    },
    until: async (day: string, pass = makeAfterOutcomePass(parts)): Promise<void> => {
      while (time.now() < day) {
        await time.during(pass());
        await time.during(time.sleep(HALF_HOUR));
      }
    },
  };
}

describe('After outcomes', () => {
  it('each side of each is asked once, on its own day, in working hours, however often it is looked', async () => {
    const { until, sent, parts, records } = afterOutcome(6);
    await until('2026-12-16');
    await until('2026-12-20', makeAfterOutcomePass(parts));
    expect(sent).toHaveLength(12);
    expect(new Set(sent.map(({ ticket }) => ticket)).size).toBe(12);
    const due = [...records.values()].flatMap((entries) => askedAfter(entries, KEY)).map(({ from }) => from);
    expect(sent.map(({ at }) => londonDate(parseInstant(at))).toSorted()).toEqual(due.toSorted());
    expect(sent.every(({ at }) => at.slice(11) >= '08:00' && at.slice(11) < '18:00')).toBe(true);
    expect(sent.every(({ at }) => londonDate(parseInstant(at)) >= addWorkingDays(CLOSED_ON, 5))).toBe(true);
  });

  it('two instances at once ask nobody twice', async () => {
    const { time, sent, parts } = afterOutcome(6);
    await time.during(time.sleep(Date.parse('2026-12-15T10:00:00Z') - time.clock()));
    await time.during(Promise.all([makeAfterOutcomePass(parts)(), makeAfterOutcomePass(parts)()]));
    expect([sent.length, new Set(sent.map(({ ticket }) => ticket)).size]).toEqual([12, 12]);
  });

  it('who has left the directory is not asked', async () => {
    const { until, sent, leave } = afterOutcome(3);
    leave(WORKER);
    await until('2026-12-16');
    expect(sent.map(({ person }) => person)).toEqual([TEACHER, TEACHER, TEACHER]);
  });

  it('nobody is asked once a serious incident is recorded, also after it ended', async () => {
    const { until, sent, records } = afterOutcome(2);
    for (const [id, entries] of records) {
      const late = recordOf(id as EscalationId, {}, CLOSING, { kind: 'serious-incident-reported' });
      records.set(id, [...entries, ...late.slice(2)]);
    }
    await until('2026-12-16');
    expect(sent).toEqual([]);
  });

  it('each quarter is a wave of its own, which says nothing to who has not the key, and closes three weeks after it', async () => {
    const quarter = quarterOn(londonDate(parseInstant('2026-12-01T10:00:00.000Z')));
    expect(daysOf(quarter)).toEqual({ opens: '2026-10-01', closes: '2027-01-21' });
    expect(quarterWaveId(quarter, KEY)).toMatch(/^w-[0-9a-f]{8}$/);
    expect(quarterWaveId(quarter, KEY)).not.toBe(quarterWaveId(quarter, new Uint8Array(32)));
    const { until, parts, time } = afterOutcome(2);
    await until('2026-12-16');
    const [wave, ...others] = wavesOf(await parts.store.steps());
    expect([wave && isAfterOutcome(wave), wave?.plan.closes, others]).toEqual([true, '2027-01-21', []]);
    await time.during(time.sleep(Date.parse('2027-01-22T09:00:00Z') - time.clock()));
    await closeEnded(parts);
    expect(wavesOf(await parts.store.steps())[0]?.closed).not.toBeNull();
    expect(await parts.store.asks(wave?.wave ?? quarterWaveId(quarter, KEY))).toEqual([]);
  });

  it('a person answers once for each, with their own ticket alone, and nothing kept names the challenge', async () => {
    const { until, sent, parts, lists, time, records } = afterOutcome(4);
    await until('2026-12-16');
    for (const { person, wave, ticket } of sent) {
      const answer = (as: PersonId, which: Ticket) =>
        takeIn(
          wave,
          { reached: 'asked', person: askedWith(which, as), group: 'all' },
          { area: null, answers: { O1_HELP: ['yes'] } },
          parts,
        );
      await expect(answer('tenant:somebody' as PersonId, ticket)).resolves.toBe('not-asked');
      await expect(answer(person, 'A'.repeat(43))).resolves.toBe('not-asked');
      await expect(answer(person, ticket)).resolves.toBe('taken');
      await expect(answer(person, ticket)).resolves.toBe('answered-already');
    }
    const toDraw = () => everythingToDraw({ ...parts, today: () => londonDate(parts.now()) });
    expect(await toDraw()).toEqual([]);
    await time.during(time.sleep(Date.parse('2027-01-22T09:00:00Z') - time.clock()));
    // Its year is over, and not yet closed.
    expect(await toDraw()).toEqual([]);
    await closeEnded(parts);
    const kept = JSON.stringify([await parts.store.steps(), [...lists]]);
    for (const id of records.keys()) {
      expect(kept).not.toContain(id);
      expect(kept).not.toContain(createHmac('sha256', KEY).update(id).digest('base64url'));
    }
    expect(kept).not.toContain(sent[0]?.ticket);
    const [year, ...others] = await toDraw();
    expect(others).toEqual([]);
    const { asked = [], link = [] } = (await year?.responses()) ?? {};
    expect([asked.length, link.length]).toEqual([8, 0]);
    expect(asked[0]).toEqual({ group: 'all', area: null, answers: { O1_HELP: ['yes'] } });
  });

  it('whoever is cut off while the quarter is opened is finished by the next', async () => {
    for (const cut of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { parts, time, sent } = afterOutcome(1);
      await time.during(time.sleep(Date.parse('2026-12-15T10:00:00Z') - time.clock()));
      let calls = 0;
      const cutting = new Proxy(parts.store, {
        get(store, name) {
          const method: unknown = Reflect.get(store, name);
          if (typeof method !== 'function') return method;
          return (...given: unknown[]) => {
            calls += 1;
            if (calls > cut) throw new Error('cut off');
            return Reflect.apply(method, store, given) as unknown;
          };
        },
      });
      await time.during(makeAfterOutcomePass({ ...parts, store: cutting })()).catch(() => undefined);
      await time.during(makeAfterOutcomePass(parts)());
      expect([cut, new Set(sent.map(({ ticket }) => ticket)).size, sent.length]).toEqual([cut, 2, 2]);
    }
  });
});
