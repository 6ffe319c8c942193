import { Fault } from '../../errors/fault.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { ahead } from './ahead.ts';
import { importEscalation, type Imported, type ImportedStore } from './import-escalation.ts';
import type { Counts } from './line.ts';
import { showProgress, type Screen } from './progress.ts';
import { readExport, type Ending, type Exported } from './read-export.ts';

export interface ImportedFile extends Imported {
  readonly counts: Counts;
  /** The escalation whose newest entries may be missing, because a cut file ends there. */
  readonly cutWithin: EscalationId | null;
}

const AT_ONCE = 8;

/**
 * Brings a file into a store. It is read twice: once to its end before anything is written, so that nothing comes in from
 * a file that was cut or edited, and once to write. Throws the Faults of `readExport` and `importEscalation`.
 */
export async function importFile(
  file: string,
  store: ImportedStore,
  { partial, screen }: { readonly partial: boolean; readonly screen: Screen },
): Promise<ImportedFile> {
  const { counts, cutWithin } = await readToItsEnd(file, partial);
  const progress = showProgress(screen, 'escalations', counts.escalations);
  let added = 0;
  let skipped = 0;
  try {
    for await (const each of ahead(escalationsOf(file, partial), AT_ONCE, (one) => importEscalation(one, store))) {
      added += each.added;
      skipped += each.skipped;
      progress.step();
    }
  } finally {
    progress.end();
  }
  return { added, skipped, counts, cutWithin };
}

async function readToItsEnd(file: string, partial: boolean): Promise<Ending> {
  for await (const each of readExport(file, partial)) {
    if (each.kind === 'ending') return each;
  }
  throw new Fault('unexpected');
}

async function* escalationsOf(file: string, partial: boolean): AsyncGenerator<Exported> {
  for await (const each of readExport(file, partial)) {
    if (each.kind === 'escalation') yield each;
  }
}
