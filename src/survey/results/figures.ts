import { show, type Showing, type Shown } from '../../statistics/shown.ts';
import type { PublishedTable } from '../../statistics/published.ts';
import type { Question } from '../question-set.ts';
import { placeOf } from './measure-tables.ts';
import type { Counted, ShownFigure } from './results-document.ts';
import { shareOfShown } from './wilson.ts';

/** A shown count as a figure of the results; null: not shown. */
export function figureOf(shown: Shown | null): ShownFigure {
  if (shown === null) return null;
  return shown.kind === 'band' ? '[c]' : shown.to;
}

/** A count that is nobody's secret (how many were asked), shown like all the others. */
export function figureFor(count: number, showing: Showing): ShownFigure {
  return figureOf(show(count, showing));
}

/** What is shown of a measure over some people, out of its published figures and nothing else. */
export function countedOf(question: Question, base: Shown | null, tables: readonly PublishedTable[]): Counted {
  return {
    base: figureOf(base),
    answers: question.answers.map(({ code }) => {
      const { table, row } = placeOf(question, code);
      const cells = tables.find((each) => each.table === table)?.cells;
      const value = cells?.find((cell) => cell.code === row)?.value ?? null;
      return { code, figure: figureOf(value), share: shareOfShown(value, base) };
    }),
  };
}
