import type { Guard } from './guard.ts';
import { jsonOnly } from './json-only.ts';

const FORM = /^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Refuses a POST that is not JSON, except to these paths, which take a form and nothing else. */
export function formOrJson(forms: readonly string[]): Guard {
  return (request) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (request.method !== 'POST' || !forms.includes(path)) return jsonOnly(request);
    return FORM.test(request.headers['content-type'] ?? '') ? null : { status: 415, error: 'form-only' };
  };
}
