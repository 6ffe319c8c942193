import type { Facts } from '../../escalation/facts.ts';

/** Where on the ladder. Few go past the second stage, so everything from the third up is one. */
export type Rung = 'first' | 'second' | 'third-up';

/** The clocks that have a table. No policy so far has a time to acknowledge above the first stage. */
export type WatchedClock = 'acknowledge-first' | `answer-${Rung}`;

const PLACES: Readonly<Record<WatchedClock, { readonly rung: Rung; readonly clock: 'acknowledge' | 'respond' }>> = {
  'acknowledge-first': { rung: 'first', clock: 'acknowledge' },
  'answer-first': { rung: 'first', clock: 'respond' },
  'answer-second': { rung: 'second', clock: 'respond' },
  'answer-third-up': { rung: 'third-up', clock: 'respond' },
};

/** The rung of a stage by its number on the policy's ladder; 1 is the first. */
export function rungOf(number: number): Rung {
  return number <= 1 ? 'first' : number === 2 ? 'second' : 'third-up';
}

/** How the watched clocks of an escalation that ran to their end went: met, or the time passed first. */
export function clocksAt({ stages }: Facts, watched: WatchedClock): readonly ('met' | 'passed')[] {
  const { rung, clock } = PLACES[watched];
  return stages
    .filter(({ number }) => rungOf(number) === rung)
    .map((stage) => stage[clock])
    .filter((fact) => fact === 'met' || fact === 'passed');
}
