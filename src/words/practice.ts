/** One thing a person could do now, as it stands on its button. */
export interface PracticeChoice {
  readonly title: string;
  /** Why another way is better, kindly; null for what the policy asks. */
  readonly why: string | null;
}

/** What is told and asked at one step of a rehearsal. */
export interface PracticeWords {
  readonly story: readonly string[];
  readonly question: string;
  readonly choices: readonly PracticeChoice[];
}

/** The words around practice mode. Its stories are beside it (practice-case.ts, practice-higher.ts, practice-answering.ts). */
export const practice = {
  mark: '**Practice.** Nothing here is real, kept or sent.',
  /** The one thing that is no practice: danger stands first on these cards too. */
  numbers: 'Only the telephone numbers are real.',
  speak: (heading: string) => `Practice. ${heading}`,
  heading: 'Practise',
  intro: (partnership: string) => [
    'Walk through a made-up case with the bot as the other side. Nobody is told of it, and nothing is counted.',
    `**A whole case**: every stage of the policy of the ${partnership}. About ten minutes.`,
    '**Answer a challenge well**: you are the manager who is asked. About three minutes.',
  ],
  wholeCase: 'A whole case',
  answerWell: 'Answer a challenge well',
  again: 'Once more from the start',
  stop: 'Stop practising',
  step: (step: number, of: number, who: string, when: string) => `Step ${step} of ${of}. You are: ${who}. ${when}.`,
  tried: (title: string, why: string) => `You chose "${title}". ${why} What else would you choose?`,
  done: 'What you have practised',
  doneNext: 'The real bot asks the same, in the same order.',
  people: {
    school: {
      name: 'Practice Primary School',
      titles: {
        practitioner: 'Class teacher',
        'safeguarding-lead': 'Designated safeguarding lead',
        'line-manager': 'Head teacher',
        'senior-manager': 'Trust chief executive',
      },
    },
    care: {
      name: "Practice Children's Services",
      titles: {
        practitioner: 'Social worker',
        'safeguarding-lead': 'Safeguarding lead',
        'line-manager': 'Team manager',
        'senior-manager': 'Head of service',
        'point-of-contact': 'Duty desk',
      },
    },
    office: {
      name: 'Practice Safeguarding Partnership',
      titles: { panel: 'Panel chair' },
    },
  },
  /** Trying out one's own words. */
  check: {
    button: 'Check my words',
    label: 'Try your own words, if you like (made up)',
    hint: 'Looked at once, not kept, not shown again. Write nothing about a real child.',
    empty: 'There was nothing to check.',
    found: (kinds: string) =>
      `The check found ${kinds}. It would put [removed] there and ask you to read your words again.`,
    none: 'The check found none of the things it knows: NHS and pupil numbers, full dates, postcodes, phone numbers, email addresses. It does not know names: leaving those out is up to you.',
    long: (limit: number) => `It is longer than the ${limit} characters a challenge may have.`,
  },
};
