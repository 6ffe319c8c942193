import type { QuarterCode } from '../../../src/statistics/tallies.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

const THIS: QuarterCode = '2026-Q4';
const NEXT: QuarterCode = '2027-Q1';

/** What every store promises of the tallies of doors. */
export function talliesContract(open: Open): void {
  describe('the tallies of doors', () => {
    it('count up, by partnership, door and quarter, and another instance reads the same', async () => {
      const { partnership } = freshNames();
      const [kent, medway] = [partnership('kent'), partnership('medway')];
      const { tallies } = open();
      await tallies.add(kent, 'complaint', NEXT);
      for (const door of ['whistleblowing', 'complaint', 'complaint']) await tallies.add(kent, door, THIS);
      await open().tallies.add(medway, 'complaint', THIS);
      expect(await open().tallies.of(kent)).toEqual([
        { door: 'complaint', quarter: THIS, count: 2 },
        { door: 'whistleblowing', quarter: THIS, count: 1 },
        { door: 'complaint', quarter: NEXT, count: 1 },
      ]);
      expect(await tallies.of(medway)).toEqual([{ door: 'complaint', quarter: THIS, count: 1 }]);
    });

    it('are none where nobody took a door', async () => {
      expect(await open().tallies.of(freshNames().partnership('kent'))).toEqual([]);
    });

    it('lose none of those that race', async () => {
      const kent = freshNames().partnership('kent');
      const store = severalOf(open, 3);
      await Promise.all(Array.from({ length: 12 }, (_, each) => store(each).tallies.add(kent, 'complaint', THIS)));
      expect(await open().tallies.of(kent)).toEqual([{ door: 'complaint', quarter: THIS, count: 12 }]);
    });

    it('carried from elsewhere are never added: the larger count stays, however often and in whatever order they come', async () => {
      const [kent, medway] = [freshNames().partnership('kent'), freshNames().partnership('medway')];
      const tally = (count: number) => ({ partnership: kent, door: 'complaint', quarter: THIS, count });
      const { tallies } = open();
      const outcomes = [];
      for (const count of [3, 3, 2, 5, 3]) outcomes.push(await open().tallies.atLeast(tally(count)));
      expect(outcomes).toEqual(['raised', 'stands', 'stands', 'raised', 'stands']);
      await tallies.add(kent, 'complaint', THIS);
      expect(await tallies.atLeast(tally(5))).toBe('stands');
      expect(await tallies.of(kent)).toEqual([{ door: 'complaint', quarter: THIS, count: 6 }]);
      await tallies.add(medway, 'complaint', NEXT);
      const all = (await open().tallies.all()).filter(({ partnership }) => [kent, medway].includes(partnership));
      expect(all.toSorted((one, other) => (one.quarter < other.quarter ? -1 : 1))).toEqual([
        tally(6),
        { partnership: medway, door: 'complaint', quarter: NEXT, count: 1 },
      ]);
    });

    it('carried from elsewhere lose nobody who counts at the same moment', async () => {
      const kent = freshNames().partnership('kent');
      const store = severalOf(open, 3);
      await open().tallies.atLeast({ partnership: kent, door: 'complaint', quarter: THIS, count: 4 });
      await Promise.all(
        Array.from({ length: 8 }, (_, each) =>
          each % 2 === 0
            ? store(each).tallies.add(kent, 'complaint', THIS)
            : store(each).tallies.atLeast({ partnership: kent, door: 'complaint', quarter: THIS, count: 4 }),
        ),
      );
      expect(await open().tallies.of(kent)).toEqual([{ door: 'complaint', quarter: THIS, count: 8 }]);
    });
  });
}
