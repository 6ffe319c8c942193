import { standingOf } from '../access/standing-of.ts';
import { londonDate } from '../calendar/say-date.ts';
import { fold } from '../escalation/evolve.ts';
import type { CaseworkParts } from './parts.ts';
import type { Request } from './request.ts';
import { seeForOf } from './see-for-of.ts';

/**
 * Whether the escalation a raise says it belongs to is one this person raises or raised: a closed one to follow, an open
 * one to raise alongside. True where it names none.
 */
export async function isLinkTheirs({ wish, person, escalation }: Request, parts: CaseworkParts): Promise<boolean> {
  if (wish.kind !== 'raise' || wish.link === null) return true;
  if (wish.link.escalation === escalation) return false;
  const state = fold(await parts.record.read(wish.link.escalation));
  if (state.phase === 'unraised' || state.partnership !== wish.partnership) return false;
  const directory = await parts.directory.current();
  const { standing } = standingOf(state, person, directory, londonDate(parts.now()), seeForOf(state, parts.policies));
  const mayLink = standing.side === 'raising' && (standing.seat === 'raising' || standing.seat === 'informed');
  return mayLink && (wish.link.kind === 'follows') === (state.phase === 'closed');
}
