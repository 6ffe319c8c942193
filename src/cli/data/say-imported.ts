import type { ImportedFile } from './import-file.ts';
import { RECORD_ALONE } from './line.ts';
import { count } from './progress.ts';
import { sayBeside, sayCounts } from './say-counts.ts';

/** What an import came to, a sentence a line. */
export function sayImported({ ending, entries, beside, views }: ImportedFile): readonly string[] {
  const { counts, version, cut } = ending;
  const isOld = version === RECORD_ALONE;
  return [
    `The file holds ${sayCounts(counts)}, all verified.`,
    isOld
      ? 'It is of the first form, which holds the record, deliveries and people alone: export again for everything else.'
      : `Beside the record it holds ${sayBeside(counts)}.`,
    `Entries added: ${count(entries.added)}. There already: ${count(entries.skipped)}.`,
    ...(isOld ? [] : [`Beside the record added: ${count(beside.added)}. There already: ${count(beside.skipped)}.`]),
    ...(isOld ? [] : [`Looks added: ${count(views.added)}. There already: ${count(views.skipped)}.`]),
    ...(views.past === 0 ? [] : [`Looks left out because their time is past: ${count(views.past)}.`]),
    ...(cut === null ? [] : [sayCut(cut.within)]),
  ];
}

function sayCut(within: string | null): string {
  return within === null
    ? 'The file is cut after the record: looks, the oldest first, may be missing, or escalations that it should go on with.'
    : `The file ends within ${within}: its newest entries may be missing. Whatever should come after it is, the access log included.`;
}
