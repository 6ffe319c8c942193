import type { Guard } from './guard.ts';

/** `application/json`, alone or with `charset=utf-8`. */
const JSON_IN_UTF_8 = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * Refuses a POST that is not JSON. It also keeps a web page elsewhere from posting to a service on this machine: a
 * browser sends JSON across sites only after asking, and is never told yes.
 */
export const jsonOnly: Guard = ({ method, headers }) =>
  method !== 'POST' || JSON_IN_UTF_8.test(headers['content-type'] ?? '') ? null : { status: 415, error: 'json-only' };
