import { parseInstant } from '../../../src/calendar/instant.ts';
import { quarter, quarterAlone, yearOf } from '../../../src/statistics/period.ts';
import { drafted, materialOf, NOW, partsOver, releasesInMemory, RULE, SAFE, signed, YEAR, yearOfCounts, DRAFTER } from './sample-release.ts'; // prettier-ignore
import { draftRelease } from '../../../src/statistics/release/draft.ts';

const AT_MIDNIGHT = parseInstant('2025-03-31T23:00:00Z');
const NEXT = yearOf(2025);
/** 102 and 6: the total would give the 6 away. */
const NARROW = yearOfCounts([102, 6], [54, 54]);

describe('Drafting a release', () => {
  it('keeps what would be posted, and the true counts apart and sealed', async () => {
    const releases = releasesInMemory();
    const document = await drafted(partsOver(releases));
    expect(document).toMatchObject({ id: 'kent-2024-v1', version: 1, total: 105, period: { words: '2024-25' } });
    const [entry] = releases.kept;
    expect(entry).toMatchObject({
      number: 1,
      kind: 'drafted',
      release: document.id,
      digest: document.digest,
      taken: [],
    });
    expect(releases.counted.map(({ truths }) => truths)).toEqual([SAFE]);
    expect(JSON.stringify(releases.kept)).not.toContain(releases.counted[0]?.salt ?? 'no salt');
  });

  it.each([
    ['a year that is not over', NEXT, parseInstant('2026-03-31T22:59:59.999Z')],
    ['a year that ends today, by London and not by UTC', YEAR, parseInstant('2025-03-31T22:59:59.999Z')],
    ['years to come', yearOf(2030), NOW],
  ])('refuses %s', async (_what, period, at) => {
    const parts = partsOver(releasesInMemory(), { now: () => at });
    await expect(drafted(parts, SAFE, period)).rejects.toMatchObject({ code: 'release-not-closed' });
  });

  it('takes a year from midnight in London after its last day, which is summer time', async () => {
    const parts = partsOver(releasesInMemory(), { now: () => AT_MIDNIGHT });
    expect((await drafted(parts)).period).toMatchObject({ first: '2024-04-01', last: '2025-03-31' });
  });

  it.each([
    ['a quarter', quarterAlone(quarter(2024, 1))],
    ['a rolling year', { from: quarter(2024, 2), quarters: 4 }],
    ['five quarters', { from: quarter(2024, 1), quarters: 5 }],
  ])('refuses %s: releases are of whole years', async (_what, period) => {
    const parts = partsOver(releasesInMemory());
    await expect(drafted(parts, SAFE, period)).rejects.toMatchObject({ code: 'release-not-years' });
  });

  it('refuses a second release of a signed year, and years that share quarters with it', async () => {
    const parts = partsOver(releasesInMemory());
    await signed(parts);
    await expect(drafted(parts)).rejects.toMatchObject({ code: 'release-exists' });
    const pooled = { from: YEAR.from, quarters: 8 };
    await expect(drafted(parts, SAFE, pooled)).rejects.toMatchObject({ code: 'release-overlaps' });
  });

  it('takes it as a correction, a version of its own with the layout of the first', async () => {
    const releases = releasesInMemory();
    const parts = partsOver(releases);
    await signed(parts);
    const corrected = yearOfCounts([73, 40], [71, 42]);
    const document = await drafted(parts, corrected, YEAR, true);
    expect(document).toMatchObject({ id: 'kent-2024-v2', version: 2 });
    await expect(drafted(partsOver(releasesInMemory()), SAFE, YEAR, true)).rejects.toMatchObject({
      code: 'release-missing',
    });
  });

  it('may be done again until it is signed: the newest draft counts', async () => {
    const releases = releasesInMemory();
    const parts = partsOver(releases);
    const first = await drafted(parts);
    const second = await drafted(parts, yearOfCounts([83, 40], [81, 42]));
    expect(second.id).toBe(first.id);
    expect(second.digest).not.toBe(first.digest);
    expect(releases.kept).toHaveLength(2);
  });

  it('says in the sign-off what the gate took, and nothing of it in the release', async () => {
    const releases = releasesInMemory();
    const document = await drafted(partsOver(releases), NARROW);
    expect(document.total).toBeNull();
    expect(releases.kept[0]).toMatchObject({ taken: [{ drop: 'total', table: null, tooNarrow: 1 }] });
    expect(JSON.stringify(document)).not.toMatch(/drop|taken|gate|fired/i);
  });

  it('keeps nothing where nothing may be shown', async () => {
    const releases = releasesInMemory();
    let time = 0;
    const parts = partsOver(releases, { elapsed: () => (time += RULE.timeBudgetMs) });
    await expect(drafted(parts, yearOfCounts([97, 3], [60, 40]))).rejects.toMatchObject({
      code: 'release-nothing-to-show',
    });
    expect(releases.kept).toEqual([]);
  });

  it('refuses a table without words, so that no code reaches a reader', async () => {
    const parts = partsOver(releasesInMemory());
    const material = { ...materialOf(), story: { counted: 'Escalations', tables: [] } };
    const request = { period: YEAR, correction: false, material, by: DRAFTER };
    await expect(draftRelease(request, parts)).rejects.toMatchObject({ code: 'release-without-words' });
  });

  it('of a small year is fixed by what the year before showed, whatever this year counts', async () => {
    const parts = partsOver(releasesInMemory());
    await signed(parts, yearOfCounts([6, 5], [6, 5]));
    const after = await drafted(parts, yearOfCounts([80, 70], [70, 80], NEXT), NEXT);
    expect(after.tables).toEqual([]);
  });

  it('does nothing where someone else has written meanwhile', async () => {
    const releases = releasesInMemory();
    const late = { ...releases, entries: async () => [] };
    await drafted(partsOver(releases));
    await expect(drafted(partsOver(late))).rejects.toMatchObject({ code: 'release-conflict' });
    expect(releases.kept).toHaveLength(1);
  });

  it('cut off between the counts and the draft leaves no draft, and is simply done again', async () => {
    const releases = releasesInMemory();
    const cut = {
      ...releases,
      append: async () => {
        throw new Error('the power is gone');
      },
    };
    await expect(drafted(partsOver(cut))).rejects.toThrow('the power is gone');
    expect([releases.kept.length, releases.counted.length]).toEqual([0, 1]);
    expect(await signed(partsOver(releases))).toMatchObject({ id: 'kent-2024-v1' });
  });

  it('takes an entry for its own whose answer the store has lost', async () => {
    const releases = releasesInMemory();
    const lossy = {
      ...releases,
      append: async (entry: Parameters<typeof releases.append>[0]) => {
        await releases.append(entry);
        return 'exists' as const;
      },
    };
    expect((await drafted(partsOver(lossy))).id).toBe('kent-2024-v1');
    expect(releases.kept).toHaveLength(1);
  });
});

