import { parseInstant } from '../../../src/calendar/instant.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { SendResult } from '../../../src/notices/messenger.ts';
import { makeAskingPass } from '../../../src/survey/asking/asking-pass.ts';
import { launchAsking } from '../../../src/survey/asking/launch-asking.ts';
import type { Round, RoundParts } from '../../../src/survey/asking/rounds.ts';
import type { Askable } from '../../../src/survey/asking/who-is-asked.ts';
import { closeWave } from '../../../src/survey/close-wave.ts';
import { setPendingMarks } from '../../../src/survey/marks.ts';
import { newPendingMarks } from '../../../src/survey/pending-marks.ts';
import { planWave } from '../../../src/survey/plan-wave.ts';
import { markReminded } from '../../../src/survey/remind-wave.ts';
import { responseRates } from '../../../src/survey/response-rates.ts';
import { responsesOf } from '../../../src/survey/responses.ts';
import { takeIn } from '../../../src/survey/take-in.ts';
import type { WaveId } from '../../../src/survey/wave-step.ts';
import { readWave } from '../../../src/survey/waves.ts';
import { readQuestionSets } from '../../../src/storage/files/question-set-files.ts';
import { simulatedTime } from '../../support/simulated-time.ts';
import { surveyStoreInMemory } from '../../support/survey-store-in-memory.ts';

const LEAD = 'tenant:lead' as PersonId;
const FRIDAY_EVENING = '2026-11-20T19:00:00.000Z';
const FIVE_MINUTES = 5 * 60_000;
const GROUPS = ['education', 'health', 'social-care'] as const;

interface Sent {
  readonly person: PersonId;
  readonly round: Round;
  readonly at: string;
}

function survey({
  count = 30,
  answers = (): SendResult => ({ outcome: 'delivered', reason: null, retryAt: null }),
} = {}) {
  const time = simulatedTime(FRIDAY_EVENING);
  const store = surveyStoreInMemory();
  const sent: Sent[] = [];
  const directory: Askable[] = Array.from({ length: count }, (_, number) => ({
    person: `tenant:person-${number}` as PersonId,
    group: GROUPS[number % GROUPS.length] ?? 'other',
  }));
  let drawn = 7;
  const jitter = () => {
    drawn = (drawn * 16_807) % 2_147_483_647;
    return drawn / 2_147_483_647;
  };
  const parts: RoundParts = {
    store,
    surveyKey: new Uint8Array(32).fill(3),
    now: time.now,
    clock: time.clock,
    sleep: time.sleep,
    jitter,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(jitter() * 256)),
    questionSets: readQuestionSets('policies/survey'),
    pending: newPendingMarks(),
    groups: () => GROUPS,
    english: async () => ({ tagsOf: () => ['Noun'] }),
    goesOn: () => true,
    people: async ({ plan: { groups } }) =>
      directory.filter(({ group }) => groups.length === 0 || groups.includes(group)),
    async send(person, _wave, round) {
      sent.push({ person, round, at: time.now() });
      await time.sleep(200);
      return answers();
    },
  };
  const pass = makeAskingPass(parts);
  return {
    ...parts,
    time,
    sent,
    directory,
    parts,
    /** The pass, every five minutes until this moment. */
    until: async (moment: string, look = pass): Promise<void> => {
      while (time.now() < parseInstant(moment)) {
        await time.during(look());
        await time.during(time.sleep(FIVE_MINUTES));
      }
    },
    launched: async (groups: readonly string[] = []): Promise<WaveId> => {
      const set = parts.questionSets.find(({ id }) => id === 'core');
      const wave = await planWave(
        {
          title: 'Autumn wave',
          questionSet: { id: 'core', version: set?.version ?? '' },
          modules: ['core'],
          without: [],
          opens: plainDate('2026-11-21'),
          closes: plainDate('2026-12-11'),
          groups,
          page: false,
        },
        LEAD,
        parts,
      );
      const people = directory.filter(({ group }) => groups.length === 0 || groups.includes(group));
      await launchAsking(wave, LEAD, people, parts);
      return wave;
    },
  };
}

const who = (sent: readonly Sent[], round: Round = 'first') =>
  sent
    .filter((each) => each.round === round)
    .map(({ person }) => person)
    .toSorted();

