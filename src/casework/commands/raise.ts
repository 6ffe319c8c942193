import { partnershipTeam, safeguardingLeads } from '../../directory/partnership-team.ts';
import { statedAgency } from '../../directory/stated-agency.ts';
import { placeOf } from '../../directory/who-is.ts';
import { parseWhom } from '../../directory/whom-to-ask.ts';
import type { Command } from '../../escalation/commands.ts';
import { fitsPolicy } from '../../escalation/decide/raising.ts';
import type { Party } from '../../escalation/events.ts';
import type { PersonId } from '../../escalation/ids.ts';
import { firstStage } from '../../policy/look-up.ts';
import { findAsked } from '../find-asked.ts';
import { partyOfPost, statedParty } from '../party.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Request, Wish } from '../request.ts';
import { inPartnership, type Circumstances } from './circumstances.ts';
import { freshPerson } from './fresh-person.ts';

type RaiseWish = Extract<Wish, { kind: 'raise' }>;

/** A raise: who raises it and who is asked, as the directory has them. Null where a choice names nobody or nothing. */
export async function raise(
  { escalation, person }: Request,
  wish: RaiseWish,
  circumstances: Circumstances,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
): Promise<Command | null> {
  const { policy, directory, said } = circumstances;
  const { concern, wanted } = said;
  const post = placeOf(directory, person);
  const raiser = post === null ? stated(person, wish, circumstances) : partyOfPost(directory, post);
  // Before anyone's address is kept: a raise that will be refused leaves nothing behind.
  if (raiser === null || !fitsPolicy(wish, policy) || namesOwnColleague(wish, raiser)) return null;
  const within = inPartnership(circumstances);
  const found = await findAsked(wish, firstStage(policy), within, parts.people, freshPerson(parts));
  if (concern === undefined || wanted === undefined || found === null) return null;
  const { kind, casePoint, theme, safety, canWait } = wish;
  const matter = { casePoint, theme, safety, canWait, concern, wanted };
  const confirmer = raiser.confirmed ? null : whoConfirms(raiser, circumstances);
  const asked = { ...found, ...(confirmer === null ? {} : { confirmer }) };
  return { kind, escalation, raiser, ...asked, ...matter, ...besides(wish) };
}

/** Someone no directory knows, with the organisation they say they work for where it can be told which that is. */
function stated(person: PersonId, wish: RaiseWish, { policy, directory }: Circumstances): Party | null {
  const { statedKind: kind, statedRole: role, statedName: name } = wish;
  const meant = statedAgency(directory, {
    partnership: policy.partnership.code,
    kind: kind ?? '',
    name: name ?? '',
  });
  return statedParty(policy, person, { kind, role, agency: meant.found === 'one' ? meant.agency : null });
}

/** Their agency's safeguarding lead; where it has none, or is not listed, the partnership's team. Null where nobody is there. */
function whoConfirms({ agency, person }: Party, { policy, directory }: Circumstances): Party | null {
  const leads = agency === null ? [] : safeguardingLeads(directory, agency);
  const team = partnershipTeam(directory, policy.partnership.code);
  const post = [...leads, ...team].find((each) => each.person !== person);
  return post === undefined ? null : partyOfPost(directory, post);
}

/** No list offers someone to be named in one's own agency. */
function namesOwnColleague({ whom: value }: RaiseWish, { agency }: Party): boolean {
  const whom = parseWhom(value);
  return whom !== null && whom.how === 'named' && whom.agency === agency;
}

/** What the raiser said besides; what they did not say is left out. */
function besides({ talked, takesEffect, familyKnows, levelOfNeed, scope, link }: RaiseWish) {
  return {
    scope,
    ...(levelOfNeed === null ? {} : { levelOfNeed }),
    ...(talked === null ? {} : { talked }),
    ...(takesEffect === null ? {} : { takesEffect }),
    ...(familyKnows === null ? {} : { familyKnows }),
    ...(link === null ? {} : { link }),
  };
}
