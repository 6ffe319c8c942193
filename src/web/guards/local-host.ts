import type { Guard } from './guard.ts';

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * For a service meant for this machine alone: the name asked for must be this machine's. A web page whose name was made
 * to point here (DNS rebinding) still asks under its own name.
 */
export const localHost: Guard = ({ headers }) =>
  THIS_MACHINE.test(headers.host ?? '') ? null : { status: 403, error: 'local-only' };