describe('A wave', () => {
  it('is sent on working days between 8:00 and 18:00 only: launched on a Friday evening, it waits for Monday', async () => {
    const { launched, until, sent } = survey({ count: 12 });
    await launched();
    await until('2026-11-23T07:55:00.000Z');
    expect(sent).toEqual([]);
    await until('2026-11-23T08:10:00.000Z');
    expect(new Set(who(sent)).size).toBe(12);
    expect(sent.every(({ at }) => at >= '2026-11-23T08:00')).toBe(true);
  });

  it('asks nobody whom the rates do not count: who comes to the directory later is not asked', async () => {
    const { launched, until, sent, directory } = survey({ count: 16 });
    await launched();
    const before = directory.map(({ person }) => person).toSorted();
    directory.push({ person: 'tenant:new' as PersonId, group: 'education' });
    await until('2026-11-23T08:10:00.000Z');
    expect(who(sent)).toEqual(before);
  });

  it('asks nobody who has left the directory', async () => {
    const { launched, until, sent, directory } = survey({ count: 16 });
    await launched();
    const [gone] = directory.splice(3, 1);
    await until('2026-11-23T08:10:00.000Z');
    expect(who(sent)).not.toContain(gone?.person);
    expect(sent).toHaveLength(15);
  });

  it('asks the groups it was planned for', async () => {
    const { launched, until, sent } = survey({ count: 30 });
    await launched(['health']);
    await until('2026-11-23T08:10:00.000Z');
    expect(sent).toHaveLength(10);
  });

  it('that is closed while it is sent is sent to nobody more', async () => {
    const { launched, sent, time, parts } = survey({ count: 3000 });
    const wave = await launched();
    await time.during(time.sleep(Date.parse('2026-11-23T09:00:00.000Z') - time.clock()));
    const pass = makeAskingPass(parts);
    const sending = pass();
    const closing = (async () => {
      await time.sleep(30_000);
      await closeWave(wave, LEAD, parts);
    })();
    await time.during(Promise.all([sending, closing]));
    // Ten a second, and what was read of a wave is good for ten seconds.
    expect(sent.length).toBeLessThan(450);
    // What was on its way was noted behind the closing; it goes with the next round.
    expect(await parts.store.asks(wave)).not.toEqual([]);
    await time.during(pass());
    expect(await parts.store.asks(wave)).toEqual([]);
  });

  it('goes on the next morning where the evening stopped it', async () => {
    const { launched, until, sent, time, parts } = survey({ count: 100 });
    await launched();
    await time.during(time.sleep(Date.parse('2026-11-23T17:59:55.000Z') - time.clock()));
    await until('2026-11-24T08:05:00.000Z', makeAskingPass(parts));
    expect(sent.filter(({ at }) => at < '2026-11-23T18:00:01').length).toBeLessThan(100);
    expect(sent.some(({ at }) => at > '2026-11-23T18:00:01' && at < '2026-11-24T08:00')).toBe(false);
    expect(new Set(who(sent)).size).toBe(100);
    expect(sent).toHaveLength(100);
  });
});

describe('A reminder', () => {
  it('goes once to those whom the first message reached and who have not answered, and to nobody before the lead asks', async () => {
    let request = 0;
    const { launched, until, sent, parts, directory } = survey({
      count: 24,
      // Every third message reaches nobody.
      answers: () => ({ outcome: (request += 1) % 3 === 0 ? 'refused' : 'delivered', reason: null, retryAt: null }),
    });
    const wave = await launched();
    await until('2026-11-24T09:00:00.000Z');
    expect(sent).toHaveLength(24);
    const reached = sent.filter((_, place) => (place + 1) % 3 !== 0).map(({ person }) => person);
    const answering = reached.slice(0, 5);
    for (const person of answering) {
      const group = directory.find((each) => each.person === person)?.group ?? '';
      const answered = await takeIn(
        await readWave(wave, parts.store),
        { reached: 'asked', person, group },
        { area: null, answers: { K1_HEARD: ['no'] } },
        parts,
      );
      expect(answered).toBe('taken');
    }
    await setPendingMarks(parts);
    await markReminded(wave, LEAD, parts);
    await until('2026-11-25T17:00:00.000Z');
    await until('2026-11-27T17:00:00.000Z', makeAskingPass(parts));
    expect(who(sent, 'reminder')).toEqual(reached.filter((person) => !answering.includes(person)).toSorted());
    expect(who(sent)).toHaveLength(24);
  });
});