describe('A disclosure rule that was changed', () => {
  it('under the same version is refused once a release was made under it', async () => {
    const releases = releasesInMemory();
    await signed(partsOver(releases));
    const rule = { ...RULE, leastFeasible: 5 };
    const next = drafted(partsOver(releases, { rule }), yearOfCounts([63, 40], [61, 42], NEXT), NEXT);
    await expect(next).rejects.toMatchObject({ code: 'disclosure-rule-changed' });
  });

  it('under a new version stands in the release, and the gate goes by the stricter of both', async () => {
    const releases = releasesInMemory();
    const stricter = { ...RULE, version: 'strict-1', leastFeasible: 8 };
    await signed(partsOver(releases, { rule: stricter }), yearOfCounts([63, 40], [61, 42]));
    // 13 of one kind: nothing small under the rule in use, and the total is shown.
    const parts = partsOver(releases);
    const document = await drafted(parts, yearOfCounts([80, 4], [50, 34], NEXT), NEXT);
    expect(document.rule.version).toBe('default-1');
    const alone = await drafted(partsOver(releasesInMemory()), yearOfCounts([80, 4], [50, 34], NEXT), NEXT);
    // The rule in use lets the total stand; 8 values for the four need more room than it leaves.
    expect([alone.total, document.total]).toEqual([85, null]);
  });
});
