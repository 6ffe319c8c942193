import { COUNTS, csvFile, MAPPING, mappingFile, phase } from './sample-earlier.ts';
import { readEarlierPhase } from '../../../src/survey/results/earlier-phase.ts';
import { Fault } from '../../../src/errors/fault.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { SET } from './sample-wave.ts';

const [FIND, ASKED, HELD] = MAPPING.measures;

function refusal(counts: string, mapping: unknown): string {
  try {
    phase(counts, mapping);
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'survey-earlier-invalid') return fault.message;
    throw fault;
  }
  return 'taken';
}

function withMeasure(index: number, changes: object) {
  const measures = MAPPING.measures.map((each, at) => (at === index ? { ...each, ...changes } : each));
  return { ...MAPPING, measures };
}

describe('An earlier phase', () => {
  it('is read with its small counts shown as everywhere, its shares worked out from what is shown', () => {
    const [find] = phase().measures;
    expect(find).toMatchObject({ ours: 'K2_FIND', comparison: 'same-words' });
    expect(find?.counted).toEqual({
      base: 85,
      answers: [
        { code: 'quickly', figure: 30, share: { share: 35, least: 26, most: 46 } },
        { code: 'with_effort', figure: 50, share: { share: 59, least: 48, most: 69 } },
        { code: 'no', figure: '[c]', share: null },
      ],
    });
  });

  it('adds up answers of theirs that are one of ours where the words are similar', () => {
    const asked = phase().measures.find(({ ours }) => ours === 'A1_ASKED');
    expect(asked?.counted.answers.map(({ code, figure }) => [code, figure])).toEqual([
      ['yes', 20],
      ['no', 60],
    ]);
  });

  it('keeps its own words where nothing is compared', () => {
    const held = phase().measures.find(({ ours }) => ours === 'B1_HELD');
    expect(held?.counted.answers.map(({ code, figure }) => [code, figure])).toEqual([
      ['Workload', 45],
      ['Fear', '[c]'],
    ]);
  });

  it('shows the base alone where fewer than 8 answered', () => {
    const few = COUNTS.replaceAll(',44,81,', ',4,7,').replaceAll(',4,81,', ',3,7,');
    const held = phase(few).measures.find(({ ours }) => ours === 'B1_HELD');
    expect(held?.counted.base).toBe('[c]');
    expect(held?.counted.answers.every(({ figure, share }) => figure === null && share === null)).toBe(true);
  });

  it.each([
    ['a line of another phase', COUNTS.replace('Phase 2,Q9', 'Phase 3,Q9'), MAPPING, 'line 8, column phase'],
    ['a count that is none', COUNTS.replace(',31,', ',about 31,'), MAPPING, 'line 2, column count'],
    ['more answers than people', COUNTS.replace(',31,84', ',85,84'), MAPPING, 'line 2, column count'],
    ['two bases of one measure', COUNTS.replace(',48,84', ',48,83'), MAPPING, 'line 3, column base'],
    ['the words of a measure twice', COUNTS.replace('ever challenged by another agency?,No', 'challenged?,No'), MAPPING, 'line 7, column words_there'], // prettier-ignore
    ['an answer twice', COUNTS.replace('With effort,48', 'Quickly,48'), MAPPING, 'line 3, column answer_there'],
    ['no words', COUNTS.replace('What stops people from escalating?,Fear', ',Fear'), MAPPING, 'line 9, column words_there'], // prettier-ignore
    ['a missing column', COUNTS.replace(',source', ''), MAPPING, 'the column "source" is missing'],
    ['a formula', COUNTS.replace('Workload', '=1+1'), MAPPING, 'line 8, column answer_there'],
    ['a measure without a mapping', COUNTS, { ...MAPPING, measures: [FIND, ASKED] }, '"Q9" of phase-2.csv is missing'],
    ['a measure that is not there', COUNTS.split('\n').slice(0, 7).join('\n'), MAPPING, 'measures.2.theirs'],
    ['a measure of ours that is none', COUNTS, withMeasure(0, { ours: 'K9_NONE' }), 'we have no measure "K9_NONE"'],
    ['one of ours twice', COUNTS, withMeasure(1, { ours: 'K2_FIND' }), 'one of our measures stands here twice'],
    ['an answer without ours', COUNTS, withMeasure(0, { answers: { Quickly: 'quickly' } }), 'say which of our answers "With effort" is'], // prettier-ignore
    ['an answer they do not have', COUNTS, withMeasure(1, { answers: { ...ASKED!.answers, Maybe: 'no' } }), '"Maybe" is none of their answers'], // prettier-ignore
    ['two of theirs for one of ours in the same words', COUNTS, withMeasure(0, { answers: { Quickly: 'quickly', 'With effort': 'quickly', No: 'no' } }), 'two of their answers are our "quickly"'], // prettier-ignore
    [
      'answers where nothing is compared',
      COUNTS,
      withMeasure(2, { answers: { Workload: 'time' } }),
      'leave this empty',
    ],
    ['no measure of ours, and compared', COUNTS, withMeasure(0, { ours: null }), 'name our measure'],
    ['another schema', COUNTS, { ...MAPPING, schemaVersion: 2 }, 'schemaVersion'],
    ['another comparison', COUNTS, withMeasure(0, { comparison: 'alike' }), 'measures.0.comparison'],
    ['a month that is none', COUNTS, { ...MAPPING, when: 'spring 2025' }, 'a year and a month are needed'],
    ['no reason', COUNTS, withMeasure(2, { why: ' ' }), 'measures.2.why'],
  ])('with %s is refused with the place to mend', (_what, counts, mapping, said) => {
    expect(refusal(counts, mapping)).toContain(said);
    expect(refusal(counts, mapping)).toMatch(
      /^The earlier phase of the survey in phase-2\.(csv|json) cannot be used: at /,
    );
  });

  it('is refused as the same words where the question or an answer has others', () => {
    const other = COUNTS.replaceAll('this afternoon', 'today');
    expect(refusal(other, MAPPING)).toContain('are not the same words; say "similar"');
    const answer = COUNTS.replace('With effort', 'With some effort');
    const answers = { Quickly: 'quickly', 'With some effort': 'with_effort', No: 'no' };
    expect(refusal(answer, withMeasure(0, { answers }))).toContain('are not the same words; say "similar"');
    expect(refusal(answer, withMeasure(0, { answers, comparison: 'similar' }))).toBe('taken');
  });

  it('is refused as the same words where we have an answer they did not have', () => {
    const two = COUNTS.split('\n')
      .filter((line) => !line.includes('Q4') || !line.includes(',No,'))
      .join('\n');
    const answers = { Quickly: 'quickly', 'With effort': 'with_effort' };
    expect(refusal(two, withMeasure(0, { answers }))).toContain('we have answers that they did not have');
  });

  it('is refused where several answers of theirs are one of ours and people could choose both', () => {
    const changed = withMeasure(2, { comparison: 'similar', answers: { Workload: 'time', Fear: 'time' } });
    expect(refusal(COUNTS, changed)).toContain('two of their answers are our "time"');
    expect(HELD?.theirs).toBe('Q9');
  });

  it('is refused where its mapping is not JSON', () => {
    const broken = { ...mappingFile(), text: '{ "phase": ' };
    expect(() => readEarlierPhase(csvFile(), broken, SET.questions, DEFAULT_RULE)).toThrow(/it is not JSON/);
  });
});
