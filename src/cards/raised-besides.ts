import { sayDate } from '../calendar/say-date.ts';
import { raise } from '../words/raise.ts';
import type { Reading } from './reading.ts';

/** What the raiser said besides, as facts: whether they talked, when the decision takes effect, whether the family knows. */
export function besidesFacts({ file }: Reading): readonly { readonly title: string; readonly value: string }[] {
  const { talked, takesEffect, familyKnows } = file.state;
  const { besides } = raise;
  return [
    ...(talked === null ? [] : [{ title: besides.facts.talked, value: besides.talked[talked] }]),
    ...(takesEffect === null ? [] : [{ title: besides.facts.takesEffect, value: sayDate(takesEffect) }]),
    ...(familyKnows === null ? [] : [{ title: besides.facts.familyKnows, value: besides.familyKnows[familyKnows] }]),
  ];
}
