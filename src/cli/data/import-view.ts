import type { CarriedAccessLog, View } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import { importConflict } from './imported.ts';

/**
 * Brings one look into an access log, with the time it was and the time it is kept until. `past`: that is over at `now`, so
 * it is left out. Throws Fault `import-conflict` where another look has its id.
 */
export async function importView(
  view: View,
  accessLog: Pick<CarriedAccessLog, 'bring'>,
  now: Instant,
): Promise<'created' | 'exists' | 'past'> {
  if (isPast(view, now)) return 'past';
  const outcome = await accessLog.bring(view, now);
  if (outcome === 'other') throw importConflict(`the look ${view.id} in the access log`);
  return outcome;
}

/** Whether a look may be forgotten at `now`: then it is carried nowhere. */
export function isPast({ keepUntil }: View, now: Instant): boolean {
  return keepUntil !== null && keepUntil <= now;
}
