/**
 * What the results of the survey say about themselves. Neutral: no line calls a rise or a fall good or bad, and nothing says
 * that a difference is one where the intervals do not.
 */
export const surveyResults = {
  /** The groups of agencies, as people read them. */
  groups: {
    'social-care': "Children's social care and early help",
    police: 'Police',
    health: 'Health',
    education: 'Education',
    other: 'Other agencies',
  },
  merged: (groups: readonly string[]) => groups.join(' and '),
  where: 'Where do you work?',
  afterOutcome: (year: number) => `After an outcome, ${year}`,
  explained: {
    c: (to: number) =>
      `[c] stands for any count from 0 to ${to}. Small counts are not shown, so that nobody can be picked out.`,
    rounding: (to: number) => `All other counts are rounded to the nearest ${to}, so totals may not add up.`,
    missing: 'A figure or table that is not here is not shown for this survey.',
    share:
      'A share is worked out from the shown figures, out of those who answered the question. Its 95 % interval (Wilson) says where it may lie if those who answered are taken as drawn by chance. It says nothing about those who did not answer.',
    reached:
      'Those the bot asked and those who came by a link or poster are counted apart. People the bot knows may know the policy better than others.',
  },
  comparisons: {
    'same-words': 'asked in the same words',
    similar: 'asked in similar words, so no line joins it',
    'not-comparable': 'cannot be compared, so it stands in a table alone',
  },
  sheets: {
    about: (title: string, opened: string, closed: string) => `Survey "${title}", open from ${opened} to ${closed}.`,
    set: (wave: string, set: string, version: string, rule: string) =>
      `Code ${wave}; questions ${set} ${version}; disclosure rule ${rule}.`,
    everybody: 'All',
    elsewhere: 'Groups that were not asked',
    notShown: 'not shown',
    by: { asked: 'asked by the bot', link: 'by link or poster' },
    participation: 'PARTICIPATION',
    answered: 'How many answered; the base is how many were asked',
    base: 'Those who answered the question',
    wholeOnly: 'The whole survey alone',
    byGroup: 'The whole survey, and groups of agencies',
    notYet: 'Not asked yet',
    kinds: {
      one: () => 'One answer.',
      some: (most: number) => `Up to ${most} answers: the shares add up to more than 100.`,
    },
    earlier: (phase: string, comparison: string, why: string) => `${phase}: ${comparison}. ${why}`,
    reached: {
      name: 'How people were reached',
      head: ['Group', 'Reached', 'Asked', 'Answered'],
    },
    measure: {
      head: ['Code', 'Answer', 'Reached', 'Group', 'Count', 'Base', 'Per cent', '95 % from', '95 % to'],
    },
    figures: {
      name: 'Figures',
      head: [
        ...['Survey code', 'Survey', 'Measure', 'Question', 'Code', 'Answer', 'Reached', 'Group'],
        ...['Count', 'Base', 'Per cent', '95 % from', '95 % to'],
      ],
    },
    codeBook: {
      name: 'Code book',
      about: ['The questions of the survey, word for word. A measure keeps its code as long as it keeps its words.'],
      head: [
        ...['Measure', 'Question', 'Code', 'Answer', 'How many answers', 'Base', 'Shown for'],
        ...['Since', 'Earlier phases'],
      ],
    },
  },
  pages: {
    navigation: 'Pages of the survey',
    headings: { overview: 'The survey', codeBook: 'Code book of the survey' },
    title: 'Survey results',
    links: { dashboard: 'Dashboard', overview: 'Survey', codeBook: 'Code book' },
    lines: [
      'Results of each survey that is closed, as tables: nobody sees single answers, and nothing is shown while a survey is open.',
    ],
    nothing: 'No survey is closed yet. Results come when one is closed, and nothing is shown before.',
    measures: 'The questions',
    onward: { text: 'The code book: every question and answer, word for word', href: '/dashboard/survey/code-book' },
    downloads: 'Download',
    of: (title: string) => `of ${title}`,
    files: {
      csv: 'CSV: every figure in one table',
      xlsx: 'Excel: a sheet for each question',
      json: 'JSON: all of it, for programs',
    },
    codeBookFile: 'The code book as CSV',

    wave: {
      sentence: (title: string, asked: string, answered: string, rate: number | null) =>
        rate === null
          ? `${title}: answered by ${answered}, of ${asked} the bot asked`
          : `${title}: answered by ${answered}, of ${asked} the bot asked (${rate} in 100)`,
      alone: (title: string, answered: string) => `${title}: answered by ${answered}`,
      open: (from: string, to: string) => `It could be answered from ${from} to ${to}.`,
      noLink: 'There was no link or poster: only people the bot knows could answer.',
      caption: 'Those the bot asked, by group',
      head: ['Group', 'Asked', 'Answered', 'In 100'],
      allAsked: 'All',
      elsewhere: 'Groups that were not asked',
      linkSentence: (title: string, count: string) => `${title}: answered by ${count} who came by a link or poster`,
      linkLine: 'The bot did not ask them. They are counted apart, in tables of their own, and are in no figure above.',
      linkCaption: 'Those who came by link or poster, by group',
      linkHead: ['Group', 'Answered'],
    },
    about: (count: number) => `about ${count}`,
    band: (to: number) => `${to} or fewer`,
    notShown: 'not shown',
    notDone: '-',

    /** For those who run the survey alone. */
    taken: {
      title: 'What is not shown, and why',
      lines: ['Only those who run the survey read this section. None of it is in the results or in the files.'],
      nothing: (title: string) => `${title}: nothing was taken away.`,
      wave: (title: string, reached: string, measure: string, what: string, why: string) =>
        `${title}, ${reached}: of ${measure} ${what}: ${why}.`,
      what: { groups: 'the figures by group', base: 'the number of people', table: 'a table' },
      why: {
        small: 'together with the other figures a small count could have been worked out',
        'out-of-time': 'it was not decided in the time the rule allows',
        'too-large': 'it was too large to be decided',
      },
    },

    measure: {
      kinds: {
        one: 'One answer could be chosen.',
        some: (most: number) => `Up to ${most} answers could be chosen, so shares add up to more than 100.`,
      },
      answer: (answer: string, share: number, title: string) => `${answer}: ${share} in 100 (${title})`,
      answerBand: (answer: string, title: string) => `${answer}: too few to show (${title})`,
      answerHidden: (answer: string, title: string) => `${answer}: not shown (${title})`,
      interval: (least: number, most: number, base: string) =>
        `With chance allowed for: ${least} to ${most} in 100. Out of ${base} who answered the question.`,
      chart: (answer: string, points: readonly string[]) =>
        `${answer}, in 100 of those who answered the question. ${points.join('. ')}.`,
      point: (title: string, share: number, least: number, most: number) =>
        `${title}: ${share}, from ${least} to ${most}`,
      of: (title: string, base: string) => `${title} (${base})`,
      caption: (answer: string) => `${answer}, by survey, with the 95 % interval`,
      head: ['Survey', 'In 100', 'Between', 'Count', 'Out of'],
      between: (least: number, most: number) => `${least} to ${most}`,
      within: (share: number, least: number, most: number) => `${share} (${least} to ${most})`,
      earlier: (title: string, comparison: string) => `${title} (${comparison})`,
      groups: (title: string) => `By group, ${title}`,
      groupsLine: 'Those the bot asked. Groups are put together where one would be smaller than eight.',
      groupsCaption: (title: string) => `In 100 of those who answered the question, ${title}, with the 95 % interval`,
      link: 'By link or poster',
      linkLine: 'People the bot did not ask. They are in none of the figures above.',
      linkCaption: 'In 100 of those who came by link or poster and answered the question, with the 95 % interval',
      answerHead: 'Answer',
      outOf: 'Out of',
      alone: (title: string) => `${title}: cannot be compared`,
      aloneCaption: (words: string) => `"${words}"`,
      aloneHead: ['Answer', 'In 100', 'Count', 'Out of'],
      words: 'The words that were asked',
      wordsOf: (title: string, words: string) => `${title}: "${words}"`,
      reading: 'How to read this',
      breaks:
        'A line joins surveys that asked in the same words. [b] is a break: what stands on both sides of it was asked in other words.',
    },
    codeBook: {
      terms: { code: 'Code', base: 'Out of', shown: 'Shown for', since: 'Since' },
      answer: (code: string, words: string) => `${words} (${code})`,
      earlier: (phase: string, words: string, comparison: string, why: string) =>
        `${phase}: "${words}", ${comparison}. ${why}`,
    },
  },
};
