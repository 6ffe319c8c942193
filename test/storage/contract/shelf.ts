import { parseInstant } from '../../../src/calendar/instant.ts';
import type { Received } from '../../../src/dashboard/shelf.ts';
import { writeDocument } from '../../../src/statistics/release/read-document.ts';
import { madeUpRelease } from '../../dashboard/made-up-release.ts';
import { type Open, severalOf } from './fresh-names.ts';

/** What every store promises of the dashboard's shelf. */
export function shelfContract(open: Open): void {
  /** The suite may run on a store that is not empty. */
  const nextNumber = async () => (await open().shelf.received()).length + 1;
  const received = (number: number, total = 100): Received => {
    const document = madeUpRelease({ total });
    const { id, digest } = document;
    return { number, at: parseInstant('2026-06-02T09:00:00Z'), id, digest, text: writeDocument(document) };
  };

  describe('the shelf', () => {
    it('gives every release back as it came, byte for byte, in order', async () => {
      const first = await nextNumber();
      const all = Array.from({ length: 11 }, (_, each) => received(first + each, 100 + 5 * each));
      for (const each of all) expect(await open().shelf.keep(each)).toBe('created');
      expect((await open().shelf.received()).slice(first - 1)).toEqual(all);
    });

    it('keeps the first release of a number', async () => {
      const number = await nextNumber();
      expect(await open().shelf.keep(received(number, 100))).toBe('created');
      expect(await open().shelf.keep(received(number, 105))).toBe('exists');
      expect((await open().shelf.received())[number - 1]).toEqual(received(number, 100));
    });

    it('by many instances at the same moment has one release of a number', async () => {
      const number = await nextNumber();
      const store = severalOf(open, 3);
      const totals = Array.from({ length: 9 }, (_, each) => 100 + 5 * each);
      const all = await Promise.all(totals.map((total, each) => store(each).shelf.keep(received(number, total))));
      expect(all.filter((outcome) => outcome === 'created')).toHaveLength(1);
      const kept = received(number, totals[all.indexOf('created')]);
      expect((await open().shelf.received()).slice(number - 1)).toEqual([kept]);
    });
  });
}
