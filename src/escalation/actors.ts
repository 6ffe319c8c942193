import type { Actor } from './events.ts';
import type { PersonId } from './ids.ts';

/** Who the record names where nobody decided: the policy's clock. No directory can hold this id. */
export const THE_CLOCK: Actor = { person: 'the-clock' as PersonId, agency: null, role: 'Policy clock' };
