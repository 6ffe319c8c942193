import type { Party } from '../escalation/events.ts';
import { casePointLabel, themeLabel } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import { linkFacts } from './links.ts';
import { besidesFacts } from './raised-besides.ts';
import type { Reading } from './reading.ts';
import { phoneOf, sayParty } from './say-place.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** The facts of the matter: which child is known to whom, who takes part (the others with a telephone), what it is about. */
export function factsOf(reading: Reading): readonly Fact[] {
  const { policy, file } = reading;
  const { state } = file;
  const { facts } = situations;
  return [
    ...(state.phase === 'open' ? [{ title: facts.child, value: situations.child[state.childKnown] }] : []),
    { title: facts.from, value: sayWithPhone(reading, state.raiser) },
    { title: facts.to, value: sayWithPhone(reading, state.asked) },
    ...(state.panel === null ? [] : [{ title: facts.panel, value: sayWithPhone(reading, state.panel) }]),
    { title: facts.where, value: casePointLabel(policy, state.casePoint) },
    { title: facts.about, value: themeLabel(policy, state.theme) },
    ...besidesFacts(reading),
    ...linkFacts(reading),
  ];
}

/** Whoever acts has the others' numbers: a call often settles it. Their own agency's they know. */
function sayWithPhone({ file: { place }, directory }: Reading, party: Party): string {
  const acts = place.standing.seat !== null && place.actor.agency !== party.agency;
  const phone = acts ? phoneOf(directory, party) : null;
  return phone === null ? sayParty(party) : situations.placeWithPhone(sayParty(party), phone);
}

/** The walk through telling whoever looks at it now which child it is, for whoever must do it. */
export function childSteps({ file: { state, place }, directory }: Reading): readonly string[] {
  if (state.phase === 'closed' || place.standing.seat !== 'raising') return [];
  if (state.childKnown === 'known' || state.childKnown === 'told') return [];
  return situations.tellChildSteps(state.escalation, phoneOf(directory, state.panel ?? state.asked));
}
