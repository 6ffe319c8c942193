import { createHash } from 'node:crypto';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { acknowledgedDraft, chain, entryAt, ESCALATION, noteDraft } from './sample-entries.ts';
import { checkpointOf, DAY } from './sample-checkpoints.ts';

const OTHER = 'KM-AAAA-AAAA' as EscalationId;
const mine = chain(noteDraft('We spoke.'), acknowledgedDraft(), noteDraft('They rang back.'));
const theirs = chain(noteDraft('Yes', OTHER));
const all = [...mine, ...theirs];

describe('a checkpoint', () => {
  it('counts escalations and entries up to its day', () => {
    expect(checkpointOf(all)).toMatchObject({
      of: DAY,
      upTo: '2026-11-21T00:00:00.000Z',
      escalations: 2,
      entries: 4,
    });
  });

  it('has the digest docs/record.md says how to make with sort and sha256sum', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const lines = [`${ESCALATION}|3|${entryAt(mine, 3).hash}`, `${OTHER}|1|${entryAt(theirs, 1).hash}`].map(sha256);
    const sorted = lines.sort().map((line) => `${line}\n`);
    expect(checkpointOf(all).digest).toBe(`c1:${sha256(sorted.join(''))}`);
  });

  it('is the same in whatever order the entries come', () => {
    expect(checkpointOf([...all].reverse())).toEqual(checkpointOf(all));
  });

  it('is the same once words were erased', () => {
    expect(checkpointOf(all.map((entry) => ({ ...entry, words: null })))).toEqual(checkpointOf(all));
  });

  it('of nothing is one as well', () => {
    expect(checkpointOf([])).toMatchObject({ escalations: 0, entries: 0 });
    expect(checkpointOf([]).digest).toMatch(/^c1:[0-9a-f]{64}$/);
  });

  it.each([
    ['its newest entry is gone', [...mine.slice(0, 2), ...theirs]],
    ['an escalation is gone', mine],
    [
      'an escalation was hashed anew',
      [...chain(noteDraft('We never spoke.'), acknowledgedDraft(), noteDraft('No')), ...theirs],
    ],
    ['an entry was added', [...all, ...chain(noteDraft('Forged.', 'KM-BBBB-BBBB' as EscalationId))]],
  ])('is another where %s', (_what, entries) => {
    expect(checkpointOf(entries).digest).not.toBe(checkpointOf(all).digest);
  });
});
