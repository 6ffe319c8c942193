import type { NoticeName } from '../notices/owed.ts';
import { findStage } from '../policy/look-up.ts';
import { notices } from '../words/notices.ts';
import { callLink } from '../words/safety.ts';
import type { Opening } from './escalation-card.ts';
import { phone } from './frame.ts';
import type { Reading } from './reading.ts';

/** The first lines of a message, from its notice and from how things stand when it is sent: it may have moved on since. */
export function openingOf(notice: NoticeName, reading: Reading): Opening {
  const { state } = reading.file;
  const { escalation, raiser, asked } = state;
  const only = (heading: string): Opening => ({ heading, lines: [] });
  const isAfterwards = notice === 'action-done' || notice === 'action-not-done' || notice === 'follow-up';
  if (state.phase === 'closed' && !isAfterwards) return only(notices.closed);
  switch (notice) {
    case 'please-answer':
      return { heading: notices.pleaseAnswer(raiser.agencyName), lines: [notices.pleaseAnswerTone] };
    case 'now-urgent':
      return only(notices.nowUrgent);
    case 'acknowledged':
      return only(state.scope === 'thematic' ? notices.acknowledgedPlain : notices.acknowledged);
    case 'which-child':
      return only(notices.whichChild);
    case 'told-which-child':
      return only(notices.toldWhichChild);
    case 'answered':
      return only(notices.answered(escalation));
    case 'question':
      return only(notices.question);
    case 'reply':
      return only(notices.reply);
    case 'redirected':
      return only(notices.redirected(asked.agencyName));
    case 'yours-now':
      return { heading: notices.yoursNow, lines: [notices.pleaseAnswerTone] };
    case 'confirm-settlement':
      return only(notices.confirmSettlement);
    case 'settlement-disputed':
      return only(notices.settlementDisputed);
    case 'please-take-on':
      return { heading: notices.pleaseTakeOn(above(reading) ?? thisStage(reading)), lines: [notices.pleaseTakeOnTone] };
    case 'taken-on':
      return { heading: notices.takenOn(raiser.role, thisStage(reading)), lines: notices.goneFurtherLines };
    case 'not-taken-on':
      return notTakenOn(reading);
    case 'gone-further':
      return {
        heading: notices.goneFurther(thisStage(reading)),
        lines: state.panel === null ? notices.goneFurtherLines : notices.goneToPanelLines,
      };
    case 'please-view':
      return only(notices.pleaseView);
    case 'view-for-you':
      return only(notices.viewForYou);
    case 'view-given':
      return only(notices.viewGiven);
    case 'advice-asked':
      return only(notices.adviceAsked(raiser.role, raiser.agencyName));
    case 'advice':
      return only(notices.advice);
    case 'not-yet-acknowledged':
      return { heading: notices.notYetAcknowledged(escalation), lines: notices.notYetAcknowledgedLines };
    case 'please-acknowledge':
      return { heading: notices.pleaseAcknowledge(escalation), lines: notices.pleaseAcknowledgeLines };
    case 'time-passed': {
      const next = above(reading);
      const lines = next === null ? [] : [notices.timePassedLine(raiser.role, next)];
      return { heading: notices.timePassed(escalation), lines };
    }
    case 'no-answer-yet': {
      const outOfHours = callLink(phone(reading.inForce.safety.outOfHours));
      return { heading: notices.noAnswerYet(escalation), lines: [notices.doNotWait(outOfHours)] };
    }
    case 'action-done':
      return only(notices.actionDone);
    case 'action-not-done':
      return only(notices.actionNotDone);
    case 'please-confirm':
      return {
        heading: notices.pleaseConfirm(raiser.role, raiser.agencyName),
        lines: notices.pleaseConfirmLines(escalation),
      };
    case 'confirmed':
      return only(notices.confirmed);
    case 'not-confirmed':
      return { heading: notices.notConfirmed, lines: notices.notConfirmedLines };
    case 'follow-up':
      return { heading: notices.followUp(escalation), lines: notices.followUpLines };
    case 'closed':
    case 'closed-panel':
    case 'closed-taking-up':
      return only(notices.closed);
    default: {
      const never: never = notice;
      return never;
    }
  }
}

/** Asked again since, or taken further another way: then how it stands is said, not what once happened. */
function notTakenOn({ file: { state } }: Reading): Opening {
  const isStopped = state.phase === 'open' && state.stopped !== null;
  return {
    heading: isStopped ? notices.notTakenOn(state.stopped.by.role) : notices.current(state.escalation),
    lines: [],
  };
}

function thisStage({ policy, file: { state } }: Reading): string {
  return findStage(policy, state.stage)?.label ?? state.stage;
}

function above({ policy, file: { state } }: Reading): string | null {
  return state.nextStage === null ? null : (findStage(policy, state.nextStage)?.label ?? state.nextStage);
}
