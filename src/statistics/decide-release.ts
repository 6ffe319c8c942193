import type { Truths } from './counts.ts';
import type { DisclosureRule, Drop } from './disclosure-rule.ts';
import { gate, type GateParts, type GateResult } from './gate.ts';
import { type Layout, without } from './layout.ts';
import { type Ledger, versionFor } from './ledger.ts';
import { publish } from './publish.ts';
import { isEmpty, type Published } from './published.ts';

/** One thing the gate took away, and what it had found. For the sign-off, never for the release. */
export interface Taken {
  readonly drop: Drop;
  /** The table that went, where it was a single one. */
  readonly table: string | null;
  readonly because: GateResult;
}

/** A release that may be signed, or the finding that nothing of it may be shown. */
export type Decision =
  | {
      readonly kind: 'may-be-signed';
      readonly published: Published;
      readonly layout: Layout;
      readonly taken: readonly Taken[];
    }
  | { readonly kind: 'nothing-to-show'; readonly taken: readonly Taken[] };

/**
 * Draws the release of a layout and takes away what the rule names, in its order, until the gate passes. That the gate
 * fired and what it took is for the sign-off alone. `gateRule` is what the gate protects where earlier releases were made
 * under a stricter rule; figures are shown by the rule of `parts`. Throws what `versionFor` and `publish` throw.
 */
export async function decideRelease(
  asked: Layout,
  truths: Truths,
  ledger: Ledger,
  parts: GateParts,
  correction = false,
  gateRule: DisclosureRule = parts.rule,
): Promise<Decision> {
  const version = versionFor(asked, ledger, parts.rule, correction);
  const taken: Taken[] = [];
  let layout = asked;
  for (;;) {
    const published = publish(layout, truths, parts.rule, version);
    if (isEmpty(published)) return { kind: 'nothing-to-show', taken };
    const because = await gate({ published, truths }, ledger, { ...parts, rule: gateRule });
    if (because.passes) return { kind: 'may-be-signed', published, layout, taken };
    const next = takeAway(layout, because, parts.rule.dropOrder);
    if (next === null) return { kind: 'nothing-to-show', taken };
    taken.push({ drop: next.drop, table: next.table, because });
    layout = next.layout;
  }
}

function takeAway(
  layout: Layout,
  { tooNarrow }: GateResult,
  order: readonly Drop[],
): { readonly layout: Layout; readonly drop: Drop; readonly table: string | null } | null {
  const narrow = new Set(tooNarrow.flatMap(({ what }) => (what.kind === 'cells' ? [what.table] : [])));
  for (const drop of order) {
    const smaller = without(layout, drop, narrow);
    if (smaller === null) continue;
    const gone = layout.tables.find((table) => !smaller.tables.includes(table));
    return { layout: smaller, drop, table: gone?.table ?? null };
  }
  return null;
}
