import type { Reading } from '../cards/reading.ts';
import { whomToAsk, type WhomChoice } from '../directory/whom-to-ask.ts';
import type { Desk } from './desk.ts';

/** As many choices as a card takes. */
const LIMIT = 40;

/**
 * Whose it may be when it is "not ours": the teams and points of contact of the asked agency first, then those of the
 * same kind, then everyone else's points of contact. Never the raiser's own agency, never someone outside the directory.
 */
export async function whomToPassItTo(reading: Reading, desk: Desk): Promise<readonly WhomChoice[]> {
  const directory = await desk.directory.current();
  const { asked, raiser, partnership } = reading.file.state;
  const { agencyKinds } = reading.policy;
  const kinds = [asked.agencyKind, ...agencyKinds.map(({ code }) => code).filter((code) => code !== asked.agencyKind)];
  const all = kinds.flatMap(
    (kind) => whomToAsk(directory, { partnership, kind, namePart: '', notAgency: raiser.agency }).choices,
  );
  const own = all.filter((choice) => choice.agency === asked.agency && choice.how !== 'named');
  const others = all.filter((choice) => choice.agency !== asked.agency && choice.how !== 'named');
  return [...own, ...others].slice(0, LIMIT);
}
