import type { PersonId } from '../../escalation/ids.ts';
import type { SendResult } from '../../notices/messenger.ts';
import { whoAnswered } from '../has-answered.ts';
import { codeOf, keysOf } from '../keys.ts';
import type { SurveyParts } from '../parts.ts';
import type { SurveyStore } from '../survey-store.ts';
import { stageOf, type Wave } from '../wave.ts';
import { readWave } from '../waves.ts';
import { askEach, type AskingParts } from './ask-each.ts';
import { fixedAmong } from './fixed-people.ts';
import type { Askable } from './who-is-asked.ts';

/** Everybody is asked in the first round; those who have not answered once more in the second, if the project lead wants it. */
export type Round = 'first' | 'reminder';

export interface RoundParts extends SurveyParts, AskingParts {
  readonly store: SurveyStore;
  /** Whom the directory lists of those this wave asks. */
  readonly people: (wave: Wave) => Promise<readonly Askable[]>;
  /** Sends the card. Never throws: whatever happens is an outcome. */
  readonly send: (person: PersonId, wave: Wave, round: Round) => Promise<SendResult>;
}

/** Milliseconds for which what was read of a wave is good enough to send by: a hundred messages may go after it is closed, no more. */
const FRESH_MS = 10_000;

/** Asks each person of an open wave who was not asked yet. As `askEach`. */
export async function askDue(wave: Wave, parts: RoundParts): Promise<'done' | 'stopped'> {
  const keys = await keysOf(wave.wave, parts);
  if (keys === null) return 'done';
  const isOpen = held(parts, async () => stageOf(await readWave(wave.wave, parts.store), parts.now()) === 'open');
  const people = await fixedAmong(wave.wave, await parts.people(wave), keys, parts);
  const askings = people.map(({ person }) => ({
    ask: codeOf(person, keys.asks),
    isWanted: isOpen,
    send: () => parts.send(person, wave, 'first'),
  }));
  return askEach(wave.wave, askings, parts);
}

/** Reminds, once, each person whom the first message reached and who has not answered. As `askEach`. */
export async function remindDue(wave: Wave, parts: RoundParts): Promise<'done' | 'stopped'> {
  const keys = await keysOf(wave.wave, parts);
  if (keys === null) return 'done';
  const asks = await parts.store.asks(wave.wave);
  const reached = new Set(asks.filter(({ outcome }) => outcome === 'delivered').map(({ ask }) => ask));
  const people = (await parts.people(wave)).filter(({ person }) => reached.has(codeOf(person, keys.asks)));
  const isOpen = held(parts, async () => stageOf(await readWave(wave.wave, parts.store), parts.now()) === 'open');
  // In whichever group they are counted: who has moved between agencies since they answered is not reminded.
  const groups = wave.launched?.merged ?? [];
  const answered = groups.map(({ code }) => held(parts, () => whoAnswered(wave, code, parts)));
  const hasAnswered = async (person: PersonId) =>
    (await Promise.all(answered.map((who) => who()))).some((isAmong) => isAmong(person));
  const askings = people.map(({ person }) => ({
    ask: codeOf(reminderOf(person), keys.asks),
    isWanted: async () => (await isOpen()) && !(await hasAnswered(person)),
    send: () => parts.send(person, wave, 'reminder'),
  }));
  return askEach(wave.wave, askings, parts);
}

/** A reminder is another ask than the first, so it has another code. No person is called so. */
function reminderOf(person: PersonId): string {
  return `reminder ${person}`;
}

/** What was read last, read anew when it is no longer fresh. */
function held<Read>({ now }: RoundParts, read: () => Promise<Read>): () => Promise<Read> {
  let last: { readonly at: number; readonly value: Promise<Read> } | null = null;
  return () => {
    const at = Date.parse(now());
    if (last === null || at - last.at >= FRESH_MS) last = { at, value: read() };
    return last.value;
  };
}
