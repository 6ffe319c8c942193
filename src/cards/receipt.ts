import { safeguardingLeads } from '../directory/partnership-team.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { notices } from '../words/notices.ts';
import { raise } from '../words/raise.ts';
import type { Opening } from './escalation-card.ts';
import type { Reading } from './reading.ts';
import { sayDeadline, sayParty } from './say-place.ts';

/** The raiser's receipt: who was asked, by when, what to do next. It stands at the head of their escalation's card. */
export function receiptOpening(reading: Reading, removed: readonly IdentifierKind[]): Opening {
  const { state } = reading.file;
  const { receipt } = raise;
  const acknowledge = sayDeadline(state.deadlines.find((each) => each.clock === 'acknowledge'));
  const answer = sayDeadline(state.deadlines.find((each) => each.clock === 'respond'));
  const lead = state.raiser.agency === null ? undefined : safeguardingLeads(reading.directory, state.raiser.agency)[0];
  return {
    heading: notices.receipt(state.asked.agencyName),
    lines: [
      receipt.asked(sayParty(state.asked)),
      ...(acknowledge === null && answer === null ? [] : [receipt.by(acknowledge, answer)]),
      ...(state.route === 'urgent' ? [receipt.urgent] : []),
      ...(state.canWait === 'not-sure' ? [receipt.notSure(lead?.title ?? null)] : []),
      ...(state.foundBy === 'named' ? [receipt.named] : []),
      ...(removed.length > 0 ? [receipt.tidy] : []),
    ],
  };
}
