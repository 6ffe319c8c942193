import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf, parseInstant } from '../../../src/calendar/instant.ts';
import { chanceFrom } from '../../../src/cli/sample-data/chance.ts';
import { fill } from '../../../src/cli/sample-data/fill.ts';
import { momentOn } from '../../../src/cli/sample-data/working-moment.ts';
import { parseDirectory } from '../../../src/directory/parse-directory.ts';
import { fold } from '../../../src/escalation/evolve.ts';
import { passedUnrecorded } from '../../../src/escalation/running-clocks.ts';
import { knownCodes } from '../../../src/policy/known-codes.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { readDirectoryTexts } from '../../../src/storage/files/directory-files.ts';
import { readPolicies } from '../../../src/storage/files/policy-files.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { addWorkingDays } from '../../../src/calendar/working-days.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';

const POLICIES = collectPolicies(readPolicies('policies'));
const SPAN = {
  first: plainDate('2026-01-05'),
  last: plainDate('2026-03-31'),
  until: parseInstant('2026-03-31T22:59:59.999Z'),
  closedYears: [],
};

/** Fills a store of its own with a few challenges under this seed, and reads back all that was kept. */
async function filled(seed: number, challenges: number) {
  const folder = mkdtempSync(join(tmpdir(), 'fill-'));
  const store = openStore(join(folder, 'escalations.sqlite'));
  try {
    const directory = parseDirectory(await readDirectoryTexts('policies/sample-directory'), knownCodes(POLICIES.all));
    const chance = chanceFrom(seed);
    const moments = Array.from({ length: challenges }, () =>
      momentOn(addWorkingDays(SPAN.first, chance.between(0, 58)), chance),
    ).sort();
    const said = await fill({ store, policies: POLICIES, directory, seed, span: SPAN, moments, step: () => undefined });
    const records = [];
    for await (const entries of store.record.all()) records.push(entries);
    const later = instantOf(Date.parse(SPAN.until) + 1);
    const due = await Promise.all(
      ['kent', 'medway'].map((partnership) => store.worklist.dueForAttention(partnership, later, 100)),
    );
    return { said, records, moments, due: due.flat() };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('made-up challenges, played through the real rules', () => {
  it('under any seed every step is one the rules allow, and the record verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { said, records, moments, due } = await filled(seed, 10);
        expect(records).toHaveLength(moments.length);
        for (const entries of records) {
          expect(verifyEntries(entries)).toBeNull();
          expect(moments).toContain(entries[0]?.at);
          expect(entries.every(({ at }) => at <= SPAN.until)).toBe(true);
          // No time of the policy has passed that nobody recorded.
          expect(passedUnrecorded(fold(entries), instantOf(Date.parse(SPAN.until) - 60_000))).toEqual([]);
        }
        expect(said.entries).toBe(records.flat().length);
        // A service that starts over it has nothing to send.
        expect(due).toEqual([]);
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  it('is the same under the same seed, entry by entry, and another under another', async () => {
    const [one, again, other] = [await filled(7, 5), await filled(7, 5), await filled(8, 5)];
    expect(again.records).toEqual(one.records);
    expect(other.records).not.toEqual(one.records);
  });
});
