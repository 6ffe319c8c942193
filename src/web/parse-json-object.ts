/** A JSON object of at most {@link DEPTH_AT_MOST} levels, without keys that reach for an object's prototype. */
export type JsonObject = { readonly [key: string]: unknown };

/** An activity with a card and its inputs is under ten levels deep. */
export const DEPTH_AT_MOST = 32;

const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads bytes as one JSON object. Null for anything else: not UTF-8, not JSON, a list, a bare value, nesting that would
 * exhaust what walks it later, or a key such as `__proto__` that would change other objects when copied.
 */
export function parseJsonObject(bytes: Uint8Array): JsonObject | null {
  try {
    const text = UTF_8.decode(bytes);
    if (nestedTooDeep(text)) return null;
    const value: unknown = JSON.parse(text);
    return isObject(value) && !hasPrototypeKey(value) ? value : null;
  } catch {
    return null;
  }
}

/** Counted in the text, before anything recursive sees it. */
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > DEPTH_AT_MOST) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => PROTOTYPE_KEYS.has(key) || hasPrototypeKey(inner));
}
