import { instantOf } from '../../calendar/instant.ts';
import type { Circumstances } from './circumstances.ts';
import { openEitherStore } from './either-store.ts';
import { importFile } from './import-file.ts';
import { rebuildWorklist } from './rebuild-worklist.ts';
import { sayImported } from './say-imported.ts';
import { sayRebuilt } from './say-rebuilt.ts';

interface Asked {
  readonly file: string;
  readonly kind: string | undefined;
  readonly store: string | undefined;
  readonly partial: boolean;
}

/**
 * Brings a file into a store and builds the store's worklist anew. Answers the exit code of the rebuild; throws the Faults
 * of `importFile` and of the store, and then the same command, run again, goes on where this one stopped.
 */
export async function importCommand(
  { file, kind, store: path, partial }: Asked,
  { say, screen, environment }: Circumstances,
): Promise<number> {
  const store = await openEitherStore({ kind, file: path, mayBeNew: true }, environment);
  try {
    const now = () => instantOf(Date.now());
    const imported = await importFile(file, store, { partial, now: now(), screen });
    for (const line of sayImported(imported)) say(line);
    return sayRebuilt(await rebuildWorklist({ ...store, now }, screen), say);
  } finally {
    store.close();
  }
}
