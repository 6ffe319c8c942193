import type { Party } from '../escalation/events.ts';
import type { Open } from '../escalation/state.ts';
import { casePointLabel, themeLabel } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import { linkFacts } from './links.ts';
import { besidesFacts } from './raised-besides.ts';
import type { Reading } from './reading.ts';
import { deputyOf, phoneOf, sayParty } from './say-place.ts';

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
    ...(state.phase === 'open' && state.scope === 'child'
      ? [{ title: facts.child, value: childKnown(reading, state) }]
      : []),
    { title: facts.from, value: sayWithPhone(reading, state.raiser) },
    { title: facts.to, value: sayWithPhone(reading, state.asked) },
    ...(state.panel === null ? [] : [{ title: facts.panel, value: sayWithPhone(reading, state.panel) }]),
    { title: facts.where, value: casePointLabel(policy, state.casePoint) },
    { title: facts.about, value: themeLabel(policy, state.theme) },
    ...besidesFacts(reading),
    ...linkFacts(reading),
  ];
}

/** Which child it is must be known to the panel once there is one; until then to the asked side. */
function childKnown({ file: { place } }: Reading, { childKnown: known, panel }: Open): string {
  if (known === 'not-said' || known === 'known') return situations.child[known];
  const whose = panel === null ? 'asked' : 'panel';
  return situations.child[known][place.standing.seat === whose ? 'you' : whose];
}

/** Whoever acts has the others' numbers: a call often settles it. Their own agency's they know. */
function sayWithPhone({ file: { place }, directory, now }: Reading, party: Party): string {
  const { seat } = place.standing;
  const acts = seat !== null && seat !== 'overseer' && place.actor.agency !== party.agency;
  if (!acts) return sayParty(party);
  const deputy = deputyOf(directory, party, now);
  const said = deputy === null ? sayParty(party) : situations.placeCovered(sayParty(party), deputy.title);
  const phone = phoneOf(directory, party, now);
  return phone === null ? said : situations.placeWithPhone(said, phone);
}

/** The walk through telling whoever looks at it now which child it is, for whoever must do it. */
export function childSteps({ file: { state, place }, directory, now }: Reading): readonly string[] {
  if (state.phase === 'closed' || state.scope === 'thematic' || place.standing.seat !== 'raising') return [];
  if (state.childKnown === 'known' || state.childKnown === 'told') return [];
  return situations.tellChildSteps(state.escalation, phoneOf(directory, state.panel ?? state.asked, now));
}
