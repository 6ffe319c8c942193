import type { Figure, ReleaseDocument } from '../statistics/release/release-document.ts';
import { shareOf, type Shown } from '../statistics/shown.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { aboutWords, dashboardWords } from '../words/dashboard.ts';

export type ReleaseTable = ReleaseDocument['tables'][number];

/** How large something is, as far as a release says: a share of what it is out of (`of`, rounded), a count alone, or the band. */
export type Size =
  | { readonly kind: 'share'; readonly percent: number; readonly of: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'band' };

/** A figure as it stands in a table; null was not released. */
export function sayFigure(figure: Figure | null): string {
  return figure === null ? dashboardWords.notShown : String(figure);
}

/** A table of a release; null where it is not in it. */
export function tableIn({ tables }: ReleaseDocument, code: TableCode): ReleaseTable | null {
  return tables.find((table) => table.code === code) ?? null;
}

/** A row's figure; null where the table has no such row. */
export function figureIn(table: ReleaseTable | null, row: string): Figure | null {
  return table?.cells.find(({ code }) => code === row)?.figure ?? null;
}

/** How large a row is, a share wherever what it is out of is shown; null where the row is not. */
export function sizeIn(document: ReleaseDocument, table: ReleaseTable | null, row: string): Size | null {
  const figure = figureIn(table, row);
  if (table === null || figure === null) return null;
  if (figure === '[c]') return { kind: 'band' };
  const of = baseOf(document, table);
  // A schema lets a base be 0, and of nothing there is no share.
  const percent = of === null || of === 0 ? null : shareOf(shownAs(figure), shownAs(of));
  return percent === null || of === null ? { kind: 'count', count: figure } : { kind: 'share', percent, of };
}

/** A size as a sentence holds it. */
export function saySize(size: Size, { rule }: ReleaseDocument): string {
  switch (size.kind) {
    case 'share':
      return aboutWords.share(size.percent);
    case 'count':
      return aboutWords.count(size.count);
    case 'band':
      return aboutWords.band(rule.bandTo);
    default:
      return size satisfies never;
  }
}

/** What a table's rows are out of: the total where it is that of this base; else their sum, where every row can be read. */
function baseOf({ counted, total }: ReleaseDocument, { base, cells }: ReleaseTable): number | null {
  if (base.code === counted.code && typeof total === 'number') return total;
  const counts = cells.map(({ figure }) => figure).filter((figure) => figure !== '[c]');
  return counts.length < cells.length ? null : counts.reduce((sum, count) => sum + count, 0);
}

function shownAs(figure: Figure): Shown {
  return figure === '[c]' ? { kind: 'band' } : { kind: 'rounded', to: figure };
}
