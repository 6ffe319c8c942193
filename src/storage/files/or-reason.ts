import { isNativeError } from 'node:util/types';

/** Works on a file; where the system refuses, answers what `refuse` makes of its code (`EACCES`), without its message, which holds the path. */
export function orReason<Done>(work: () => Done, refuse: (why: string, cause: unknown) => never): Done {
  try {
    return work();
  } catch (cause) {
    return refuse(isNativeError(cause) && 'code' in cause ? String(cause.code) : 'the reason is not known', cause);
  }
}
