import { sayDate, sayDay } from '../calendar/say-date.ts';
import type { EscalationEvent } from '../escalation/events.ts';
import { findStage, outcomeLabel } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import { forms } from '../words/forms.ts';
import { timelineWords as words } from '../words/timeline.ts';
import { sayParty } from './say-place.ts';

/** What one event is called in the story: "raised it and asked ...". The sentence's subject comes before it. */
export function sayStep(event: EscalationEvent, policy: Policy): string {
  switch (event.kind) {
    case 'raised':
      return event.route === 'urgent' ? words.raisedUrgent(sayParty(event.asked)) : words.raised(sayParty(event.asked));
    case 'acknowledged':
      if (event.noChild === true) return words.acknowledgedPlain;
      return event.childKnown ? words.acknowledgedKnown : words.acknowledgedTellMe;
    case 'answered': {
      const said = words.answered[event.position];
      return event.whatWouldChange === null
        ? said
        : `${said} (${inSentence(forms.maintain.whatWouldChange[event.whatWouldChange])})`;
    }
    case 'action-proposed': {
      const { owner, by } = event.proposed;
      return words['action-proposed'](words.sides[owner], by === null ? null : sayDate(by));
    }
    case 'redirected':
      return words.redirected(sayParty(event.to));
    case 'handed-over':
      return words['handed-over'](sayParty(event.to), inSentence(forms.handOver.reason[event.reason]));
    case 'settlement-logged':
      return words['settlement-logged'](outcomeLabel(policy, event.outcome));
    case 'accepted':
      return words.accepted[event.how];
    case 'withdrawn':
      return words.withdrawn(inSentence(forms.withdraw.code[event.code]));
    case 'taking-up-asked':
      return words['taking-up-asked'](sayParty(event.to), stageLabel(policy, event.stage));
    case 'escalated': {
      const asked = sayParty(event.panel ?? event.asked);
      return `${words.escalated(stageLabel(policy, event.stage), asked)} (${words.why[event.why]})`;
    }
    case 'help-sought':
      return words['help-sought'](sayParty(event.from));
    case 'deadline-passed':
      return words['deadline-passed'][event.clock](sayDay(event.dueAt));
    case 'view-given':
      return words['view-given'](words.sides[event.to]);
    case 'decision-recorded':
      return words['decision-recorded'][event.response];
    case 'concluded':
      return event.basis === 'settlement-logged-by-one-side'
        ? words.concludedOneSided(outcomeLabel(policy, event.outcome))
        : words.concluded(outcomeLabel(policy, event.outcome));
    case 'follow-up-answered':
      return words['follow-up-answered'][event.happened];
    case 'held':
      return words.held(words.holds[event.reason]);
    case 'words-erased':
      return words['words-erased'](words.erasures[event.reason]);
    case 'follow-up-asked':
    case 'words-confirmed':
    case 'raiser-confirmed':
    case 'raiser-not-confirmed':
    case 'restricted':
    case 'serious-incident-reported':
    case 'hold-lifted':
    case 'made-urgent':
    case 'told-which-child':
    case 'child-known':
    case 'action-accepted':
    case 'question-asked':
    case 'question-replied':
    case 'action-done':
    case 'action-not-done':
    case 'not-taken-on':
    case 'advised':
    case 'talked':
    case 'closing-answered':
    case 'noted':
    case 'settlement-confirmed':
    case 'settlement-disputed':
      return words[event.kind];
    default: {
      const never: never = event;
      return never;
    }
  }
}

function stageLabel(policy: Policy, code: string): string {
  return findStage(policy, code)?.label ?? code;
}

/** The words of a choice, within a sentence. "I" stays what it is. */
function inSentence(choice: string): string {
  return /^I\b/.test(choice) ? choice : choice.charAt(0).toLowerCase() + choice.slice(1);
}
