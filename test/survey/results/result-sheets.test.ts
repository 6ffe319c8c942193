import { csvOf } from '../../../src/downloads/csv.ts';
import { codeBookOf, questionsIn } from '../../../src/survey/results/code-book.ts';
import { codeBookSheet, flatResultsOf, resultSheetsOf } from '../../../src/survey/results/result-sheets.ts';
import { phase } from './sample-earlier.ts';
import { resultsBy } from './sample-results.ts';
import { SET } from './sample-wave.ts';

describe('The results as files', () => {
  it('have a row for each figure, with its base and its interval, those asked and those by link apart', () => {
    const { head, rows } = flatResultsOf(resultsBy());
    const found = rows.filter((row) => row[2] === 'K2_FIND' && row[4] === 'quickly');
    expect(head.slice(6)).toEqual(['Reached', 'Group', 'Count', 'Base', 'Per cent', '95 % from', '95 % to']);
    expect(found.map((row) => row.slice(6))).toEqual([
      ['asked by the bot', 'All', 200, 400, 50, 45, 55],
      ['asked by the bot', 'Education', 100, 200, 50, 43, 57],
      ['asked by the bot', 'Health', 100, 200, 50, 43, 57],
      ['by link or poster', 'All', 15, 30, 50, 33, 67],
    ]);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  it('say how people were reached in a sheet of its own, then each measure', () => {
    const sheets = resultSheetsOf(resultsBy(), ['MADE UP']);
    expect(sheets.map(({ name }) => name)).toEqual(['How people were reached', 'K2_FIND', 'B1_HELD', 'E1_EASE']);
    expect(sheets[0]?.rows).toContainEqual(['Health', 'by link or poster', '', '[c]']);
    expect(sheets.every(({ about }) => about[0] === 'MADE UP')).toBe(true);
  });

  it('say that a figure is not shown, and never leave it empty or 0', () => {
    const results = resultsBy();
    const [find, ...others] = results.measures;
    const hidden = { ...find!, asked: { base: null, answers: [{ code: 'no', figure: null, share: null }] } };
    const { rows } = flatResultsOf({ ...results, measures: [hidden, ...others] });
    const row = rows.find((each) => each[2] === 'K2_FIND' && each[7] === 'All' && each[6] === 'asked by the bot');
    expect(row?.slice(8)).toEqual(['not shown', 'not shown', '', '', '']);
  });

  it('are never a formula, whatever a wave is called', () => {
    expect(csvOf(flatResultsOf(resultsBy({ title: '=HYPERLINK("x")' })))).not.toMatch(/(^|,)"?=/m);
  });

  it('come with a code book of every measure: words, codes, base, since when, and what may be compared', () => {
    const { head, rows } = codeBookSheet(codeBookOf(SET.questions, [resultsBy()], [phase()]));
    const row = rows.find((each) => each[0] === 'A1_ASKED' && each[2] === 'yes');
    expect(row).toHaveLength(head.length);
    expect(row?.slice(7)).toEqual([
      'Not asked yet',
      'Phase 2: similar. They asked about ever, we ask about the last 12 months.',
    ]);
    expect(rows.find((each) => each[0] === 'K2_FIND')?.[7]).toBe('Spring 2027');
    expect(rows.some((each) => each[0] === 'AREA')).toBe(true);
  });

  it('know each measure as the newest version of its set asks it', () => {
    const newer = { ...SET, version: '2027-11', questions: [{ ...SET.questions[0]!, words: 'Could you find it?' }] };
    const found = questionsIn([SET, newer]);
    expect(found.map(({ measure }) => measure)).toEqual(['K2_FIND', 'B1_HELD', 'E1_EASE', 'A1_ASKED']);
    expect(found[0]?.words).toBe('Could you find it?');
  });
});
