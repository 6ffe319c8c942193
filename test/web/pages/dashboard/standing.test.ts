import type { ReleaseDocument } from '../../../../src/statistics/release/release-document.ts';
import { heldWhile, standingOf } from '../../../../src/web/pages/dashboard/standing.ts';
import { sampleDocuments, shelfOf } from '../../../dashboard/sample-shelf.ts';

let years: readonly ReleaseDocument[];
let received: ReturnType<typeof shelfOf>['kept'];
beforeAll(async () => {
  years = await sampleDocuments();
  received = shelfOf(years).kept;
});

describe('The shelf as it stands', () => {
  it('is read again when a release has come in, and not before', async () => {
    const shelf = shelfOf(years.slice(0, 2));
    const standing = standingOf(shelf);
    const before = await standing();
    expect(await standing()).toBe(before);
    const [, , third] = received;
    if (third === undefined) throw new Error('There are three years.');
    await shelf.keep(third);
    const after = await standing();
    expect(before.years.map(({ period }) => period.words)).toEqual(['2023-24', '2024-25']);
    expect(after.years.map(({ period }) => period.words)).toEqual(['2023-24', '2024-25', '2025-26']);
  });

  it('that is not what was received is not shown', async () => {
    const shelf = {
      received: async () => received.map((each) => ({ ...each, text: each.text.replace('210', '215') })),
    };
    await expect(standingOf(shelf)()).rejects.toMatchObject({ code: 'release-unreadable' });
  });
});

describe('What is made of the shelf', () => {
  it('is made once for each state of it, whoever asks and however many at once', async () => {
    const [one, other] = [
      { received, years },
      { received: [], years: [] },
    ];
    let times = 0;
    const made = heldWhile(async (standing) => [(times += 1), standing.years.length]);
    expect(await Promise.all([made(one), made(one)])).toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect(await made(other)).toEqual([2, 0]);
    expect(await made(one)).toEqual([3, 3]);
  });

  it('is tried again where it could not be made', async () => {
    const standing = { received, years };
    let times = 0;
    const made = heldWhile(async () => {
      times += 1;
      if (times === 1) throw new Error('not this time');
      return times;
    });
    await expect(made(standing)).rejects.toThrow('not this time');
    expect(await made(standing)).toBe(2);
  });
});
