import { countedOf, countedText, enterCounted } from '../../src/survey/counted.ts';
import { answersList, type Source } from '../../src/survey/lists.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';
import { benchOver, telling } from './bench.ts';

const SOURCE: Source = { wave: 'w-1' as WaveId, reached: 'asked', group: 'police' };
const batch = (from: number, count: number) =>
  Array.from({ length: count }, (_, each) => countedText(telling(from + each)));

describe('Answers that are counted', () => {
  it('stand in the order of their texts, whatever order they came in, and those alike stand alike', async () => {
    const parts = benchOver();
    await enterCounted(SOURCE, 1, batch(8, 8).toReversed(), parts);
    await enterCounted(SOURCE, 2, [...batch(0, 8), ...batch(0, 1)], parts);
    const found = (await countedOf(SOURCE, parts.store)).map(countedText);
    expect(found).toEqual([...batch(0, 16), ...batch(0, 1)].sort());
    expect(countedText({ area: null, answers: { B: ['z', 'a'], A: ['x'], C: [] } })).toBe(
      countedText({ area: null, answers: { A: ['x'], B: ['a', 'z'] } }),
    );
  });

  it('of one move enter once, however often it is made and by however many', async () => {
    const parts = benchOver();
    await Promise.all([1, 2, 3].map(() => enterCounted(SOURCE, 1, batch(0, 8), parts)));
    await enterCounted(SOURCE, 2, batch(8, 8), parts);
    await enterCounted(SOURCE, 1, batch(0, 8), parts);
    expect(await countedOf(SOURCE, parts.store)).toHaveLength(16);
  });

  it('go into another list once one is full, which no store would refuse as too long', async () => {
    const parts = benchOver();
    for (let move = 1; move <= 60; move += 1) {
      await Promise.all([1, 2].map(() => enterCounted(SOURCE, move, batch((move * 24) % 200, 24), parts)));
    }
    expect(await countedOf(SOURCE, parts.store)).toHaveLength(60 * 24);
    const first = await parts.store.list(SOURCE.wave, answersList(SOURCE, 1));
    expect(await parts.store.list(SOURCE.wave, answersList(SOURCE, 3))).not.toBeNull();
    expect(first?.body.length).toBeLessThan(500_000);
  });

  it('are none where none entered, and are refused where a list is not what was written', async () => {
    const parts = benchOver();
    expect(await countedOf(SOURCE, parts.store)).toEqual([]);
    await parts.store.writeList(SOURCE.wave, answersList(SOURCE, 1), '{"moved":1,"responses":["{}"]}', null);
    await expect(countedOf(SOURCE, parts.store)).rejects.toMatchObject({ code: 'wave-list-broken' });
  });
});
