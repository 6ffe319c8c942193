import { parseArgs } from 'node:util';
import type { ErasureReason } from '../../escalation/events.ts';

/** What time alone makes due is for `npm run retention`, which knows the policy's time. */
const REASONS: readonly ErasureReason[] = ['request', 'should-not-be-here'];

/** What `npm run erase` was told. */
export interface AskedToErase {
  /** The reference as it was typed. */
  readonly escalation: string;
  readonly in: string | undefined;
  readonly store: string | undefined;
  /** Null: only to be shown which entries have words. */
  readonly erase: { readonly wanted: readonly number[] | 'all'; readonly reason: ErasureReason } | null;
}

/** Null where it cannot be understood: what is erased is gone, and nothing may be guessed. */
export function readErase(given: readonly string[]): AskedToErase | null {
  const text = { type: 'string' } as const;
  const options = {
    in: text,
    store: text,
    escalation: text,
    reason: text,
    all: { type: 'boolean', default: false },
    entry: { ...text, multiple: true, default: [] as string[] },
  } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    const { escalation, store } = values;
    const erase = whatToErase(values);
    const known = values.in === undefined || ['sqlite', 'cosmos'].includes(values.in);
    return !known || escalation === undefined || erase === undefined
      ? null
      : { escalation, in: values.in, store, erase };
  } catch {
    return null;
  }
}

interface Given {
  readonly all: boolean;
  readonly entry: readonly string[];
  readonly reason?: string | undefined;
}

function whatToErase({ all, entry, reason: said }: Given): AskedToErase['erase'] | undefined {
  if (!all && entry.length === 0 && said === undefined) return null;
  const reason = REASONS.find((each) => each === said);
  const isOneOfTwo = all !== entry.length > 0;
  if (reason === undefined || !isOneOfTwo || !entry.every((each) => /^[1-9]\d{0,5}$/.test(each))) return undefined;
  return { wanted: all ? 'all' : entry.map(Number), reason };
}
