import { randomBytes } from 'node:crypto';
import { instantOf } from '../../calendar/instant.ts';
import { readConfig } from '../../config.ts';
import { Fault } from '../../errors/fault.ts';
import { collectPolicies } from '../../policy/policies.ts';
import { readPolicies } from '../../storage/files/policy-files.ts';
import type { Circumstances } from './circumstances.ts';
import { openEitherStore } from './either-store.ts';
import { exportStore } from './export-store.ts';
import { lookOfExport } from './look-of-export.ts';
import { sayBeside, sayCounts } from './say-counts.ts';

interface Asked {
  readonly file: string;
  readonly kind: string | undefined;
  readonly store: string | undefined;
}

/**
 * Writes a store into a file and says what is in it. The access log has it before anything is written. Answers 0; throws
 * Fault `sample-not-copied`, those of `exportStore` and the store's.
 */
export async function exportCommand(
  { file, kind, store: path }: Asked,
  { say, screen, environment }: Circumstances,
): Promise<number> {
  const store = await openEitherStore({ kind, file: path, mayBeNew: false }, environment);
  try {
    if ((await store.sampleFilledAt()) !== null) throw new Fault('sample-not-copied');
    const at = instantOf(Date.now());
    const policies = collectPolicies(readPolicies(readConfig(environment, 'local').policiesFolder));
    const look = lookOfExport(at, policies, randomBytes);
    const counts = await exportStore(store, file, { at, look, screen });
    say(`Exported to ${file}: ${sayCounts(counts)}. Every entry was verified.`);
    say(`Beside the record it holds ${sayBeside(counts)}. The access log says that it was made.`);
    say('It holds personal data and what people wrote about a child. Keep it as docs/data.md says.');
    return 0;
  } finally {
    store.close();
  }
}
