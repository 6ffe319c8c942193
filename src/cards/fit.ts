import { fits as wordsOfFit } from '../words/fits.ts';
import type { Card } from './card.ts';
import { LARGEST_CARD } from './draw.ts';
import type { Quote } from './views.ts';

/** Rooms for people's words, in bytes: the first is more than any card of ours needs with words of ordinary letters. */
const ROOMS = [20, 16, 12, 8, 5, 3, 1].map((kibibytes) => kibibytes * 1024);

/** Whether a card may be sent: Teams counts the bytes of its JSON as UTF-8. */
export function fits(card: Card): boolean {
  return Buffer.byteLength(JSON.stringify(card), 'utf8') <= LARGEST_CARD;
}

/** The first card that may be sent, of cards that hold less and less; the last one where none may. */
export function firstFitting<Attempt>(
  attempts: readonly [Attempt, ...(readonly Attempt[])],
  drawWith: (attempt: Attempt) => Card,
): Card {
  const [attempt, next, ...more] = attempts;
  const card = drawWith(attempt);
  return next === undefined || fits(card) ? card : firstFitting([next, ...more], drawWith);
}

/** Draws with as much room for people's words as the card has: an emoji takes four bytes, a control character six. */
export function drawFitting(drawWith: (room: number) => Card): Card {
  const [first = LARGEST_CARD, ...rest] = ROOMS;
  return firstFitting([first, ...rest], drawWith);
}

/** Quotes that take `room` bytes at most: the longest are cut first, and say that they were. */
export function fitQuotes(quotes: readonly Quote[], room: number): Quote[] {
  const share = fairShare(
    quotes.map(({ text }) => bytesOf(text)),
    room,
  );
  return quotes.map(({ label, text }) =>
    bytesOf(text) <= share ? { label, text } : { label, text: cut(text, share, wordsOfFit.more) },
  );
}

/** The beginning of a text that takes `room` bytes at most in a card. Never half a character. */
export function cut(text: string, room: number, ending = ''): string {
  let left = room - bytesOf(ending);
  let kept = '';
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) return kept + ending;
    kept += character;
  }
  return kept;
}

/** The bytes a text takes between the quotation marks of JSON. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text), 'utf8') - 2;
}

/** The most that each may take so that all together stay within the room, the short ones untouched. */
function fairShare(lengths: readonly number[], room: number): number {
  let left = room;
  const rising = lengths.toSorted((one, other) => one - other);
  for (const [place, length] of rising.entries()) {
    const share = Math.floor(left / (rising.length - place));
    if (length > share) return share;
    left -= length;
  }
  return room;
}
