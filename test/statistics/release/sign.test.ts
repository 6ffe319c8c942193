import type { Role } from '../../../src/access/roles.ts';
import { ROLES } from '../../../src/access/roles.ts';
import { yearOf } from '../../../src/statistics/period.ts';
import { auditRelease } from '../../../src/statistics/release/audit-draft.ts';
import { type Signer, signRelease } from '../../../src/statistics/release/sign.ts';
import { standingsOf } from '../../../src/statistics/release/standing.ts';
import { drafted, drawnYear, LEAD, NOBODY_ELSE, partsOver, releasesInMemory, RULE, SAFE, signed, YEAR, yearOfCounts } from './sample-release.ts'; // prettier-ignore
import type { ReleaseId } from '../../../src/statistics/release/release-id.ts';

const NEXT = yearOf(2025);

async function auditedDraft() {
  const releases = releasesInMemory();
  const parts = partsOver(releases);
  const document = await drafted(parts);
  await auditRelease(document.id, NOBODY_ELSE, parts);
  return { releases, parts, document };
}

describe('Signing a release', () => {
  it('keeps who, when, that the gate passed, what it took and every warning', async () => {
    const releases = releasesInMemory();
    const parts = partsOver(releases);
    // The group has 5 of the 6 that came from GPs: the sixth is nearly told.
    const document = await drafted(parts, yearOfCounts([102, 6], [54, 54]));
    const own = yearOfCounts([95, 5], [50, 50]);
    await auditRelease(document.id, { insiders: [{ group: 'social-care', own }], papers: [] }, parts);
    await signRelease(document.id, document.digest, LEAD, parts);
    expect(releases.kept.at(-1)).toMatchObject({
      kind: 'signed',
      digest: document.digest,
      by: { person: 'tenant:governance', role: 'Information governance officer', agency: 'kent-partnership' },
      findings: {
        gate: { passes: true, counts: 0 },
        insiders: [{ group: 'social-care', counts: 1, tables: ['who'], undecided: null }],
        papers: { counts: 0 },
      },
      taken: [{ drop: 'total' }],
      rule: { version: 'default-1', assumptions: RULE.assumptions },
    });
    expect(standingsOf(releases.kept).get(document.id)?.state).toBe('signed');
  });

  it('is for information governance alone', async () => {
    const { releases, parts, document } = await auditedDraft();
    for (const role of ROLES.filter((each) => each !== 'information-governance')) {
      const other: Signer = { ...LEAD, roles: [role] } as Signer & { roles: readonly Role[] };
      await expect(signRelease(document.id, document.digest, other, parts)).rejects.toMatchObject({
        code: 'release-not-yours',
      });
    }
    expect(releases.kept).toHaveLength(2);
  });

  it('without an audit is refused, and with one of an earlier draft', async () => {
    const parts = partsOver(releasesInMemory());
    const first = await drafted(parts);
    const sign = (digest: string) => signRelease(first.id, digest, LEAD, parts);
    await expect(sign(first.digest)).rejects.toMatchObject({ code: 'release-not-audited' });
    await auditRelease(first.id, NOBODY_ELSE, parts);
    const second = await drafted(parts, yearOfCounts([83, 40], [81, 42]));
    await expect(sign(second.digest)).rejects.toMatchObject({ code: 'release-not-audited' });
  });

  it('of another draft than the one that was shown is refused', async () => {
    const { parts, document } = await auditedDraft();
    const other = `r1:${'0'.repeat(64)}`;
    await expect(signRelease(document.id, other, LEAD, parts)).rejects.toMatchObject({ code: 'release-other-draft' });
  });

  it('is refused after another release was signed, until it is read beside that one too', async () => {
    const { parts, document } = await auditedDraft();
    await signed(parts, yearOfCounts([63, 40], [61, 42], NEXT), NEXT);
    await expect(signRelease(document.id, document.digest, LEAD, parts)).rejects.toMatchObject({
      code: 'release-not-audited',
    });
    await auditRelease(document.id, NOBODY_ELSE, parts);
    await signRelease(document.id, document.digest, LEAD, parts);
  });

  it('is refused where the gate did not pass', async () => {
    const releases = releasesInMemory();
    const parts = partsOver(releases);
    const document = await drafted(parts, yearOfCounts([97, 3], [60, 40]));
    let time = 0;
    const slow = { ...parts, elapsed: () => (time += RULE.timeBudgetMs) };
    expect((await auditRelease(document.id, NOBODY_ELSE, slow)).gate.passes).toBe(false);
    await expect(signRelease(document.id, document.digest, LEAD, parts)).rejects.toMatchObject({
      code: 'release-gate-shut',
    });
  });

  it('is refused under another rule than the draft was made under', async () => {
    const { releases, document } = await auditedDraft();
    const moved = partsOver(releases, { rule: { ...RULE, version: 'next-1' } });
    await expect(signRelease(document.id, document.digest, LEAD, moved)).rejects.toMatchObject({
      code: 'release-rule-moved',
    });
  });

  it('is done once: nothing of it can be drafted, audited or signed again', async () => {
    const releases = releasesInMemory();
    const parts = partsOver(releases);
    const document = await signed(parts);
    const again = { code: 'release-signed-already' };
    await expect(auditRelease(document.id, NOBODY_ELSE, parts)).rejects.toMatchObject(again);
    await expect(signRelease(document.id, document.digest, LEAD, parts)).rejects.toMatchObject(again);
    await expect(drafted(parts)).rejects.toMatchObject({ code: 'release-exists' });
  });

  it('of two years at the same moment signs one: the other must be read beside it first', async () => {
    const { releases, parts, document } = await auditedDraft();
    const other = await drafted(parts, yearOfCounts([63, 40], [61, 42], NEXT), NEXT);
    await auditRelease(other.id, NOBODY_ELSE, parts);
    const both = await Promise.allSettled(
      [document, other].map(({ id, digest }) => signRelease(id, digest, LEAD, parts)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(releases.kept.filter(({ kind }) => kind === 'signed')).toHaveLength(1);
  });

  it('stops, like everything else, where sealed counts are not those that were sealed', async () => {
    const { releases, parts, document } = await auditedDraft();
    await signRelease(document.id, document.digest, LEAD, parts);
    const [sealed] = releases.counted;
    if (sealed === undefined) throw new Error('nothing was sealed');
    releases.counted[0] = { ...sealed, truths: drawnYear(90, 1) };
    const next = drafted(parts, yearOfCounts([63, 40], [61, 42], NEXT), NEXT);
    await expect(next).rejects.toMatchObject({ code: 'release-counts-broken' });
    releases.counted.length = 0;
    await expect(drafted(parts, SAFE, YEAR, true)).rejects.toMatchObject({ code: 'release-counts-broken' });
  });

  it('of what nobody drafted is refused', async () => {
    const parts = partsOver(releasesInMemory());
    const unknown = 'kent-1999-v1' as ReleaseId;
    await expect(signRelease(unknown, 'r1:', LEAD, parts)).rejects.toMatchObject({ code: 'release-unknown' });
    await expect(auditRelease(unknown, NOBODY_ELSE, parts)).rejects.toMatchObject({ code: 'release-unknown' });
  });
});
