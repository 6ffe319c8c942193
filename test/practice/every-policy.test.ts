import fc from 'fast-check';
import type { Card } from '../../src/cards/card.ts';
import { LARGEST_CARD } from '../../src/cards/draw.ts';
import { fold } from '../../src/escalation/evolve.ts';
import { crossChecks } from '../../src/policy/cross-checks.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { answering } from '../../src/practice/answering.ts';
import { WALKS } from '../../src/practice/place.ts';
import { rehearsal } from '../../src/practice/rehearsal.ts';
import { findingsOf } from '../cards/adaptive-cards-parser.ts';
import { cardSchema } from '../cards/card-schema.ts';
import { neverSaid } from '../cards/never-said.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { bytesOf, ownTexts } from '../support/card-contents.ts';
import { anyPolicy, ONE_STAGE, TWO_STAGES } from './any-policy.ts';
import { cardAt, leadsOf, walkThrough } from './walk-through.ts';

const known: readonly (readonly [string, Policy])[] = [
  ['Kent', shipped()],
  ['Medway', shipped('medway.draft-1.json')],
  ['two stages and no panel', TWO_STAGES],
  ['one stage', ONE_STAGE],
];

/** Drawing a whole rehearsal takes a hundred times as long as playing it. */
const DRAWN = 12;

function forEach(check: (policy: Policy) => void, numRuns = 100): void {
  fc.assert(fc.property(anyPolicy, check), { numRuns });
}

/** Every card of both rehearsals, and each of them once more for every choice that was not it. */
function everyCard(policy: Policy) {
  return WALKS.flatMap((walk) =>
    walkThrough(walk, policy).flatMap((card, step) => [
      card,
      ...leadsOf(card)
        .filter(({ place }) => place.startsWith(`${walk}/${step}/`))
        .map(({ place }) => cardAt(place, policy, 'born 3 March 2015')),
    ]),
  );
}

function isMarked(card: Card): void {
  const said = ownTexts(card);
  expect(said.filter((text) => text.includes('**Practice.** Nothing here is real, kept or sent.'))).toHaveLength(2);
  expect(said[0]).toContain('999');
  expect(String(card['speak'])).toMatch(/^Practice\. /);
  expect(JSON.stringify(card)).not.toContain('${');
  expect(bytesOf(card)).toBeLessThanOrEqual(LARGEST_CARD);
  expect(leadsOf(card).every(({ verb }) => ['practise-step', 'practise-answering', 'home'].includes(verb))).toBe(true);
}

describe('a rehearsal, under any policy', () => {
  it('is tried with policies that hold together', () => forEach((policy) => expect(crossChecks(policy)).toEqual([])));

  it('says practice on every card, carries no real button, fits into Teams, and ends', () => {
    forEach((policy) => {
      for (const walk of WALKS) {
        const cards = walkThrough(walk, policy);
        for (const card of cards) isMarked(card);
        expect(ownTexts(cards.at(-1) ?? {})).toContain('What you have practised');
      }
    }, DRAWN);
  });

  it('has two or three choices at each step, one of which the policy asks for', () => {
    forEach((policy) => {
      for (const { words } of [...rehearsal(policy), ...answering(policy)]) {
        expect(words.choices.filter(({ why }) => why === null)).toHaveLength(1);
        expect([2, 3]).toContain(words.choices.length);
      }
    });
  });

  it('passes every stage, in order, and ends closed', () => {
    forEach((policy) => {
      const states = rehearsal(policy).map(({ play }) => fold(play.entries));
      const open = states.filter((state) => state.phase === 'open');
      expect([...new Set(open.map(({ stage }) => stage))]).toEqual(policy.stages.map(({ code }) => code));
      expect(states.at(-1)?.phase).toBe('closed');
    });
  });

  it('is one case: what happened stays as it was from card to card', () => {
    forEach((policy) => {
      const plays = rehearsal(policy).map(({ play }) => play.entries);
      for (const [number, entries] of plays.slice(1).entries()) {
        expect(entries.slice(0, plays[number]?.length)).toEqual(plays[number]);
      }
    });
  });
});

describe.each(known)('a rehearsal of %s', (_name, policy) => {
  const cards = everyCard(policy);

  it('says practice on every card, above and below, carries no real button, and fits into Teams', () => {
    for (const card of cards) isMarked(card);
  });

  it('uses only what we know Teams draws', () => {
    for (const card of cards) {
      expect(findingsOf(card)).toEqual([]);
      expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
    }
  });

  it('never blames, shouts or calls anything late', () => {
    const said = cards.flatMap((card) => [...ownTexts(card), ...leadsOf(card).map(({ title }) => title)]);
    expect(said.flatMap(neverSaid)).toEqual([]);
  });

  it('has buttons short enough for a phone, no two alike, and at most three ways to choose from', () => {
    for (const card of cards) {
      const titles = leadsOf(card).map(({ title }) => title);
      expect(titles.filter((title) => title.length > 36)).toEqual([]);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.length).toBeLessThanOrEqual(5);
    }
  });
});
