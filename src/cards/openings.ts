import type { NoticeName } from '../notices/owed.ts';
import type { CaseFile } from '../casework/result.ts';
import { notices } from '../words/notices.ts';
import type { Opening } from './escalation-card.ts';

/** The first lines of a message, from its notice and from how things stand when it is sent: it may have moved on since. */
export function openingOf(notice: NoticeName, { state }: CaseFile): Opening {
  const only = (heading: string): Opening => ({ heading, lines: [] });
  if (state.phase === 'closed') return only(notices.closed);
  switch (notice) {
    case 'please-answer':
      return { heading: notices.pleaseAnswer(state.raiser.agencyName), lines: [notices.pleaseAnswerTone] };
    case 'now-urgent':
      return only(notices.nowUrgent);
    case 'acknowledged':
      return only(notices.acknowledged);
    case 'which-child':
      return only(notices.whichChild);
    case 'told-which-child':
      return only(notices.toldWhichChild);
    case 'answered':
      return only(notices.answered(state.escalation));
    case 'question':
      return only(notices.question);
    case 'reply':
      return only(notices.reply);
    case 'redirected':
      return only(notices.redirected(state.asked.agencyName));
    case 'yours-now':
      return { heading: notices.yoursNow, lines: [notices.pleaseAnswerTone] };
    case 'confirm-settlement':
      return only(notices.confirmSettlement);
    case 'settlement-disputed':
      return only(notices.settlementDisputed);
    case 'closed':
      return only(notices.closed);
    default: {
      const never: never = notice;
      return never;
    }
  }
}
