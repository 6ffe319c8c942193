import { REASONS, type ReasonCode } from '../access/access-log.ts';
import { escalationCard } from '../cards/escalation-card.ts';
import { openWordsCard } from '../cards/open-words-card.ts';
import { inPieces, plainCopy } from '../cards/plain-copy.ts';
import type { Reading } from '../cards/reading.ts';
import { accessWords } from '../words/access.ts';
import { forms } from '../words/forms.ts';
import { notices } from '../words/notices.ts';
import type { PressIn } from './press.ts';
import { onlyCard, type Reply } from './reply.ts';

/**
 * What someone who oversees an escalation sees of its words: nothing until they say why. Null where they may not open
 * them, or where the press asks for something else.
 */
export function openWords({ verb, inputs }: Pick<PressIn, 'verb' | 'inputs'>, reading: Reading): Reply | null {
  if (!reading.file.place.standing.opensWords) return null;
  switch (verb) {
    case 'open-words':
      return onlyCard(openWordsCard(reading));
    case 'send-open-words': {
      const reason = REASONS.find((each) => each === inputs['reason']);
      if (reason === undefined) return onlyCard(openWordsCard(reading, forms.openWords.reason.error));
      return wordsFace(withWords(reading), reason);
    }
    case 'chronology':
      return reading.file.state.seriousIncidentAt === null ? null : chronology(withWords(reading));
    default:
      return null;
  }
}

/** The card with the words on it. It is drawn without them again as soon as anything happens. */
function wordsFace(reading: Reading, reason: ReasonCode): Reply {
  const { escalation, version } = reading.file.state;
  const opening = {
    heading: notices.current(escalation),
    lines: [forms.openWords.opened(accessWords.reasons[reason].toLowerCase())],
  };
  const card = escalationCard(reading, opening);
  return { ...onlyCard(card), shows: { escalation, version }, views: { thing: 'words', action: 'view', reason } };
}

/** Everything that happened and was said, in one press, for those who review a serious incident. */
function chronology(reading: Reading): Reply {
  const { escalation, version } = reading.file.state;
  const views = { thing: 'chronology', action: 'export', reason: 'serious-incident' } as const;
  const texts = inPieces(plainCopy(reading));
  return { ...onlyCard(escalationCard(reading)), shows: { escalation, version }, texts, views };
}

function withWords(reading: Reading): Reading {
  const { file } = reading;
  const standing = { ...file.place.standing, words: 'all' } as const;
  return { ...reading, file: { ...file, place: { ...file.place, standing } } };
}
