import fc from 'fast-check';
import { LARGEST_CARD } from '../../src/cards/draw.ts';
import { choicesIn } from '../../src/cards/inputs.ts';
import { answerButtons, NOTHING_FILLED, surveyCard, type SurveyCard } from '../../src/cards/survey-card.ts';
import { answersIn, inputOf, LEFT_OUT } from '../../src/cards/survey-inputs.ts';
import { plainTitle } from '../../src/cards/survey-title.ts';
import { readTemplates } from '../../src/cards/templates.ts';
import { MOST_QUESTIONS, parseQuestionSet, questionsOf } from '../../src/survey/question-set.ts';
import { readQuestionSets } from '../../src/storage/files/question-set-files.ts';
import { surveyCards } from '../../src/words/survey-cards.ts';
import { whyAndKept } from '../../src/words/survey.ts';
import { bytesOf, inputsOf, ownTexts } from '../support/card-contents.ts';
import { circumstances } from '../support/sample-case.ts';

const drawing = { templates: readTemplates('adaptive-cards'), buttons: 'execute' as const };
const inForce = circumstances().policy;
const sets = readQuestionSets('policies/survey');
const core = sets.find(({ id }) => id === 'core') ?? sets[0];
const questions = core === undefined ? [] : questionsOf(core, ['core']);

const card = (change: Partial<SurveyCard> = {}) =>
  surveyCard(
    {
      inForce,
      title: 'Autumn wave',
      paragraphs: [core?.why ?? '', whyAndKept.kept],
      questions,
      asksArea: true,
      filled: NOTHING_FILLED,
      buttons: answerButtons('w-aaaaaaaa'),
      ...change,
    },
    drawing,
  );

describe('The card of a survey', () => {
  it('has the ten questions and one on where they work, and none of them is required', () => {
    const inputs = inputsOf(card());
    expect(inputs).toHaveLength(11);
    expect(inputs.filter(({ isRequired }) => isRequired !== false)).toEqual([]);
  });

  it('lets every answer of a folded list be taken back', () => {
    const folded = inputsOf(card()).filter(({ style }) => style === 'compact');
    expect(folded.length).toBeGreaterThan(5);
    for (const { choices } of folded) expect(choices).toContainEqual({ title: surveyCards.leaveOut, value: LEFT_OUT });
  });

  it('says why it asks and what is kept before the first question, and two minutes', () => {
    const texts = ownTexts(card());
    expect(texts).toEqual(expect.arrayContaining([core?.why, whyAndKept.kept, surveyCards.subheading]));
  });

  it('fits into Teams with the longest title and reason, ten questions of eight long answers, everything chosen and to mend', () => {
    const long = (length: number) => 'Is what was agreed for the child there? '.repeat(10).slice(0, length);
    const set = parseQuestionSet('long.1.json', {
      schemaVersion: 1,
      id: 'long',
      version: '1',
      title: long(80).trim(),
      why: long(300).trim(),
      questions: Array.from({ length: MOST_QUESTIONS }, (_, number) => ({
        measure: `Q${number}`,
        words: long(200).trim(),
        kind: 'some',
        most: 8,
        alone: ['code0'],
        answers: Array.from({ length: 8 }, (_each, place) => ({ code: `code${place}`, words: long(110).trim() })),
        module: 'core',
      })),
    });
    const all = Object.fromEntries(
      set.questions.map(({ measure, answers }) => [measure, answers.map(({ code }) => code)] as const),
    );
    const flaws = Object.fromEntries(set.questions.map(({ measure }) => [measure, 'alone' as const]));
    const drawn = card({
      title: 'W'.repeat(80),
      paragraphs: [surveyCards.reminder, set.why, whyAndKept.kept],
      questions: set.questions,
      filled: { area: 'kent', answers: all, flaws, problem: surveyCards.notSent },
      buttons: answerButtons(`w-aaaaaaaa.${'A'.repeat(43)}`),
    });
    expect(bytesOf(drawn)).toBeLessThanOrEqual(LARGEST_CARD);
  });

  it('reads back what it was drawn with, whatever was chosen and left out', () => {
    const anyOf = fc.record(
      Object.fromEntries(
        questions.map(({ measure, answers, most = 1 }) => [
          measure,
          fc.subarray(
            answers.map(({ code }) => code),
            { maxLength: most },
          ),
        ]),
      ),
    );
    fc.assert(
      fc.property(anyOf, fc.constantFrom('kent', 'medway', 'both', null), (chosen, area) => {
        const answers = Object.fromEntries(Object.entries(chosen).filter(([, codes]) => codes.length > 0));
        const drawn = card({ filled: { ...NOTHING_FILLED, area, answers } });
        const inputs = Object.fromEntries(inputsOf(drawn).map(({ id, value }) => [String(id), String(value)]));
        expect(answersIn(questions, inputs)).toEqual({ area, answers });
      }),
      { numRuns: 50 },
    );
  });

  it('has inputs whose names come through: letters only', () => {
    for (let number = 0; number < MOST_QUESTIONS; number += 1) expect(inputOf(number)).toMatch(/^[A-Za-z]{1,30}$/);
  });

  it('never draws what was typed as a title with Markdown or as a template', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(plainTitle(`[here](https://example.org) **${title}** \${x}`)).not.toMatch(/[[\]*_`{}<>$]|\p{C}|:\/\//u);
      }),
    );
    expect(plainTitle('Autumn wave 2026, Kent & Medway')).toBe('Autumn wave 2026, Kent & Medway');
  });

  it('takes a choice of nothing for nothing', () => {
    expect([choicesIn(undefined), choicesIn(''), choicesIn('a,,b')]).toEqual([[], [], ['a', 'b']]);
  });
});
