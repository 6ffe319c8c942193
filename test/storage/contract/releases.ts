import { parseInstant } from '../../../src/calendar/instant.ts';
import type { Posted, ReleaseEntry } from '../../../src/statistics/release/entry.ts';
import { sealTruths } from '../../../src/statistics/release/seal.ts';
import { drafted, partsOver, SAFE } from '../../statistics/release/sample-release.ts';
import { releasesInMemory } from '../../statistics/release/sample-release.ts';
import { severalOf, type Open } from './fresh-names.ts';

/** What every store promises of the ledger of releases. */
export function releasesContract(open: Open): void {
  /** Entries that fit the ledger as it stands: the suite may run on a store that is not empty. */
  const nextNumber = async () => (await open().releases.entries()).length + 1;
  const draftAt = async (number: number): Promise<ReleaseEntry> => {
    const releases = releasesInMemory();
    await drafted(partsOver(releases));
    const [entry] = releases.kept;
    if (entry === undefined) throw new Error('nothing was drafted');
    return { ...entry, number };
  };
  const postAt = (number: number, status = 503): Posted => ({
    number,
    kind: 'posted',
    at: parseInstant('2026-06-01T09:00:00Z'),
    release: 'kent-2024-v1' as Posted['release'],
    digest: `r1:${'0'.repeat(64)}`,
    outcome: { kind: 'not-yet', status, why: 'later', retryAfter: null },
  });

  describe('the ledger of releases', () => {
    it('gives every entry back as it was appended, in order', async () => {
      const first = await nextNumber();
      const entries = [await draftAt(first), postAt(first + 1), postAt(first + 2)];
      for (const entry of entries) expect(await open().releases.append(entry)).toBe('created');
      expect((await open().releases.entries()).slice(first - 1)).toEqual(entries);
    });

    it('keeps the first entry of a number', async () => {
      const number = await nextNumber();
      expect(await open().releases.append(postAt(number, 500))).toBe('created');
      expect(await open().releases.append(postAt(number, 501))).toBe('exists');
      expect((await open().releases.entries())[number - 1]).toEqual(postAt(number, 500));
    });

    it('by many instances at the same moment has one entry of a number', async () => {
      const number = await nextNumber();
      const store = severalOf(open, 3);
      const all = await Promise.all(
        Array.from({ length: 9 }, (_, each) => store(each).releases.append(postAt(number, 500 + each))),
      );
      expect(all.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect((await open().releases.entries())[number - 1]).toEqual(postAt(number, 500 + all.indexOf('created')));
    });

    it('keeps true counts under their seal, apart from every entry, and the first of them', async () => {
      const sealed = sealTruths(SAFE, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
      expect(await open().releases.counts(sealed.seal)).toBeNull();
      await open().releases.keepCounts(sealed);
      await open().releases.keepCounts({ ...sealed, truths: [] });
      expect(await open().releases.counts(sealed.seal)).toEqual(sealed);
      expect(JSON.stringify(await open().releases.entries())).not.toContain(sealed.salt);
    });

    it('has everything that is sealed to be carried elsewhere, and no entry among it', async () => {
      const sealed = [1, 2].map(() => sealTruths(SAFE, (bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
      for (const each of sealed) await open().releases.keepCounts(each);
      await open().releases.append(postAt(await nextNumber()));
      const seals = sealed.map(({ seal }) => seal);
      const found = await open().releases.allCounts();
      expect(found.filter(({ seal }) => seals.includes(seal))).toHaveLength(2);
      expect(found).toEqual(expect.arrayContaining(sealed));
      expect(found.every(({ seal }) => seal.startsWith('t1:'))).toBe(true);
    });
  });
}
