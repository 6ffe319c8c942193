import { newPendingMarks } from '../../src/survey/pending-marks.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';

const [ONE, OTHER] = ['w-1' as WaveId, 'w-2' as WaveId];

describe('Pending marks', () => {
  it('may be set once the answer is kept, list by list in an order that is not that of time', () => {
    const pending = newPendingMarks();
    expect(pending.begin(OTHER, 'police', 'a')).toBe(true);
    expect(pending.begin(ONE, 'school', 'b')).toBe(true);
    expect(pending.begin(ONE, 'police', 'c')).toBe(true);
    expect(pending.ready()).toEqual([]);
    for (const [wave, mark] of [
      [OTHER, 'a'],
      [ONE, 'b'],
      [ONE, 'c'],
    ] as const)
      pending.taken(wave, mark);
    expect(pending.ready().map(({ wave, group, marks }) => [wave, group, marks])).toEqual([
      [ONE, 'police', ['c']],
      [ONE, 'school', ['b']],
      [OTHER, 'police', ['a']],
    ]);
  });

  it('hold a place for one answer of a person, and free it where none was kept', () => {
    const pending = newPendingMarks();
    expect(pending.begin(ONE, 'police', 'a')).toBe(true);
    expect(pending.begin(ONE, 'police', 'a')).toBe(false);
    expect(pending.begin(OTHER, 'police', 'a')).toBe(true);
    pending.drop(ONE, 'a');
    expect(pending.has(ONE, 'a')).toBe(false);
    expect(pending.begin(ONE, 'police', 'a')).toBe(true);
  });
});
