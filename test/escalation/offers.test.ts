import fc from 'fast-check';
import { RIGHTS } from '../../src/access/rights-table.ts';
import { isRefusal } from '../../src/escalation/decide.ts';
import {
  ACTORS,
  decideFor,
  hasInputs,
  KINDS,
  offersTo,
  placeOf,
  walk,
  walks,
  type Walk,
} from '../support/random-walk.ts';

/** Everyone at every moment of the walk, with what they are offered there. */
function everyOffer(steps: Walk) {
  return walk(steps).moments.flatMap((moment) =>
    ACTORS.map((person) => ({ moment, person, offered: offersTo(moment, person) })),
  );
}

describe('what a person is offered', () => {
  it('is exactly what is accepted from them: everything else is refused', () => {
    fc.assert(
      fc.property(walks, fc.nat(999), (steps, how) => {
        const wrong = everyOffer(steps).flatMap(({ moment, person, offered }) =>
          KINDS.filter((kind) => {
            const wanted = offered.includes(kind) && hasInputs(moment, kind);
            return isRefusal(decideFor(moment, person, kind, how)) === wanted;
          }).map((kind) => `${kind} by ${person} in ${moment.state.phase} at ${moment.now}`),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is never what the rights table forbids them', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const forbidden = everyOffer(steps).flatMap(({ moment, person, offered }) => {
          const { may } = RIGHTS[placeOf(moment, person).part];
          return offered.filter((kind) => !may.includes(kind)).map((kind) => `${kind} by ${person}`);
        });
        expect(forbidden).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing at all, to someone who may not see it', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const unseen = everyOffer(steps).filter(({ moment, person }) => !placeOf(moment, person).standing.maySee);
        expect(unseen.filter(({ offered }) => offered.length > 0)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('holds no offer twice', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        expect(everyOffer(steps).filter(({ offered }) => new Set(offered).size !== offered.length)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('reaches every command there is: the walks of these tests leave none out', () => {
    const seen = new Set<string>();
    const done = new Set<string>();
    for (const steps of fc.sample(walks, { numRuns: 300, seed: 1 })) {
      for (const { offered } of everyOffer(steps)) for (const kind of offered) seen.add(kind);
      for (const { events } of walk(steps).entries) for (const { kind } of events) done.add(kind);
    }
    expect([...seen].sort()).toEqual([...KINDS].sort());
    expect(KINDS).toHaveLength(35);
    // Each of them is carried out too, the panel's view and what the agency does with it among them.
    expect([...done]).toEqual(expect.arrayContaining(['not-taken-on', 'deadline-passed', 'decision-recorded']));
  });
});
