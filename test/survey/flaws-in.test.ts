import { flawsIn } from '../../src/survey/flaws-in.ts';
import { questionsOf } from '../../src/survey/question-set.ts';
import { SETS } from './bench.ts';

const core = SETS.find(({ id }) => id === 'core');
if (core === undefined) throw new Error('no core questions');
const QUESTIONS = questionsOf(core, ['core']);

describe('Answers', () => {
  it.each([
    ['nothing', {}],
    ['a question passed over', { K1_HEARD: [] }],
    ['one answer', { K1_HEARD: ['no'] }],
    ['three where three may be given', { B1_HELD: ['time', 'not_who', 'seniority'] }],
    ['one that stands alone, alone', { B1_HELD: ['nothing'] }],
  ])('have no flaw: %s', (_, answers) => {
    expect(flawsIn(QUESTIONS, answers)).toEqual({});
  });

  it.each([
    ['a question of a module that is not asked', { A1_ASKED: ['yes'] }, { A1_ASKED: 'unknown-measure' }],
    ['a question nobody wrote', { constructor: ['yes'] }, { constructor: 'unknown-measure' }],
    ['an answer nobody offered', { K1_HEARD: ['maybe'] }, { K1_HEARD: 'unknown-answer' }],
    ['two where one is asked for', { K1_HEARD: ['no', 'yes_read'] }, { K1_HEARD: 'too-many' }],
    [
      'four where three may be given',
      { B1_HELD: ['time', 'not_who', 'not_known', 'seniority'] },
      { B1_HELD: 'too-many' },
    ],
    ['the same twice', { B1_HELD: ['time', 'time'] }, { B1_HELD: 'too-many' }],
    ['one that stands alone, with another', { B1_HELD: ['nothing', 'time'] }, { B1_HELD: 'alone' }],
  ])('have a flaw: %s', (_, answers, flaws) => {
    expect(flawsIn(QUESTIONS, { N1_NEED: ['n1'], ...answers })).toEqual(flaws);
  });
});
