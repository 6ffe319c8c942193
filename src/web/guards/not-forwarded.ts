import type { Guard } from './guard.ts';

/**
 * For a service meant for this machine alone: refuses what came through a proxy or a tunnel. Without a sign-in of its own
 * the local service must never be reachable from elsewhere.
 */
export const notForwarded: Guard = ({ headers }) =>
  Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
    ? { status: 403, error: 'local-only' }
    : null;
