import fc from 'fast-check';
import { type Instant, parseInstant } from '../../src/calendar/instant.ts';
import { receiveRelease } from '../../src/dashboard/receive.ts';
import type { Received, Shelf } from '../../src/dashboard/shelf.ts';
import { yearsOn } from '../../src/dashboard/years.ts';
import { canonicalJson } from '../../src/record/canonical-json.ts';
import { overlap, quarter, yearOf } from '../../src/statistics/period.ts';
import { publishedIn, readDocument, writeDocument } from '../../src/statistics/release/read-document.ts';
import { webhookSecretIn } from '../../src/statistics/release/webhook.ts';
import { SECRETS } from '../statistics/release/sample-release.ts';
import { madeUpRelease, NOW, type Post, posting, postOf, saying } from './made-up-release.ts';
import { shelfOf } from './sample-shelf.ts';

const year = madeUpRelease();

function receive({ headers, body }: Post, shelf: Shelf, now: Instant = NOW) {
  return receiveRelease({ ...headers }, body, { shelf, secrets: SECRETS, now: () => now });
}

/** Refused with this status and reason, and nothing was kept. */
async function refused(post: Post, status: number, why: string, shelf = shelfOf([]), now = NOW) {
  const before = [...shelf.kept];
  const receipt = await receive(post, shelf, now);
  expect(receipt.status).toBe(status);
  expect(receipt.reason).toContain(why);
  expect(shelf.kept).toEqual(before);
}

describe('Receiving a release', () => {
  it('keeps what is genuine, byte for byte', async () => {
    const shelf = shelfOf([]);
    expect(await receive(postOf(year), shelf)).toEqual({ status: 201, reason: null });
    const { id, digest } = year;
    expect(shelf.kept).toEqual([{ number: 1, at: NOW, id, digest, text: writeDocument(year) }]);
    expect(yearsOn(shelf.kept)).toEqual([year]);
  });

  it('keeps a correction beside what it corrects, and shows the correction', async () => {
    const shelf = shelfOf([year]);
    const correction = madeUpRelease({ version: 2, total: 105 });
    expect((await receive(postOf(correction), shelf)).status).toBe(201);
    expect(shelf.kept.map(({ number }) => number)).toEqual([1, 2]);
    expect(yearsOn(shelf.kept)).toEqual([correction]);
  });

  it('answers 409 to what is here already, so that a sender may ask again', async () => {
    await refused(postOf(year), 409, 'here already', shelfOf([year]));
  });

  it('refuses another release under an id that is here', async () => {
    await refused(postOf(madeUpRelease({ total: 105 })), 422, 'something else', shelfOf([year]));
  });

  const other = webhookSecretIn(`whsec_${Buffer.alloc(32, 9).toString('base64')}`);
  it.each<[string, Partial<Record<string, string>>, string]>([
    ['no signature', { 'webhook-signature': undefined }, 'no webhook-id, webhook-timestamp or webhook-signature'],
    ['a signature of something else', { 'webhook-signature': `v1,${'A'.repeat(43)}=` }, 'not made with a secret'],
    ['another id than was signed', { 'webhook-id': 'kent-and-medway-2024-v1' }, 'not made with a secret'],
    ['a timestamp that is none', { 'webhook-timestamp': 'now' }, 'not a number of seconds'],
  ])('refuses %s with 401', async (_what, change, why) => {
    const { headers, body } = postOf(year);
    const shelf = shelfOf([]);
    const receipt = await receiveRelease({ ...headers, ...change }, body, { shelf, secrets: SECRETS, now: () => NOW });
    expect([receipt.status, shelf.kept]).toEqual([401, []]);
    expect(receipt.reason).toContain(why);
  });

  it('refuses what another secret has signed, and a body changed by one letter', async () => {
    const { headers, body } = postOf(year);
    const shelf = shelfOf([]);
    const secrets = other === null ? [] : [other];
    expect((await receiveRelease({ ...headers }, body, { shelf, secrets, now: () => NOW })).status).toBe(401);
    await refused({ headers, body: body.replace('100', '900') }, 401, 'Its signature');
  });

  it.each([
    ['2027-06-01T09:05:01Z', 'more than five minutes ago'],
    ['2027-06-01T08:54:59Z', 'ahead'],
  ])('refuses at %s what was signed at nine', async (now, why) => {
    await refused(postOf(year), 401, why, shelfOf([]), parseInstant(now));
  });

  it('looks at a secret before anything else: without one a sender learns nothing of what is here', async () => {
    const { headers } = postOf(year);
    for (const body of ['', '{}', writeDocument(madeUpRelease({ version: 2 }))]) {
      await refused({ headers, body }, 401, 'Its signature', shelfOf([year]));
    }
  });

  it.each([
    ['nothing', '', 'not JSON'],
    ['half of it', writeDocument(year).slice(0, -9), 'not JSON'],
    ['a list', '[]', 'another type'],
    ['null', 'null', 'another type'],
    ['another type', canonicalJson({ ...year, type: 'survey.wave' }), 'Known here: statistics.release'],
    ['a newer schema', canonicalJson({ ...year, schemaVersion: 2, more: true }), 'Known here: 1.'],
    ['a schema version as text', canonicalJson({ ...year, schemaVersion: '1' }), 'another schemaVersion'],
    ['an unknown field', canonicalJson({ ...year, more: true }), 'does not fit the schema at the top'],
    ['a figure that is not rounded off', canonicalJson({ ...year, total: 3.5 }), 'does not fit the schema at total'],
    ['spaces', ` ${writeDocument(year)}`, 'not canonical JSON'],
    ['another order', `{"type":"statistics.release",${writeDocument(year).slice(1)}`, 'not canonical JSON'],
    ['half a letter', writeDocument(year).replace('Challenges', '\\ud800'), 'not canonical JSON'],
    ['another digest', writeDocument({ ...year, total: 105 }), 'its digest is not that'],
    ['a deep nest', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'another type'],
  ])('refuses %s with 422', async (_what, body, why) => {
    await refused(posting(body), 422, why);
  });

  it('refuses a webhook-id that is not the release', async () => {
    await refused(posting(writeDocument(year), 'kent-and-medway-2025-v2'), 422, 'webhook-id is not the id');
  });

  it('refuses what contradicts itself, and what contradicts those here', async () => {
    await refused(postOf(saying(year, { version: 2 })), 422, 'id does not fit');
    await refused(postOf(madeUpRelease({ version: 3 })), 422, 'Version 2 of this period', shelfOf([year]));
    const pooled = madeUpRelease({ period: { from: quarter(2025, 1), quarters: 8 } });
    await refused(postOf(pooled), 422, 'shares quarters', shelfOf([year]));
  });

  it('decides nothing beside a shelf that is not whole', async () => {
    const shelf = shelfOf([year]);
    const [first] = shelf.kept;
    if (first === undefined) throw new Error('nothing is there');
    const broken: Shelf = { ...shelf, received: async () => [{ ...first, text: first.text.replace('100', '900') }] };
    const next = postOf(madeUpRelease({ period: yearOf(2026) }));
    await expect(receive(next, broken)).rejects.toMatchObject({ code: 'release-unreadable' });
    expect(shelf.kept).toHaveLength(1);
  });
});

