/** What everybody is told before the first question, behind the question set's own `why`. Each sentence is true of what the service keeps (docs/survey.md). */
export const whyAndKept = {
  kept: 'Answers are kept without your name, in groups of at least eight, and no group under eight is shown. Until the survey closes we keep a coded mark that you have answered, so that you are not asked twice; then it is destroyed.',
  /** For those who come by the link: nobody knows them, so there is no mark. */
  keptByLink:
    'We do not ask who you are. Answers are kept without a name and without a time, and no group under eight is shown.',
};

/** Where somebody may say they work. */
export const areas = { kent: 'Kent', medway: 'Medway', both: 'Both Kent and Medway' };

/** What became of an answer, in a sentence. */
export const takenIn = {
  taken: 'Thank you. Your answers are kept without your name.',
  'answered-already': 'Thank you. You have answered already, so nothing was kept this time.',
  'not-open': 'This survey is not open, so nothing was kept. Thank you all the same.',
  'not-asked': 'This survey was not sent to you, so nothing was kept.',
};

/** Why answers were not taken, beside the question. */
export const answerFlaws = {
  'unknown-measure': 'This question is not part of this survey. Open it again.',
  'unknown-answer': 'This answer is not one of those offered. Choose again.',
  'too-many': 'Choose fewer answers to this question.',
  alone: 'One of these answers stands alone. Choose it by itself, or leave it out.',
};

/** Why a wave cannot be planned so, by its reason. */
export const planReasons = {
  'title-missing': 'it has no title',
  'title-too-long': 'its title has more than 80 characters',
  'title-says-too-much': 'its title has something in it that may name a person or a case',
  'dates-invalid': 'a day is not a date',
  'opens-in-the-past': 'its first day is past',
  'closes-before-it-opens': 'its last day comes before its first',
  'open-too-long': 'it would be open for more than 60 days',
  'question-set-unknown': 'there is no such version of these questions',
  'module-unknown': 'these questions have no such part',
  'core-missing': 'the core questions are in every wave',
  'measure-unknown': 'a question to be left out is not among them',
  'no-questions': 'no question is left',
  'too-many-questions': 'it has more than ten questions: leave some out',
  'answers-too-long': 'its answers would be too long to be kept',
  'group-unknown': 'it names a group of agencies that no policy knows',
};
