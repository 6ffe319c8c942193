import type { Opening } from '../cards/escalation-card.ts';
import type { Reading } from '../cards/reading.ts';
import type { Quote } from '../cards/views.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { PracticeWords } from '../words/practice.ts';
import type { Play } from './play.ts';

/** What is on the card at one step, under the story and above the question. */
export type Face =
  /** The escalation's own card, as this person would see it. */
  | { readonly kind: 'escalation'; readonly opening: (reading: Reading) => Opening }
  /** A place to try one's own words. */
  | { readonly kind: 'writing'; readonly heading: string }
  /** Only what is told, with what could be sent. */
  | { readonly kind: 'told'; readonly heading: string; readonly quotes: readonly Quote[] };

/** One step of a rehearsal: how far the case has come, in whose place one is, and what could be done now. */
export interface Scene {
  readonly play: Play;
  readonly person: PersonId;
  readonly face: Face;
  readonly words: PracticeWords;
}

export function told(heading: string, quotes: readonly Quote[] = []): Face {
  return { kind: 'told', heading, quotes };
}

export function card(opening: (reading: Reading) => Opening): Face {
  return { kind: 'escalation', opening };
}
