import fc from 'fast-check';
import type { EscalationEvent } from '../../src/escalation/events.ts';
import { isInside, isShownTo } from '../../src/escalation/inside.ts';
import { timeline } from '../../src/escalation/timeline.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import { partyIn } from '../../src/escalation/state.ts';
import { entriesOf } from '../support/given-when-then.ts';
import {
  advised,
  deadlinePassed,
  helpSought,
  notTakenOn,
  takingUpAsked,
  toManagers,
  viewGiven,
} from '../support/ladder-events.ts';
import { ACTORS, placeOf, walk, walks } from '../support/random-walk.ts';
import { answered, handedOver, noted, raised } from '../support/sample-events.ts';
import { ADVISER, CHIEF } from '../support/sample-people.ts';

const INSIDE: readonly (readonly [string, EscalationEvent])[] = [
  ['asking its next actor to take it on', takingUpAsked()],
  ['not taking it on', notTakenOn],
  ['handing over the thinking about it', { ...handedOver('raising', CHIEF), seat: 'taking-up' }],
  ['what whoever thinks about it notes', { ...noted('raising'), inside: true }],
  ['asking for advice', helpSought(ADVISER)],
  ['the advice', advised],
];

describe('inside the raising agency', () => {
  it.each(INSIDE)('is %s', (_step, event) => {
    expect(isInside(event)).toBe(true);
    expect(isShownTo(event, { inside: false })).toBe(false);
    expect(isShownTo(event, { inside: true })).toBe(true);
  });

  it.each<readonly [string, EscalationEvent]>([
    ['going to the next stage', toManagers()],
    ['a time that passed', deadlinePassed()],
    ['a note of either side', noted('raising')],
    ['handing over a side', handedOver('raising', CHIEF)],
    ["handing over the panel's seat", { ...handedOver('asked', CHIEF), seat: 'panel' }],
    ['an answer', answered()],
    ["the panel's view", viewGiven()],
  ])('is not %s: both sides see it', (_step, event) => {
    expect(isInside(event)).toBe(false);
    expect(isShownTo(event, { inside: false })).toBe(true);
  });
});

describe('the other side', () => {
  it('reads why it went further when it has, in the words it was asked for with, and nothing of what came between', () => {
    const entries = [
      raised(),
      answered(),
      takingUpAsked(),
      { ...noted('raising'), inside: true },
      toManagers(),
    ] as const;
    const lines = timeline(entriesOf(...entries), { inside: false });
    expect(lines.map(({ event }) => event.kind)).toEqual(['raised', 'answered', 'escalated']);
    expect(lines.at(-1)?.said).toEqual([takingUpAsked().further]);
  });

  it('never reads a line by who was only asked to take it on, or only gave advice, but the taking on itself', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { entries, states } = walk(steps);
        for (const { version, event, actor } of timeline(entries, { inside: false })) {
          const before = { state: states[version - 1]!, today: londonDate(entries[version - 1]!.at) };
          const { part } = placeOf(before, actor.person);
          if (part === 'taking-up' || part === 'adviser')
            expect([part, event.kind]).toEqual(['taking-up', 'escalated']);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('and the panel never see inside: who sits there, or sat on the asked side before, is shown none of it', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { state, today } of walk(steps).moments) {
          if (state.phase === 'unraised') continue;
          const theirs = [state.asked, ...(partyIn(state, 'panel') === null ? [] : [partyIn(state, 'panel')!])];
          const before = state.informed.filter(({ side }) => side === 'asked').map(({ party }) => party);
          const sees = ACTORS.filter((person) => placeOf({ state, today }, person).standing.inside);
          const seated = [partyIn(state, 'raising'), partyIn(state, 'taking-up')].map((party) => party?.person);
          // Nobody is on both sides at once; one who moved across sits where they sit now.
          const wrong = [...theirs, ...before].filter(
            ({ person }) => sees.includes(person) && !seated.includes(person),
          );
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is shown the rest, whole and in order', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { entries } = walk(steps);
        const shown = timeline(entries, { inside: false }).map(({ event }) => event);
        const all = timeline(entries, { inside: true }).map(({ event }) => event);
        expect(all).toEqual(entries.flatMap(({ events }) => events));
        expect(shown).toEqual(all.filter((event) => !INSIDE_KINDS.includes(event.kind) && !isMarkedInside(event)));
      }),
      { numRuns: 100 },
    );
  });
});

const INSIDE_KINDS: readonly string[] = ['taking-up-asked', 'not-taken-on', 'help-sought', 'advised'];
function isMarkedInside(event: EscalationEvent): boolean {
  if (event.kind === 'noted') return event.inside === true;
  return event.kind === 'handed-over' && event.seat === 'taking-up';
}
