import fc from 'fast-check';
import { RIGHTS } from '../../src/access/rights-table.ts';
import { isRefusal } from '../../src/escalation/decide.ts';
import { decideFor, KINDS, offersTo, placeOf, walk, walks, type Walk } from '../support/random-walk.ts';
import { EVERYONE } from '../support/sample-people.ts';

/** Everyone in every state the walk came through, with what they are offered there. */
function everyOffer(steps: Walk) {
  const { states, today } = walk(steps);
  return states.flatMap((state) =>
    EVERYONE.map((person) => ({ state, person, today, offered: offersTo(state, person, today) })),
  );
}

describe('what a person is offered', () => {
  it('is exactly what is accepted from them: everything else is refused', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const wrong = everyOffer(steps).flatMap(({ state, person, today, offered }) =>
          KINDS.filter((kind) => isRefusal(decideFor(state, person, kind, today)) === offered.includes(kind)).map(
            (kind) => `${kind} by ${person} in ${state.phase}`,
          ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is never what the rights table forbids them', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const forbidden = everyOffer(steps).flatMap(({ state, person, today, offered }) => {
          const { may } = RIGHTS[placeOf(state, person, today).part];
          return offered.filter((kind) => !may.includes(kind));
        });
        expect(forbidden).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds no offer twice', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        expect(everyOffer(steps).filter(({ offered }) => new Set(offered).size !== offered.length)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches every command there is: the walks of these tests leave none out', () => {
    const seen = new Set<string>();
    for (const steps of fc.sample(walks, { numRuns: 200, seed: 1 })) {
      for (const { offered } of everyOffer(steps)) for (const kind of offered) seen.add(kind);
    }
    expect([...seen].sort()).toEqual([...KINDS].sort());
    expect(KINDS).toHaveLength(17);
  });
});
