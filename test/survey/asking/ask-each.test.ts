import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { instantOf } from '../../../src/calendar/instant.ts';
import type { SendResult } from '../../../src/notices/messenger.ts';
import { askEach, type AskingParts } from '../../../src/survey/asking/ask-each.ts';
import type { SurveyStore } from '../../../src/survey/survey-store.ts';
import type { WaveId } from '../../../src/survey/wave-step.ts';
import { simulatedTime, type SimulatedTime } from '../../support/simulated-time.ts';
import { surveyStoreInMemory } from '../../support/survey-store-in-memory.ts';

const WAVE = 'w-aaaaaaaa' as WaveId;
const MONDAY = '2026-11-23T09:00:00.000Z';
const SECOND = 1000;

const DELIVERED: SendResult = { outcome: 'delivered', reason: null, retryAt: null };

/** Teams, as it answers and remembers. */
interface Teams {
  /** Who got a message, and when it was asked to take one (also where it did not). */
  readonly got: string[];
  readonly asked: number[];
  answer(person: string): SendResult;
}

function teamsThat(time: SimulatedTime, answers: (request: number) => SendResult = () => DELIVERED): Teams {
  const teams: Teams = {
    got: [],
    asked: [],
    answer(person) {
      teams.asked.push(time.clock());
      const result = answers(teams.asked.length);
      if (result.outcome === 'delivered' || result.outcome === 'unknown') teams.got.push(person);
      return result;
    },
  };
  return teams;
}

const always = (): boolean => true;

/** An instance of the service. Killed, it does nothing any more: whatever it calls never returns. */
function instance(
  store: SurveyStore,
  time: SimulatedTime,
  teams: Teams,
  { latency = 300, goesOn = always, killedAt = Infinity, seed = 1 } = {},
) {
  let steps = 0;
  const alive = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    steps += 1;
    return steps > killedAt ? new Promise<never>(() => undefined) : work();
  };
  let drawn = seed;
  const parts: AskingParts = {
    store: {
      asks: (wave) => alive(() => store.asks(wave)),
      createAsk: (wave, ask) => alive(() => store.createAsk(wave, ask)),
      list: (wave, list) => alive(() => store.list(wave, list)),
      writeList: (wave, list, body, etag) => alive(() => store.writeList(wave, list, body, etag)),
    },
    clock: time.clock,
    now: time.now,
    sleep: time.sleep,
    jitter() {
      drawn = (drawn * 16_807) % 2_147_483_647;
      return drawn / 2_147_483_647;
    },
    goesOn,
  };
  const isKilled = new Promise<'killed'>((settle) => {
    const look = async (): Promise<void> => {
      while (steps <= killedAt) await time.sleep(SECOND);
      settle('killed');
    };
    if (killedAt !== Infinity) void look();
  });
  return {
    isKilled,
    asks: (people: readonly string[]) =>
      askEach(
        WAVE,
        people.map((person) => ({
          ask: codeFor(person),
          isWanted: async () => true,
          send: () =>
            alive(async () => {
              await time.sleep(latency);
              return teams.answer(person);
            }),
        })),
        parts,
      ),
  };
}

function codeFor(person: string): string {
  return createHash('sha256').update(person).digest('base64url');
}

function people(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `person-${number}`);
}

