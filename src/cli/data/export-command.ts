import { instantOf } from '../../calendar/instant.ts';
import { Fault } from '../../errors/fault.ts';
import type { Circumstances } from './circumstances.ts';
import { openEitherStore } from './either-store.ts';
import { exportStore } from './export-store.ts';
import { sayCounts } from './say-counts.ts';

/** Writes a store into a file and says what is in it. Answers 0; throws Fault `sample-not-copied`, those of `exportStore` and the store's. */
export async function exportCommand(
  {
    file,
    kind,
    store: path,
  }: { readonly file: string; readonly kind: string | undefined; readonly store: string | undefined },
  { say, screen, environment }: Circumstances,
): Promise<number> {
  const store = await openEitherStore({ kind, file: path, mayBeNew: false }, environment);
  try {
    if ((await store.sampleFilledAt()) !== null) throw new Fault('sample-not-copied');
    const counts = await exportStore(store, file, instantOf(Date.now()), screen);
    say(`Exported to ${file}: ${sayCounts(counts)}. Every entry was verified.`);
    say('It holds personal data and what people wrote about a child. Keep it as docs/data.md says.');
    return 0;
  } finally {
    store.close();
  }
}
