import fc from 'fast-check';
import { seriesOf } from '../../../src/survey/results/series.ts';
import { COUNTS, MAPPING, phase } from './sample-earlier.ts';
import { resultsBy } from './sample-results.ts';
import { SET } from './sample-wave.ts';

const ALL = SET.questions;
const FIRST = resultsBy({ wave: 'w-first', title: 'Spring 2027', opened: '2027-03-01', questions: ALL });
const SECOND = resultsBy({ wave: 'w-second', title: 'Autumn 2027', opened: '2027-10-01', questions: ALL });

function runs(measure: string, waves = [FIRST, SECOND], phases = [phase()]) {
  return seriesOf(measure, ALL, waves, phases)?.runs.map((run) => run.map(({ title }) => title));
}

function reworded(measure: string) {
  return ALL.map((each) => (each.measure === measure ? { ...each, words: `${each.words} Really?` } : each));
}

describe('A measure over waves', () => {
  it('is one run where every wave and phase asked in the same words', () => {
    expect(runs('K2_FIND')).toEqual([['Phase 2', 'Spring 2027', 'Autumn 2027']]);
  });

  it('breaks after a phase in similar words', () => {
    expect(runs('A1_ASKED')).toEqual([['Phase 2'], ['Spring 2027', 'Autumn 2027']]);
  });

  it('leaves what cannot be compared out of every run, and keeps it beside them', () => {
    expect(runs('B1_HELD')).toEqual([['Spring 2027', 'Autumn 2027']]);
    expect(seriesOf('B1_HELD', ALL, [FIRST], [phase()])?.asked.map(({ title }) => title)).toEqual([
      'Phase 2',
      'Spring 2027',
    ]);
  });

  it('breaks where our own words changed', () => {
    const changed = resultsBy({ title: 'Autumn 2027', opened: '2027-10-01', questions: reworded('K2_FIND') });
    expect(runs('K2_FIND', [FIRST, changed])).toEqual([['Phase 2', 'Spring 2027'], ['Autumn 2027']]);
  });

  it('breaks where an answer changed', () => {
    const [find, ...others] = ALL;
    const answers = find!.answers.map((each) => (each.code === 'no' ? { ...each, words: 'No, I could not' } : each));
    const changed = resultsBy({
      title: 'Autumn 2027',
      opened: '2027-10-01',
      questions: [{ ...find!, answers }, ...others],
    });
    expect(runs('K2_FIND', [FIRST, changed])).toEqual([['Phase 2', 'Spring 2027'], ['Autumn 2027']]);
  });

  it('is none where nobody was ever asked it', () => {
    expect(seriesOf('K2_FIND', ALL, [], [])).toBeNull();
    expect(seriesOf('K9_NONE', ALL, [FIRST], [])).toBeNull();
  });

  it('never has in one run what was not asked in the very same words', () => {
    const wave = fc.record({ month: fc.integer({ min: 10, max: 12 }), reword: fc.boolean() });
    const comparison = fc.constantFrom('same-words', 'similar', 'not-comparable');
    fc.assert(
      fc.property(fc.array(wave, { maxLength: 4 }), comparison, (drawn, compared) => {
        const waves = drawn.map(({ month, reword }, at) =>
          resultsBy({
            wave: `w-${at}`,
            opened: `${2027 + at}-${month}-01`,
            questions: reword ? reworded('K2_FIND') : ALL,
          }),
        );
        const [first, ...others] = MAPPING.measures;
        const answers = compared === 'not-comparable' ? {} : first?.answers;
        const mapping = { ...MAPPING, measures: [{ ...first, comparison: compared, answers }, ...others] };
        const series = seriesOf('K2_FIND', ALL, waves, [phase(COUNTS, mapping)]);
        for (const run of series?.runs ?? []) {
          expect(new Set(run.map(({ words }) => words)).size).toBe(1);
          const kinds = new Set(run.map((each) => each.comparison));
          if (run.length > 1) expect(kinds.has('similar')).toBe(false);
          expect(kinds.has('not-comparable')).toBe(false);
        }
      }),
    );
  });
});
