import { findStage } from '../policy/look-up.ts';
import { deadlinesOf, hastened } from './clocks.ts';
import type { Command } from './commands.ts';
import { report } from './decide/actions.ts';
import { accept, answer } from './decide/answering.ts';
import type { Circumstances, Decision } from './decide/circumstances.ts';
import { recordDecision, withdraw } from './decide/ending.ts';
import { escalate, seekHelp, takeOn } from './decide/going-further.ts';
import { handOver, redirect } from './decide/handing-over.ts';
import { oversee } from './decide/overseeing.ts';
import { raise } from './decide/raising.ts';
import { settle } from './decide/settling.ts';
import type { EscalationEvent } from './events.ts';
import { followUpDue } from './follow-up.ts';
import { offers } from './offers.ts';
import { refusal, type Refusal } from './refusal.ts';
import { passedUnrecorded } from './running-clocks.ts';
import type { Seat } from './seat.ts';
import type { Closed, Escalation, Open } from './state.ts';

export function isRefusal(decision: Decision): decision is Refusal {
  return 'kind' in decision;
}

/** What follows from a command: the events it leads to, or why it is refused. Total and pure. */
export function decide(state: Escalation, command: Command, circumstances: Circumstances): Decision {
  const { standing } = circumstances;
  const { seat } = standing;
  if (!standing.maySee || seat === null || !standing.may.has(command.kind)) return refusal('not-allowed');
  if (!offers(state, standing).includes(command.kind)) {
    return refusal(state.phase === 'closed' ? 'closed' : 'not-now');
  }
  switch (state.phase) {
    case 'unraised':
      return command.kind === 'raise' ? raise(command, circumstances) : refusal('not-now');
    case 'closed':
      return onClosed(state, command, circumstances);
    case 'open':
      return onOpen(state, command, seat, circumstances);
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** After the end: how what was agreed goes, and how it was. */
function onClosed(state: Closed, command: Command, circumstances: Circumstances): Decision {
  const { side } = circumstances.standing;
  const overseen = oversee(state, command);
  if (overseen !== null) return overseen;
  if (command.kind === 'pass-deadlines') return askFollowUp(state, circumstances);
  if (side === null) return refusal('not-allowed');
  if (command.kind === 'report-action') return report(state, command, side);
  if (command.kind === 'answer-follow-up') return [{ kind: 'follow-up-answered', happened: command.happened }];
  if (command.kind !== 'answer-closing') return refusal('closed');
  const { policyUnclear, learning, onFile } = command;
  return [{ kind: 'closing-answered', side, policyUnclear, learning, onFile }];
}

function onOpen(state: Open, command: Command, seat: Seat, circumstances: Circumstances): Decision {
  const { now, policy, standing } = circumstances;
  const { side } = standing;
  const overseen = oversee(state, command);
  if (overseen !== null) return overseen;
  switch (command.kind) {
    case 'confirm-raiser':
    case 'restrict':
    case 'report-serious-incident':
    case 'hold':
    case 'lift-hold':
    case 'erase-words':
    case 'raise':
    case 'answer-follow-up':
    case 'answer-closing':
      return refusal('not-now');
    case 'make-urgent': {
      const stage = findStage(policy, state.stage);
      if (stage === null) return refusal('not-now');
      const deadlines = hastened(state.deadlines, deadlinesOf(policy, stage, 'urgent', now));
      return [{ kind: 'made-urgent', deadlines }];
    }
    case 'tell-child':
      return [{ kind: 'told-which-child' }];
    case 'acknowledge':
      return state.scope === 'thematic'
        ? [{ kind: 'acknowledged', childKnown: true, noChild: true }]
        : [{ kind: 'acknowledged', childKnown: command.childKnown }];
    case 'know-child':
      return [{ kind: 'child-known' }];
    case 'answer':
      return answer(state, command);
    case 'ask':
      return [{ kind: 'question-asked', question: command.question }];
    case 'reply':
      return [{ kind: 'question-replied', reply: command.reply }];
    case 'redirect':
      return redirect(state, command, circumstances);
    case 'hand-over':
      return handOver(state, command, seat);
    case 'note':
      return [{ kind: 'noted', side, note: command.note, ...(seat === 'taking-up' ? { inside: true } : {}) }];
    case 'talk':
    case 'log-settled':
    case 'confirm-settled':
    case 'dispute-settled':
    case 'close-one-sided':
      return side === null ? refusal('not-allowed') : settle(state, command, side);
    case 'accept':
      return accept(state, command);
    case 'withdraw':
      return withdraw(command);
    case 'escalate':
      return escalate(state, command, circumstances);
    case 'take-on':
      return takeOn(state, command, circumstances);
    case 'do-not-take-on':
      return [{ kind: 'not-taken-on', reason: command.reason }];
    case 'seek-help':
      return seekHelp(state, command);
    case 'advise':
      return [{ kind: 'advised', advice: command.advice }];
    case 'give-view':
      return [{ kind: 'view-given', recommends: command.recommends, because: command.because, to: command.to }];
    case 'record-decision':
      return recordDecision(command);
    case 'report-action':
      return side === null ? refusal('not-allowed') : report(state, command, side);
    case 'pass-deadlines':
      return passDeadlines(state, circumstances);
    default: {
      const never: never = command;
      return never;
    }
  }
}

/** The clock asks once whether what was agreed has happened. */
function askFollowUp(state: Closed, { policy, now }: Circumstances): Decision {
  const due = followUpDue(state, policy);
  return due === null || due > now ? refusal('not-now') : [{ kind: 'follow-up-asked' }];
}

/** The clock records each time that has passed, once. */
function passDeadlines(state: Open, { now }: Circumstances): Decision {
  const passed = passedUnrecorded(state, now).map(({ clock, dueAt }): EscalationEvent => ({
    kind: 'deadline-passed',
    clock,
    dueAt,
  }));
  return passed.length === 0 ? refusal('not-now') : passed;
}
