import { sayDate } from '../calendar/say-date.ts';
import { raise } from '../words/raise.ts';
import { levelOfNeedLabel } from '../policy/look-up.ts';
import type { Reading } from './reading.ts';

/** What the raiser said besides, as facts: whether they talked, when the decision takes effect, whether the family knows. */
export function besidesFacts({ file, policy }: Reading): readonly { readonly title: string; readonly value: string }[] {
  const { talked, takesEffect, familyKnows, levelOfNeed, scope } = file.state;
  const { besides } = raise;
  return [
    ...(scope === 'child' ? [] : [{ title: besides.facts.scope, value: besides.scope.thematicSaid }]),
    ...(levelOfNeed === null
      ? []
      : [{ title: besides.facts.levelOfNeed, value: levelOfNeedLabel(policy, levelOfNeed) }]),
    ...(talked === null ? [] : [{ title: besides.facts.talked, value: besides.talked[talked] }]),
    ...(takesEffect === null ? [] : [{ title: besides.facts.takesEffect, value: sayDate(takesEffect) }]),
    ...(familyKnows === null ? [] : [{ title: besides.facts.familyKnows, value: besides.familyKnows[familyKnows] }]),
  ];
}
