import { raise } from '../../src/practice/case-moves.ts';
import { fictionalWorld } from '../../src/practice/fictional-world.ts';
import { begin, openState, readingOf, then } from '../../src/practice/play.ts';
import { rehearsal } from '../../src/practice/rehearsal.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import { caughtFault } from '../policy/caught-fault.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { drawingWith } from '../support/sample-case.ts';

const world = fictionalWorld(shipped());
const sent = raise(world, { concern: 'What we have seen.', wanted: 'Look again.' });

describe('a made-up case', () => {
  it('is decided by the real rules: what they refuse does not happen', () => {
    const early = () => then(sent, world.raiser, () => ({ kind: 'accept', how: 'content', actionsAccepted: false }));
    expect(caughtFault(early)).toMatchObject({ code: 'unexpected', details: { practice: 'accept', why: 'not-now' } });
  });

  it('gives nobody a right they would not have', () => {
    const stranger = () => then(sent, world.raiser, () => ({ kind: 'acknowledge', childKnown: true }));
    expect(caughtFault(stranger)).toMatchObject({ details: { why: 'not-allowed' } });
  });

  it('begins unraised, and cannot be read then', () => {
    expect(caughtFault(() => openState(begin(world))).code).toBe('unexpected');
    expect(caughtFault(() => readingOf(begin(world), world.raiser, drawingWith())).code).toBe('unexpected');
  });

  it('never changes what it was: each move makes another', () => {
    const before = JSON.stringify(sent);
    then(sent, world.raiser, () => ({ kind: 'tell-child' }));
    expect(JSON.stringify(sent)).toBe(before);
  });

  it('is a record that would verify, from its first entry to its last', () => {
    expect(verifyEntries(rehearsal(shipped()).at(-1)?.play.entries ?? [])).toBeNull();
  });
});
