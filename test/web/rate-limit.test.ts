import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { makeRateLimit } from '../../src/web/rate-limit.ts';

const WINDOW = 600_000;

function limitOf(most: number) {
  const time = { now: 1_000_000 };
  return { time, limit: makeRateLimit({ most, windowMs: WINDOW, clock: () => time.now, random: randomBytes }) };
}

it('lets so many through, says how long the next must wait, and lets it through then', () => {
  const { time, limit } = limitOf(2);
  expect(limit.take('a')).toBeNull();
  time.now += 100_000;
  expect(limit.take('a')).toBeNull();
  expect(limit.take('a')).toBe(500);
  expect(limit.take('b')).toBeNull();
  time.now += 500_000;
  expect(limit.take('a')).toBeNull();
  expect(limit.take('a')).toBe(100);
});

it('never lets more than so many of one name through within any window, and never turns away who may go', () => {
  const visits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: WINDOW })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(visits, fc.integer({ min: 1, max: 5 }), (some, most) => {
      const { time, limit } = limitOf(most);
      const passed = new Map<string, number[]>();
      for (const [name, later] of some) {
        time.now += later;
        const before = (passed.get(name) ?? []).filter((moment) => time.now - moment < WINDOW);
        const wait = limit.take(name);
        expect(wait === null).toBe(before.length < most);
        if (wait === null) passed.set(name, [...before, time.now]);
      }
    }),
  );
});

it('forgets every name once its window is over, and holds no more than it can', () => {
  const { time, limit } = limitOf(3);
  for (let each = 0; each < 50; each += 1) limit.take(`192.0.2.${each}`);
  expect(limit.held).toBe(50);
  time.now += WINDOW;
  limit.take('somebody else');
  expect(limit.held).toBe(1);
  for (let each = 0; each < 20_050; each += 1) limit.take(`${each}`);
  expect(limit.held).toBeLessThanOrEqual(20_001);
});

it('holds no name as it is', () => {
  const asked: string[] = [];
  class WatchedMap<Key, Value> extends Map<Key, Value> {
    override set(key: Key, value: Value): this {
      asked.push(JSON.stringify([key, value]));
      return super.set(key, value);
    }
  }
  const before = globalThis.Map;
  globalThis.Map = WatchedMap;
  try {
    limitOf(3).limit.take('w-abcdefgh 192.0.2.7');
  } finally {
    globalThis.Map = before;
  }
  expect(asked).toHaveLength(1);
  expect(asked.join()).not.toContain('192.0.2.7');
});
