import type { Guard } from './guard.ts';
import { jsonOnly } from './json-only.ts';

const FORM = /^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Refuses a POST that is not JSON, except to these paths (`/survey/answer/:link`), which take a form and nothing else. */
export function formOrJson(forms: readonly string[]): Guard {
  const shapes = forms.map((path) => path.split('/'));
  return (request) => {
    const steps = (request.url ?? '').split('?', 1)[0]?.split('/') ?? [];
    if (request.method !== 'POST' || !shapes.some((shape) => isShaped(steps, shape))) return jsonOnly(request);
    return FORM.test(request.headers['content-type'] ?? '') ? null : { status: 415, error: 'form-only' };
  };
}

/** A step that begins with a colon stands for any one step. */
function isShaped(steps: readonly string[], shape: readonly string[]): boolean {
  if (steps.length !== shape.length) return false;
  return shape.every((step, place) => step === steps[place] || (step.startsWith(':') && steps[place] !== ''));
}
