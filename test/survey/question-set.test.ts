import { parseQuestionSet, questionsOf } from '../../src/survey/question-set.ts';
import { SETS } from './bench.ts';

const [core, after] = ['core', 'after-outcome'].map((name) => {
  const found = SETS.find(({ id }) => id === name);
  if (found === undefined) throw new Error(`no question set ${name}`);
  return found;
}) as [(typeof SETS)[number], (typeof SETS)[number]];

describe('The core questions', () => {
  it('are ten, and the two for whoever was challenged stand apart', () => {
    expect(questionsOf(core, ['core']).map(({ measure }) => measure)).toEqual([
      'K1_HEARD',
      'K2_FIND',
      'K3_NEXT',
      'N1_NEED',
      'U1_LAST',
      'B1_HELD',
      'R1_TIME',
      'R2_CHANGE',
      'E1_EASE',
      'C1_BACKED',
    ]);
    expect(questionsOf(core, ['challenged']).map(({ measure }) => measure)).toEqual(['A1_ASKED', 'A2_HELPED']);
    expect(questionsOf(core, ['core', 'challenged'], ['K2_FIND', 'E1_EASE'])).toHaveLength(10);
  });

  it('are told to be about groups where they are, so that no group is shown answering about itself', () => {
    expect(core.questions.filter(({ wholeOnly }) => wholeOnly).map(({ measure }) => measure)).toEqual(['E1_EASE']);
  });

  it('say why they are asked in two sentences at most', () => {
    for (const { why } of SETS)
      expect(why.split(/[.!?](?:\s|$)/).filter((sentence) => sentence !== '').length).toBeLessThanOrEqual(2);
  });

  it('never say overdue, failed or breach, and stay short enough for a phone', () => {
    for (const { words, answers } of [...core.questions, ...after.questions]) {
      for (const text of [words, ...answers.map((each) => each.words)]) {
        expect(text).not.toMatch(/overdue|fail|breach/i);
        expect(text.length).toBeLessThanOrEqual(110);
      }
    }
  });
});

describe('What is asked after an outcome', () => {
  it('is three questions', () => {
    expect(questionsOf(after, ['after-outcome']).map(({ measure }) => measure)).toEqual([
      'O1_HELP',
      'O2_TIME',
      'O3_WAY',
    ]);
  });
});

describe('A question set', () => {
  const question = core.questions[0];
  const several = core.questions.find(({ kind }) => kind === 'some');
  if (question === undefined || several === undefined) throw new Error('no such questions');

  it.each<[string, unknown, string]>([
    ['a measure that stands twice', { ...core, questions: [question, question] }, 'a measure stands twice'],
    [
      'an answer that stands twice',
      { ...core, questions: [{ ...question, answers: [question.answers[0], question.answers[0]] }] },
      'an answer stands twice',
    ],
    [
      'some answers without how many',
      { ...core, questions: [{ ...several, most: undefined }] },
      'a question that takes some answers says how many',
    ],
    [
      'one answer with how many',
      { ...core, questions: [{ ...question, most: 3 }] },
      'a question that takes some answers says how many',
    ],
    [
      'an answer alone that is none',
      { ...core, questions: [{ ...several, alone: ['other_thing'] }] },
      'an answer that stands alone is not among',
    ],
    [
      'a code that is none',
      { ...core, questions: [{ ...question, answers: [{ code: 'Yes!', words: 'Yes' }, question.answers[0]] }] },
      'a code is lower-case letters',
    ],
    ['a field nobody knows', { ...core, colour: 'red' }, '"colour" is not known here'],
    ['no questions', { ...core, questions: [] }, 'this must not be empty'],
    ['another schema', { ...core, schemaVersion: 2 }, 'only 1 can stand here'],
  ])('is refused with %s, in words for whoever mends it', (_, set, why) => {
    expect(() => parseQuestionSet('core.json', set)).toThrow(
      expect.objectContaining({
        code: 'question-set-invalid',
        details: expect.objectContaining({ file: 'core.json', why: expect.stringContaining(why) as string }) as unknown,
      }) as Error,
    );
  });
});