describe('Two releases at once', () => {
  it('are both kept, under numbers of their own', async () => {
    const shelf = shelfOf([]);
    const posts = [2021, 2022, 2023, 2024].map((from) => postOf(madeUpRelease({ period: yearOf(from) })));
    const receipts = await Promise.all(posts.map((post) => receive(post, shelf)));
    expect(receipts.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(shelf.kept.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('of one id are one: the other is told that it is here', async () => {
    const shelf = shelfOf([]);
    const receipts = await Promise.all([receive(postOf(year), shelf), receive(postOf(year), shelf)]);
    expect(receipts.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(shelf.kept).toHaveLength(1);
  });

  it('that contradict each other are one: the other is refused', async () => {
    const shelf = shelfOf([]);
    const pooled = madeUpRelease({ period: { from: quarter(2025, 1), quarters: 8 } });
    const receipts = await Promise.all([receive(postOf(year), shelf), receive(postOf(pooled), shelf)]);
    expect(receipts.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(shelf.kept).toHaveLength(1);
  });

  it('are asked to come again where others always come first', async () => {
    let asked = 0;
    const busy: Shelf = {
      received: async () => [],
      keep: async () => {
        asked += 1;
        return 'exists';
      },
    };
    expect(await receive(postOf(year), busy)).toMatchObject({ status: 503 });
    expect(asked).toBe(5);
  });
});

describe('After any posts, in any order, some at once', () => {
  const releases = fc.record({
    from: fc.integer({ min: 2020, max: 2024 }),
    years: fc.integer({ min: 1, max: 2 }),
    version: fc.integer({ min: 1, max: 3 }),
    total: fc.constantFrom(100, 105),
    geography: fc.constantFrom('kent', 'kent', 'kent', 'essex'),
    yearStartsInMonth: fc.constantFrom(4, 4, 4, 9),
  });

  it('the shelf holds nothing that contradicts anything else on it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(releases, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), async (all) => {
        const shelf = shelfOf([]);
        for (const together of all) {
          const posts = together.map(({ from, years, geography, ...rest }) =>
            postOf(
              madeUpRelease({
                ...rest,
                period: { from: quarter(from, 1), quarters: 4 * years },
                geography: { code: geography, areas: [geography] },
              }),
            ),
          );
          const before: readonly Received[] = [...shelf.kept];
          const receipts = await Promise.all(posts.map((post) => receive(post, shelf)));
          // Only what was taken is there, and nothing that was there has changed.
          expect(shelf.kept.length - before.length).toBe(receipts.filter(({ status }) => status === 201).length);
          expect(shelf.kept.slice(0, before.length)).toEqual(before);
        }
        holdsTogether(shelf.kept);
      }),
      { numRuns: 60 },
    );
  });
});

/** Said once more, and in another way than in the source. */
function holdsTogether(kept: readonly Received[]): void {
  const documents = kept.map(({ text }) => readDocument(text));
  expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => index + 1));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  for (const [index, one] of documents.entries()) {
    expect([one.id, one.digest]).toEqual([kept[index]?.id, kept[index]?.digest]);
    for (const other of documents.slice(0, index)) {
      expect(one.geography).toEqual(other.geography);
      expect(one.period.yearStartsInMonth).toBe(other.period.yearStartsInMonth);
      const [a, b] = [publishedIn(one), publishedIn(other)];
      const same = JSON.stringify(a.period) === JSON.stringify(b.period);
      expect(same ? a.version > b.version : !overlap(a.period, b.period)).toBe(true);
    }
    const earlier = documents.slice(0, index).filter(({ period }) => period.first === one.period.first);
    expect(one.version).toBe(earlier.length + 1);
  }
}
