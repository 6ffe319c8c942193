import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/record/canonical-json.ts';
import type { Drafted } from '../../../src/statistics/release/entry.ts';
import { postDue, postRelease } from '../../../src/statistics/release/post.ts';
import type { ReleaseId } from '../../../src/statistics/release/release-id.ts';
import { standingsOf } from '../../../src/statistics/release/standing.ts';
import { verifyWebhook } from '../../../src/statistics/release/webhook.ts';
import { answered, clockAt, dashboardAnswering, drafted, drawnYear, NOW, partsOver, releasesInMemory, SECRETS, signed } from './sample-release.ts'; // prettier-ignore

const nothingFails = (error: unknown) => {
  throw error;
};

async function signedRelease() {
  const releases = releasesInMemory();
  const document = await signed(partsOver(releases));
  return { releases, document, state: () => standingsOf(releases.kept).get(document.id)?.state };
}

describe('Posting', () => {
  it('sends what was signed, byte for byte, and its signature verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 150 }), fc.nat(1_000_000), async (size, seed) => {
        const releases = releasesInMemory();
        const document = await signed(partsOver(releases), drawnYear(size, seed));
        const { dashboard, got } = dashboardAnswering(answered(202));
        await postDue({ releases, dashboard, now: () => NOW }, nothingFails);
        const [{ headers, body } = { headers: {}, body: '' }] = got;
        expect(verifyWebhook({ ...headers }, body, SECRETS, NOW)).toMatchObject({ kind: 'genuine', id: document.id });
        const { digest, ...rest } = JSON.parse(body) as { digest: string };
        expect(digest).toBe(releases.kept.find(({ kind }) => kind === 'signed')?.digest);
        expect(digest).toBe(`r1:${createHash('sha256').update(canonicalJson(rest)).digest('hex')}`);
        expect(body).toBe(releases.kept.find((entry): entry is Drafted => entry.kind === 'drafted')?.text);
      }),
      { numRuns: 15 },
    );
  });

  it('never sends a draft, audited or not', async () => {
    const releases = releasesInMemory();
    const document = await drafted(partsOver(releases));
    const { dashboard, got } = dashboardAnswering(answered(200));
    const parts = { releases, dashboard, now: () => NOW };
    expect(await postDue(parts, nothingFails)).toBe(0);
    await expect(postRelease(document.id, parts)).rejects.toMatchObject({ code: 'release-unsigned' });
    await expect(postRelease('kent-1999-v1' as ReleaseId, parts)).rejects.toMatchObject({ code: 'release-unknown' });
    expect(got).toEqual([]);
  });

  it.each([
    [200, { state: 'accepted', outcome: { kind: 'accepted', status: 200, already: false } }],
    [201, { state: 'accepted', outcome: { kind: 'accepted', status: 201, already: false } }],
    [409, { state: 'accepted', outcome: { kind: 'accepted', status: 409, already: true } }],
    [302, { state: 'rejected', outcome: { kind: 'rejected', status: 302 } }],
    [400, { state: 'rejected', outcome: { kind: 'rejected', status: 400 } }],
    [401, { state: 'rejected', outcome: { kind: 'rejected', status: 401 } }],
    [422, { state: 'rejected', outcome: { kind: 'rejected', status: 422 } }],
    [408, { state: 'signed', outcome: { kind: 'not-yet', why: 'later' } }],
    [429, { state: 'signed', outcome: { kind: 'not-yet', why: 'later' } }],
    [500, { state: 'signed', outcome: { kind: 'not-yet', why: 'later' } }],
    [503, { state: 'signed', outcome: { kind: 'not-yet', why: 'later' } }],
  ])('takes %i for what it says', async (status, expected) => {
    const { releases, document, state } = await signedRelease();
    const { dashboard } = dashboardAnswering(answered(status));
    const outcome = await postRelease(document.id, { releases, dashboard, now: () => NOW });
    expect({ state: state(), outcome }).toMatchObject(expected);
  });

  it('of what was rejected keeps the reason and is not tried again by itself, only when someone asks for it', async () => {
    const { releases, document, state } = await signedRelease();
    const clock = clockAt();
    const { dashboard, got } = dashboardAnswering(answered(422, 'it contradicts 2023-24'), answered(201));
    const parts = { releases, dashboard, now: clock.now };
    await postDue(parts, nothingFails);
    clock.pass(100_000);
    expect(await postDue(parts, nothingFails)).toBe(0);
    expect(releases.kept.at(-1)).toMatchObject({ outcome: { kind: 'rejected', reason: 'it contradicts 2023-24' } });
    await postRelease(document.id, parts);
    expect([state(), got.length]).toEqual(['accepted', 2]);
  });

  it('is tried again after ever longer waits under the same id, until it is accepted, and then no more', async () => {
    const { releases, document, state } = await signedRelease();
    const clock = clockAt();
    const { dashboard, got } = dashboardAnswering(answered(503), answered(500), { kind: 'no-answer' }, answered(200));
    const parts = { releases, dashboard, now: clock.now };
    const moments: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      if ((await postDue(parts, nothingFails)) > 0) moments.push(minute);
      clock.pass(1);
    }
    expect(moments).toEqual([0, 1, 6, 36]);
    expect(new Set(got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([document.id]));
    expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4);
    expect(state()).toBe('accepted');
  });

  it('waits as long as the receiver asks, a day at most', async () => {
    const { releases } = await signedRelease();
    const clock = clockAt();
    const { dashboard } = dashboardAnswering(answered(429, null, 3600), answered(503, null, 999_999));
    const parts = { releases, dashboard, now: clock.now };
    await postDue(parts, nothingFails);
    clock.pass(59);
    expect(await postDue(parts, nothingFails)).toBe(0);
    clock.pass(1);
    expect(await postDue(parts, nothingFails)).toBe(1);
    clock.pass(1440);
    expect(await postDue(parts, nothingFails)).toBe(1);
  });

  it('to a receiver whose first answer was lost is accepted on the second: it has it already', async () => {
    const { releases, document, state } = await signedRelease();
    const clock = clockAt();
    const has = new Set<string>();
    const { dashboard } = dashboardAnswering();
    const parts = {
      releases,
      now: clock.now,
      dashboard: {
        ...dashboard,
        async post(headers: { 'webhook-id': string }) {
          if (has.has(headers['webhook-id'])) return answered(409);
          has.add(headers['webhook-id']);
          return { kind: 'no-answer' } as const;
        },
      },
    };
    await postDue(parts, nothingFails);
    expect(state()).toBe('signed');
    clock.pass(1);
    await postDue(parts, nothingFails);
    expect([state(), [...has]]).toEqual(['accepted', [document.id]]);
  });

  it('by two instances at once is accepted once it is, whichever answer is written last', async () => {
    const { releases, document, state } = await signedRelease();
    const { dashboard, got } = dashboardAnswering(answered(201), { kind: 'no-answer' });
    const parts = { releases, dashboard, now: () => NOW };
    await Promise.all([postDue(parts, nothingFails), postDue(parts, nothingFails)]);
    expect([got.length, state()]).toEqual([2, 'accepted']);
    expect(releases.kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(await postRelease(document.id, parts)).toMatchObject({ kind: 'accepted' });
    expect(got).toHaveLength(2);
  });

  it('cut off before its outcome was kept is done again, and says accepted only then', async () => {
    const { releases, state } = await signedRelease();
    const { dashboard } = dashboardAnswering(answered(201), answered(409));
    const cut = {
      ...releases,
      append: async () => {
        throw new Error('the power is gone');
      },
    };
    const failed: unknown[] = [];
    await postDue({ releases: cut, dashboard, now: () => NOW }, (error) => failed.push(error));
    expect([failed.length, state()]).toEqual([1, 'signed']);
    await postDue({ releases, dashboard, now: () => NOW }, nothingFails);
    expect(state()).toBe('accepted');
  });

  it('refuses what is no longer what was signed, and holds up no other', async () => {
    const { releases, document } = await signedRelease();
    const at = releases.kept.findIndex(({ kind }) => kind === 'drafted');
    const draft = releases.kept[at] as Drafted;
    releases.kept[at] = { ...draft, text: draft.text.replace('"total":105', '"total":110') };
    const { dashboard, got } = dashboardAnswering(answered(200));
    const failed: unknown[] = [];
    const parts = { releases, dashboard, now: () => NOW };
    await postDue(parts, (error) => failed.push(error));
    expect(failed).toMatchObject([{ code: 'release-unreadable' }]);
    await expect(postRelease(document.id, parts)).rejects.toMatchObject({ code: 'release-unreadable' });
    expect(got).toEqual([]);
  });

  it('refuses a text with a digest of its own that nobody signed', async () => {
    const { releases } = await signedRelease();
    const other = releasesInMemory();
    await signed(partsOver(other), drawnYear(140, 3));
    const at = releases.kept.findIndex(({ kind }) => kind === 'drafted');
    const [draft, forged] = [releases.kept[at] as Drafted, other.kept[0] as Drafted];
    releases.kept[at] = { ...draft, text: forged.text };
    const failed: unknown[] = [];
    const { dashboard } = dashboardAnswering(answered(200));
    await postDue({ releases, dashboard, now: () => NOW }, (error) => failed.push(error));
    expect(failed).toMatchObject([{ code: 'release-changed' }]);
  });
});