/** The most requests in any second, wherever it begins. */
function mostInASecond(moments: readonly number[]): number {
  const sorted = moments.toSorted((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [place, moment] of sorted.entries()) {
    while (moment - (sorted[first] ?? 0) >= SECOND) first += 1;
    most = Math.max(most, place - first + 1);
  }
  return most;
}

async function outcomes(store: SurveyStore): Promise<Readonly<Record<string, number>>> {
  const asks = await store.asks(WAVE);
  const ended = asks.filter(({ half }) => half === 'ended');
  const counted: Record<string, number> = { begun: asks.length - ended.length };
  for (const { outcome } of ended) counted[String(outcome)] = (counted[String(outcome)] ?? 0) + 1;
  return counted;
}

describe('asking a wave of 20,000 people', () => {
  it('asks each once, by four instances at once, through throttling and messages that may have arrived, and never more than Teams takes in a second', async () => {
    const time = simulatedTime(MONDAY);
    const store = surveyStoreInMemory();
    const teams = teamsThat(time, (request) =>
      request % 997 === 0
        ? { outcome: 'throttled', reason: 'http-429', retryAt: instantOf(time.clock() + 3000) }
        : request % 500 === 1
          ? { outcome: 'refused', reason: 'ConversationBlockedByUser', retryAt: null }
          : request % 700 === 3
            ? { outcome: 'unknown', reason: 'http-504', retryAt: null }
            : DELIVERED,
    );
    const all = people(20_000);
    const four = [1, 2, 3, 4].map((seed) => instance(store, time, teams, { seed }).asks(all));
    await expect(time.during(Promise.all(four))).resolves.toEqual(['done', 'done', 'done', 'done']);

    expect(new Set(teams.got).size).toBe(teams.got.length);
    expect(mostInASecond(teams.asked)).toBeLessThanOrEqual(20);
    const { begun, delivered = 0, refused = 0, unknown = 0 } = await outcomes(store);
    expect([begun, delivered + refused + unknown]).toEqual([20_000, 20_000]);
    expect(delivered + unknown).toBe(teams.got.length);
    expect([refused > 0, unknown > 0]).toEqual([true, true]);
    // Within a working day: 20,000 at ten a second are 34 minutes.
    expect(time.clock() - Date.parse(MONDAY)).toBeLessThan(2 * 3600 * SECOND);
  }, 120_000);
});

describe('asking', () => {
  it('goes on after a kill where it stopped, asks nobody twice, and leaves unknown only what was on its way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }), async (kills) => {
        const time = simulatedTime(MONDAY);
        const store = surveyStoreInMemory();
        const teams = teamsThat(time);
        const all = people(150);
        for (const killedAt of kills) {
          const one = instance(store, time, teams, { killedAt });
          await time.during(Promise.race([one.asks(all), one.isKilled]));
        }
        await time.during(instance(store, time, teams).asks(all));
        expect(new Set(teams.got).size).toBe(teams.got.length);
        const { begun, delivered = 0 } = await outcomes(store);
        expect(begun).toBe(150);
        expect(150 - delivered).toBeLessThanOrEqual(20 * kills.length);
        expect(teams.got.length).toBeGreaterThanOrEqual(delivered);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is in no order of names: two waves would ask in the order of their codes', async () => {
    const time = simulatedTime(MONDAY);
    const teams = teamsThat(time);
    const all = people(40);
    await time.during(instance(surveyStoreInMemory(), time, teams, { latency: 0 }).asks(all));
    expect(teams.got.toSorted()).toEqual([...all].sort());
    expect(teams.got).not.toEqual(all);
    expect(teams.got.map(codeFor)).toEqual(all.map(codeFor).sort());
  });

  it('stops when it is told to, and goes on later', async () => {
    const time = simulatedTime(MONDAY);
    const store = surveyStoreInMemory();
    const teams = teamsThat(time);
    const goesOn = () => time.clock() < Date.parse(MONDAY) + 5 * SECOND;
    await expect(time.during(instance(store, time, teams, { goesOn }).asks(people(100)))).resolves.toBe('stopped');
    expect(teams.got.length).toBeGreaterThan(30);
    expect(teams.got.length).toBeLessThan(60);
    await expect(time.during(instance(store, time, teams).asks(people(100)))).resolves.toBe('done');
    expect([teams.got.length, new Set(teams.got).size]).toEqual([100, 100]);
  });

  it('ends as refused what was throttled when there is no time left: it certainly did not arrive', async () => {
    const time = simulatedTime(MONDAY);
    const store = surveyStoreInMemory();
    const teams = teamsThat(time, () => ({
      outcome: 'throttled',
      reason: 'http-429',
      retryAt: instantOf(time.clock() + 60 * SECOND),
    }));
    const goesOn = () => time.clock() < Date.parse(MONDAY) + 10 * SECOND;
    await time.during(instance(store, time, teams, { goesOn }).asks(people(3)));
    expect(await outcomes(store)).toEqual({ begun: 3, refused: 3 });
    expect(teams.got).toEqual([]);
  });

  it('is quiet for all instances when Teams throttles one', async () => {
    const time = simulatedTime(MONDAY);
    const store = surveyStoreInMemory();
    const quiet = 30 * SECOND;
    const teams = teamsThat(time, (request) =>
      request === 5
        ? { outcome: 'throttled', reason: 'http-429', retryAt: instantOf(time.clock() + quiet) }
        : DELIVERED,
    );
    const both = [1, 2].map((seed) => instance(store, time, teams, { seed }).asks(people(60)));
    await time.during(Promise.all(both));
    const throttledAt = teams.asked[4] ?? 0;
    const during = teams.asked.filter((moment) => moment > throttledAt + 3 * SECOND && moment < throttledAt + quiet);
    expect(during).toEqual([]);
    expect(new Set(teams.got).size).toBe(60);
  });

  it('waits no longer than ten minutes, whatever Teams says', async () => {
    const time = simulatedTime(MONDAY);
    const teams = teamsThat(time, (request) =>
      request === 1
        ? { outcome: 'throttled', reason: 'http-429', retryAt: instantOf(time.clock() + 90 * 24 * 3600 * SECOND) }
        : DELIVERED,
    );
    await time.during(instance(surveyStoreInMemory(), time, teams).asks(people(2)));
    expect(time.clock() - Date.parse(MONDAY)).toBeLessThan(11 * 60 * SECOND);
    expect(teams.got).toHaveLength(2);
  });

  it('throws what the store throws, once nothing is under way any more', async () => {
    const time = simulatedTime(MONDAY);
    const store = surveyStoreInMemory();
    const teams = teamsThat(time);
    const broken: SurveyStore = {
      ...store,
      createAsk: async (wave, ask) => {
        if (ask.half === 'ended') throw new Error('the store is gone');
        return store.createAsk(wave, ask);
      },
    };
    await expect(time.during(instance(broken, time, teams).asks(people(5)))).rejects.toThrow('the store is gone');
  });
});
