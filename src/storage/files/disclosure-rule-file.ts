import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';
import { DEFAULT_RULE, type DisclosureRule, parseDisclosureRule } from '../../statistics/disclosure-rule.ts';

/** The disclosure rule in a file; without one, the rule a partnership begins with. Throws Fault `disclosure-rule-invalid`. */
export function readDisclosureRule(file: string | null): DisclosureRule {
  if (file === null) return DEFAULT_RULE;
  return parseDisclosureRule(basename(file), jsonIn(file));
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (!isNativeError(cause)) throw cause;
    const why = cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read';
    throw new Fault('disclosure-rule-invalid', { file: basename(file), place: 'the top of the file', why }, cause);
  }
}
