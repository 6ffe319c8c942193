import type { Guard } from './guard.ts';

/**
 * Refuses compressed requests: the framework's own unpacking ends the process on malformed gzip and unpacks a bomb past
 * its size limit. Teams never sends any.
 */
export const noContentEncoding: Guard = ({ headers }) =>
  headers['content-encoding'] === undefined ? null : { status: 415, error: 'content-encoding-not-supported' };
