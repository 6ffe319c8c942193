import type { PersonId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import { answerPress } from './answer-press.ts';
import { refusedFace } from './case-faces.ts';
import type { Desk } from './desk.ts';
import { showHelp, showHome, showList, showPolicy } from './home.ts';
import { practise } from './practise.ts';
import { beginRaise } from './raise-walk.ts';
import { showSurveys } from './survey-lead.ts';
import type { Reply } from './reply.ts';

/** Looks like a reference, right or wrong: two letters and about nine more, however spaced, but no plain word. */
const LIKE_A_REFERENCE = /^(?=.*[\d-])[a-z]{2}[\s-]?[0-9a-z]{4}[\s-]?[0-9a-z]{4,6}$/i;

/** Who has looked at an escalation; what follows is its reference. */
const WHO_LOOKED = /^who(?: has)? looked(?: at)?\s+(.+)$/;

/** No word of ours is nearly as long, a mention of the bot before it included. */
const LONGEST_SAID = 300;

/** Answers a typed message. Words work as the buttons do; what is not understood gets help, never silence. */
export async function answerText(text: string, person: PersonId, desk: Desk): Promise<Reply> {
  const said = text
    .slice(0, LONGEST_SAID)
    .replace(/<at>.*?<\/at>/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
    .toLowerCase();
  switch (said) {
    case '':
    case 'hi':
    case 'hello':
    case 'home':
    case 'start':
      return showHome(person, desk);
    case 'raise':
    case 'challenge':
    case 'escalate':
      return beginRaise(person, desk);
    case 'my escalations':
    case 'mine':
      return showList('raised', person, desk);
    case 'to answer':
      return showList('answer', person, desk);
    case 'policy':
      return showPolicy(null, person, desk);
    case 'practise':
    case 'practice':
      return practise({ place: null, typed: null }, person, desk);
    case 'survey':
    case 'surveys':
      return showSurveys(person, desk);
    case 'help':
      return showHelp(person, desk, true);
    default: {
      const [, whoLookedAt] = WHO_LOOKED.exec(said) ?? [];
      const reference = whoLookedAt ?? said;
      const escalation = parseReference(reference);
      if (escalation !== null) {
        const verb = whoLookedAt === undefined ? 'show' : 'who-looked';
        return answerPress({ verb, escalation, turn: null, place: null, inputs: {} }, person, desk);
      }
      return LIKE_A_REFERENCE.test(reference) ? refusedFace(person, desk) : showHelp(person, desk, false);
    }
  }
}
