import type { DirectorySource } from '../../../src/directory/directory.ts';
import type { DirectoryTexts } from '../../../src/directory/parse-directory.ts';
import type { Fault } from '../../../src/errors/fault.ts';
import { account, AGENCIES, COVER, PEOPLE, TENANT } from '../../directory/sample.ts';

/** A place a directory can stand in. */
export interface DirectoryPlace {
  /** A source as one instance holds it, with a clock in milliseconds. */
  source(now: () => number, onBroken?: (fault: Fault) => void): DirectorySource;
  /** Puts these texts in the place. */
  put(texts: DirectoryTexts): Promise<void>;
}

export const textsWith = (change: { agencies?: string; people?: string; cover?: string } = {}): DirectoryTexts => ({
  agencies: { file: 'agencies.csv', text: change.agencies ?? AGENCIES },
  people: { file: 'people.csv', text: change.people ?? PEOPLE },
  cover: { file: 'cover.csv', text: change.cover ?? COVER },
});
export const RENAMED = AGENCIES.replace('Sample School A', 'Sample School B');

/** What every place of the directory promises. */
export function directoryContract(place: () => DirectoryPlace): void {
  describe('the directory', () => {
    const names = async (source: DirectorySource) => (await source.current()).agencies.map(({ name }) => name);

    it('is looked at again after a minute, not before', async () => {
      let now = 0;
      await place().put(textsWith());
      const source = place().source(() => now);
      expect(await names(source)).toContain('Sample School A');
      await place().put(textsWith({ agencies: RENAMED }));
      now = 59_999;
      expect(await names(source)).toContain('Sample School A');
      now = 60_000;
      expect(await names(source)).toContain('Sample School B');
    });

    it('stays the very same object while it does not change, however many ask together', async () => {
      let now = 0;
      await place().put(textsWith());
      const source = place().source(() => now);
      const together = await Promise.all([source.current(), source.current(), source.current()]);
      now = 60_000;
      expect(new Set([...together, await source.current()]).size).toBe(1);
    });

    it('stays as it was while a broken one stands there, says so once, and takes the mended one', async () => {
      let now = 0;
      const faults: Fault[] = [];
      await place().put(textsWith());
      const source = place().source(
        () => now,
        (fault) => faults.push(fault),
      );
      await source.current();
      await place().put(textsWith({ agencies: RENAMED, people: PEOPLE.replace('line-manager', 'manger') }));
      for (now = 60_000; now <= 180_000; now += 60_000) expect(await names(source)).toContain('Sample School A');
      expect(faults.map(({ code, details }) => `${code} ${details['file']} ${details['place']}`)).toEqual([
        'directory-invalid people.csv line 4, column role',
      ]);
      await place().put(textsWith({ agencies: RENAMED }));
      now = 240_000;
      expect(await names(source)).toContain('Sample School B');
    });

    it('holds every letter as it was, in files longer than one item may be', async () => {
      const title = 'Zoë’s deputy 👩‍👧';
      const rows = Array.from({ length: 5000 }, (_, each) => {
        return `${TENANT},${account(1000 + each)},school-a,,,practitioner,${title} ${each},,\n`;
      });
      const people = PEOPLE + rows.join('');
      expect(people.length).toBeGreaterThan(400_000);
      await place().put(textsWith({ people }));
      const { posts } = await place()
        .source(() => 0)
        .current();
      expect(posts.slice(-5000).map((post) => post.title)).toEqual(rows.map((_, each) => `${title} ${each}`));
    });
  });
}
