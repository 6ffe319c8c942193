import type { Actor } from './events.ts';
import type { PersonId } from './ids.ts';

/** Who the record names where nobody decided: the policy's clock. No directory can hold this id. */
export const THE_CLOCK: Actor = { person: 'the-clock' as PersonId, agency: null, role: 'Policy clock' };

/** Who the record names where words were erased: the command that erases, whoever gave it (docs/privacy/). */
export const THE_ERASER: Actor = { person: 'the-eraser' as PersonId, agency: null, role: 'Erasure' };
