import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';

/**
 * The rule the gate goes by where releases of the ledger were made under others: the present one, with the widest band and
 * the most values that any of them asks for. What an earlier rule promised to protect stays protected. How figures are shown
 * is the present rule's alone.
 *
 * Throws Fault `disclosure-rule-changed` where a rule of the ledger has this version and says something else: a change
 * needs a new version, which stands in the release.
 */
export function strictestOf(present: DisclosureRule, earlier: readonly DisclosureRule[]): DisclosureRule {
  const text = canonicalJson(present);
  const changed = earlier.some((rule) => rule.version === present.version && canonicalJson(rule) !== text);
  if (changed) throw new Fault('disclosure-rule-changed', { version: present.version });
  const all = [present, ...earlier];
  return {
    ...present,
    bandTo: Math.max(...all.map(({ bandTo }) => bandTo)),
    leastFeasible: Math.max(...all.map(({ leastFeasible }) => leastFeasible)),
  };
}
