import fc from 'fast-check';
import {
  coveredWaiting,
  LONGEST_TEXT,
  newReceipt,
  SLOTS,
  uncoveredWaiting,
  type Waiting,
} from '../../src/survey/waiting-slots.ts';
import { seeded } from './bench.ts';

const random = seeded('slots');
const COVER = { key: seeded('key')(32), of: 'w-1 waiting.police' };
const slot = fc.record({
  receipt: fc.constant(0).map(() => newReceipt(random)),
  text: fc.string({ maxLength: 150, unit: 'grapheme' }).filter((text) => Buffer.byteLength(text) <= LONGEST_TEXT),
  moving: fc.boolean(),
});
const waiting: fc.Arbitrary<Waiting> = fc.record({
  move: fc.nat(9),
  sealed: fc.constant(false),
  slots: fc.array(slot, { maxLength: SLOTS }),
});

const inOrder = ({ slots, ...rest }: Waiting) => ({
  ...rest,
  slots: [...slots].sort((one, other) => (one.receipt < other.receipt ? -1 : 1)),
});

describe('Answers that wait', () => {
  it('come back as they were, in another order, and every list of them is as long as every other', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(waiting, (list) => {
        const text = coveredWaiting(list, COVER, random);
        lengths.add(text.length);
        expect(inOrder(uncoveredWaiting(text, COVER))).toEqual(inOrder(list));
      }),
      { numRuns: 50 },
    );
    expect(lengths.size).toBe(1);
  });

  it('cannot be read with another key, as another list, or once a letter is changed', () => {
    const text = coveredWaiting({ move: 0, sealed: false, slots: [] }, COVER, random);
    const broken = expect.objectContaining({ code: 'wave-list-broken' }) as Error;
    expect(() => uncoveredWaiting(text, { ...COVER, key: seeded('another')(32) })).toThrow(broken);
    expect(() => uncoveredWaiting(text, { ...COVER, of: 'w-1 waiting.school' })).toThrow(broken);
    const { slots, ...rest } = JSON.parse(text) as { slots: string[] };
    const [first = '', ...others] = slots;
    const changed = `${first.startsWith('A') ? 'B' : 'A'}${first.slice(1)}`;
    expect(() => uncoveredWaiting(JSON.stringify({ ...rest, slots: [changed, ...others] }), COVER)).toThrow(broken);
    expect(() => uncoveredWaiting(JSON.stringify({ ...rest, slots: others }), COVER)).toThrow(broken);
    expect(() => uncoveredWaiting('no JSON', COVER)).toThrow(broken);
  });
});