describe('A reminder', () => {
  it('spares who has answered and then moved to an agency of another group', async () => {
    const { launched, until, sent, parts, directory } = survey({ count: 24 });
    const wave = await launched();
    await until('2026-11-24T09:00:00.000Z');
    const [moving] = directory.splice(0, 1);
    const { person, group } = moving ?? { person: LEAD, group: '' };
    const filled = { area: null, answers: { K1_HEARD: ['no'] } };
    await takeIn(await readWave(wave, parts.store), { reached: 'asked', person, group }, filled, parts);
    await setPendingMarks(parts);
    directory.push({ person, group: 'health' });
    await markReminded(wave, LEAD, parts);
    await until('2026-11-25T17:00:00.000Z');
    expect(who(sent, 'reminder')).toHaveLength(23);
    expect(who(sent, 'reminder')).not.toContain(person);
  });

  it('is not sent to who has answered while others were reminded', async () => {
    const { launched, until, sent, parts, directory, time } = survey({ count: 900 });
    const wave = await launched();
    await until('2026-11-24T09:00:00.000Z');
    await markReminded(wave, LEAD, parts);
    const reminding = makeAskingPass(parts)();
    const answered = new Map<PersonId, string>();
    const answering = (async () => {
      // The first pass has nothing left to ask; ninety seconds of reminders begin.
      for (let second = 0; second < 60; second += 1) {
        await time.sleep(1000);
        const reminded = new Set(who(sent, 'reminder'));
        const next = directory.findLast(({ person }) => !reminded.has(person) && !answered.has(person));
        if (next === undefined) continue;
        const filled = { area: null, answers: { K1_HEARD: ['no'] } };
        await takeIn(await readWave(wave, parts.store), { reached: 'asked', ...next }, filled, parts);
        answered.set(next.person, time.now());
        if (second % 15 === 0) await setPendingMarks(parts);
      }
    })();
    await time.during(Promise.all([reminding, answering]));
    // Between a mark that is set and the next look at the marks lie ten seconds at most.
    const late = sent.filter(({ person, round, at }) => {
      const since = answered.get(person);
      return round === 'reminder' && since !== undefined && Date.parse(at) - Date.parse(since) > 30_000;
    });
    expect(late).toEqual([]);
    expect(answered.size).toBeGreaterThan(50);
  });
});

describe('A wave of 20,000', () => {
  it('has exact rates in the end: of those asked in each group, as many as answered, and no answer twice', async () => {
    const { launched, until, sent, parts, directory } = survey({ count: 20_000 });
    const wave = await launched();
    await until('2026-11-23T12:00:00.000Z');
    expect(new Set(who(sent)).size).toBe(20_000);
    expect(sent).toHaveLength(20_000);

    const expected = new Map<string, number>();
    for (const { person, group } of directory.filter((_, number) => number % 40 === 0)) {
      const from = { reached: 'asked', person, group } as const;
      const open = await readWave(wave, parts.store);
      const filled = { area: 'kent', answers: { K1_HEARD: ['no'] } };
      await expect(takeIn(open, from, filled, parts)).resolves.toBe('taken');
      await expect(takeIn(open, from, filled, parts)).resolves.toBe('answered-already');
      expected.set(group, (expected.get(group) ?? 0) + 1);
    }
    await setPendingMarks(parts);
    const counted = async () =>
      new Map(
        (await responseRates(await readWave(wave, parts.store), parts)).map(({ group, answered }) => [
          group.code,
          answered,
        ]),
      );
    expect(await counted()).toEqual(expected);
    await closeWave(wave, LEAD, parts);
    const closed = await readWave(wave, parts.store);
    expect(await counted()).toEqual(expected);
    expect((await responsesOf(closed, parts.store)).asked).toHaveLength(500);
    expect(closed.launched?.merged.reduce((sum, { asked }) => sum + asked, 0)).toBe(20_000);
  }, 180_000);
});
