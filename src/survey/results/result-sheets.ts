import type { Cell, Sheet } from '../../downloads/sheet.ts';
import { surveyResults } from '../../words/survey-results.ts';
import type { CodeBookEntry } from './code-book.ts';
import type { Counted, MeasureResults, ShownFigure, WaveResults } from './results-document.ts';

const words = surveyResults.sheets;

/** Whom figures are about: everybody the bot asked, a group of them, or those who came by the link. */
interface Over {
  readonly reached: 'asked' | 'link';
  readonly group: string;
  readonly counted: Counted;
}

/**
 * The results of a wave as sheets of a workbook: how people were reached, then a sheet for each measure. A row is a figure,
 * never a person. `marks` stand above every sheet: that the figures are made up, for one.
 */
export function resultSheetsOf(results: WaveResults, marks: readonly string[] = []): readonly Sheet[] {
  const sheets = [reachedSheet(results), ...results.measures.map((measure) => measureSheet(measure, results))];
  return sheets.map((sheet) => ({ ...sheet, about: [...marks, ...sheet.about] }));
}

/** Every figure of a wave as one long table, which says of each row of what it is. `marks` as above. */
export function flatResultsOf(results: WaveResults, marks: readonly string[] = []): Sheet {
  const { wave, title, measures } = results;
  return {
    name: words.figures.name,
    about: [...marks, ...aboutWave(results)],
    head: words.figures.head,
    rows: [
      ...participationRows(results).map(([group, reached, asked, answered]): readonly Cell[] => {
        const row = [wave, title, words.participation, words.answered, '', '', reached, group];
        return [...row, answered, asked, '', '', ''];
      }),
      ...measures.flatMap((measure) =>
        rowsOf(measure, results).map((row) => [wave, title, measure.measure, measure.words, ...row]),
      ),
    ],
  };
}

/** Every measure and answer with its code, its words, what it is out of, since when, and how earlier phases go with it. */
export function codeBookSheet(entries: readonly CodeBookEntry[], marks: readonly string[] = []): Sheet {
  return {
    name: words.codeBook.name,
    about: [...marks, ...words.codeBook.about],
    head: words.codeBook.head,
    rows: entries.flatMap((entry) =>
      entry.answers.map((answer) => [
        entry.measure,
        entry.words,
        answer.code,
        answer.words,
        words.kinds[entry.kind](entry.most ?? 1),
        words.base,
        entry.wholeOnly ? words.wholeOnly : words.byGroup,
        entry.since ?? words.notYet,
        entry.earlier.map(({ phase, comparison, why }) => words.earlier(phase, comparison, why)).join(' '),
      ]),
    ),
  };
}

function reachedSheet(results: WaveResults): Sheet {
  return {
    name: words.reached.name,
    about: [...aboutWave(results), results.explained.reached],
    head: words.reached.head,
    rows: participationRows(results),
  };
}

function measureSheet(measure: MeasureResults, results: WaveResults): Sheet {
  return {
    name: measure.measure,
    about: [measure.words, words.kinds[measure.kind](measure.most ?? 1), ...aboutWave(results)],
    head: words.measure.head,
    rows: rowsOf(measure, results),
  };
}

function rowsOf(measure: MeasureResults, { reached }: WaveResults): readonly (readonly Cell[])[] {
  const nameOf = (group: string) => reached.groups.find(({ code }) => code === group)?.words ?? group;
  const over: readonly Over[] = [
    { reached: 'asked', group: words.everybody, counted: measure.asked },
    ...measure.groups.map((each) => ({ reached: 'asked', group: nameOf(each.group), counted: each }) as const),
    ...(measure.link === null ? [] : [{ reached: 'link', group: words.everybody, counted: measure.link } as const]),
  ];
  return over.flatMap(({ reached: how, group, counted }) =>
    counted.answers.map(({ code, figure, share }) => {
      const answer = measure.answers.find((each) => each.code === code)?.words ?? code;
      const shares = share === null ? ['', '', ''] : [share.share, share.least, share.most];
      return [code, answer, words.by[how], group, say(figure), say(counted.base), ...shares];
    }),
  );
}

/** Group, how reached, how many were asked, how many answered. */
function participationRows({ reached }: WaveResults): readonly (readonly [string, string, Cell, Cell])[] {
  const { asked, link } = words.by;
  return [
    [words.everybody, asked, say(reached.asked), say(reached.answered)],
    ...reached.groups.map((group) => [group.words, asked, say(group.asked), say(group.answered)] as const),
    ...(reached.link === null
      ? []
      : [
          [words.everybody, link, '', say(reached.link.answered)] as const,
          ...reached.groups.map((group) => [group.words, link, '', say(group.link)] as const),
          [words.elsewhere, link, '', say(reached.link.elsewhere)] as const,
        ]),
  ];
}

function aboutWave({ title, wave, opened, closed, questionSet, rule, explained }: WaveResults): readonly string[] {
  return [
    words.about(title, opened, closed),
    words.set(wave, questionSet.id, questionSet.version, rule.version),
    ...[explained.c, explained.rounding, explained.missing, explained.share],
  ];
}

function say(figure: ShownFigure): Cell {
  return figure ?? words.notShown;
}
