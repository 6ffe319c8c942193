import { sayDayAndTime } from '../calendar/say-date.ts';
import { findStage, isDraft } from '../policy/look-up.ts';
import { policyWords } from '../words/policy.ts';
import { timelineWords as words } from '../words/timeline.ts';
import { statusOf } from './escalation-status.ts';
import { factsOf } from './facts.ts';
import type { Reading } from './reading.ts';
import { plainSteps } from './timeline-card.ts';
import { turnOf } from './turn-line.ts';

/**
 * The escalation so far as plain text, to paste or print into an agency's own system. Plain on purpose: a chat's
 * markdown must not change what people wrote.
 */
export function plainCopy(reading: Reading): string {
  const { state } = reading.file;
  const stage = findStage(reading.policy, state.stage);
  return [
    words.copy.title(state.escalation),
    words.copy.about,
    words.copy.stage(
      `${stage?.label ?? state.stage}, ${stage?.name ?? ''}`,
      `${reading.policy.partnership.name}. ${policyWords.version(reading.policy.version, isDraft(reading.policy))}`,
    ),
    words.copy.made(sayDayAndTime(reading.now)),
    '',
    ...factsOf(reading).map(({ title, value }) => `${title}: ${value}`),
    turnOf(reading),
    ...statusOf(reading),
    '',
    ...plainSteps(reading),
  ].join('\n');
}

/** A chat message's text is cut into pieces no longer than this, at line ends. Bytes as UTF-8 may be up to three times as many. */
const LONGEST_MESSAGE = 7000;

/** The copy in pieces a chat takes, each ending at a line. */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n')) {
    if (piece !== '' && piece.length + line.length + 1 > LONGEST_MESSAGE) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? line : `${piece}\n${line}`;
  }
  return [...pieces, piece];
}
