import type { CarriedAccessLog } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import { Fault } from '../../errors/fault.ts';
import { ahead } from './ahead.ts';
import { importBeside, type BesideImported } from './import-beside.ts';
import { importEscalation, type RecordImported } from './import-escalation.ts';
import { importView } from './import-view.ts';
import type { Imported } from './imported.ts';
import { showProgress, type Screen } from './progress.ts';
import { readExport, type Ending, type Exported } from './read-export.ts';

/** What an import writes into. */
export interface ImportedStore extends RecordImported, BesideImported {
  readonly accessLog: Pick<CarriedAccessLog, 'bring'>;
}

export interface ImportedFile {
  readonly ending: Ending;
  readonly entries: Imported;
  /** What stands beside the record, other than looks. */
  readonly beside: Imported;
  /** `past`: left out, because their time is over. */
  readonly views: Imported & { readonly past: number };
}

interface Importing {
  readonly partial: boolean;
  readonly now: Instant;
  readonly screen: Screen;
}

/** What became of one escalation or one look. */
type Outcome = { readonly entries: Imported } | { readonly view: 'created' | 'exists' | 'past' };

const AT_ONCE = 8;

/**
 * Brings a file into a store. It is read twice: once to its end before anything is written, so that nothing comes in from
 * a file that was cut or edited, and once to write. What stands beside the record comes first and is whole before the
 * record begins. Throws the Faults of `readExport`, `importBeside`, `importEscalation` and `importView`.
 */
export async function importFile(
  file: string,
  store: ImportedStore,
  { partial, now, screen }: Importing,
): Promise<ImportedFile> {
  const ending = await readToItsEnd(file, partial);
  const { escalations, views: looks } = ending.counts;
  const progress = showProgress(screen, 'escalations and looks', escalations + looks);
  let beside: Imported = { added: 0, skipped: 0 };
  const afterBeside = async function* () {
    for await (const each of readExport(file, partial)) {
      if (each.kind === 'beside') beside = await importBeside(each.lines, store);
      else if (each.kind !== 'ending') yield each;
    }
  };
  const bring = async (each: Exclude<Exported, { readonly kind: 'beside' }>): Promise<Outcome> =>
    each.kind === 'view'
      ? { view: await importView(each.view, store.accessLog, now) }
      : { entries: await importEscalation(each, store) };
  let entries: Imported = { added: 0, skipped: 0 };
  const views = { created: 0, exists: 0, past: 0 };
  try {
    for await (const outcome of ahead(afterBeside(), AT_ONCE, bring)) {
      if ('view' in outcome) views[outcome.view] += 1;
      else entries = plus(entries, outcome.entries);
      progress.step();
    }
  } finally {
    progress.end();
  }
  return { ending, entries, beside, views: { added: views.created, skipped: views.exists, past: views.past } };
}

async function readToItsEnd(file: string, partial: boolean): Promise<Ending> {
  for await (const each of readExport(file, partial)) {
    if (each.kind === 'ending') return each;
  }
  throw new Fault('unexpected');
}

function plus(one: Imported, other: Imported): Imported {
  return { added: one.added + other.added, skipped: one.skipped + other.skipped };
}
