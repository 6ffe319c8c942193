/** The survey in Teams: the card people answer on, what becomes of it, and the project lead's cards. */
export const surveyCards = {
  subheading: 'About two minutes. Leave out whatever you like.',
  reminder:
    'A second and last note about this survey. If you have two minutes, we would like to hear from you. If not, that is fine.',
  area: 'Where do you work?',
  choose: 'Choose, or leave it out',
  leaveOut: 'Leave this one out',
  upTo: (most: number) => (most === 1 ? 'Choose one, or none.' : `Choose up to ${most}, or none.`),
  notSent: 'Nothing is sent yet. Please look at the marked question; the rest is as you left it.',
  send: 'Send',
  notThisTime: 'Not this time',
  answerAfterAll: 'Answer after all',
  taken: { heading: 'Sent', noMore: 'This card shows them no more.' },
  answeredAlready: { heading: 'Answered before' },
  nothingChosen:
    'You left everything out, so there is nothing to send. Choose what you like, or press "Not this time".',
  closedByThem: {
    heading: 'That is fine',
    lines: ['We keep no note that you pressed this.'],
    until: (day: string) => `Should you find two minutes: it is open until ${day}.`,
  },
  /** For all that is not taken. */
  notTaken: { heading: 'Nothing was sent' },
  none: {
    heading: 'Surveys',
    lines: ['There is no survey for you to answer now. When there is one, it is sent to you here.'],
  },
  /** What is kept of what is answered after a challenge has ended. */
  keptAfterOutcome:
    'Your answers are kept without your name, without the challenge and with the quarter of the year only, and shown once a year, where there are eight or more. Until three weeks after the quarter we keep a coded mark that you have answered; then it is destroyed.',
};

/** What the project lead reads and presses. */
export const surveyLead = {
  heading: 'Surveys',
  intro: 'Each wave asks people once. Nobody sees results before it closes, and nobody ever sees who answered what.',
  nothing: 'There is no wave yet.',
  title: 'Surveys',
  make: 'Make a wave',
  /** Groups that are counted together, in a row. */
  together: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  stages: {
    planned: () => 'Planned, not launched',
    'waiting-to-open': (opens: string) => `Launched, opens on ${opens}`,
    open: (_opens: string, closes: string) => `Open until ${closes}`,
    ended: () => 'Its last day is over; it closes within minutes',
    closed: () => 'Closed',
    abandoned: () => 'Given up before it was launched',
  },
  dates: (opens: string, closes: string) => `From ${opens} to ${closes}.`,
  asks: (questions: number) => `${questions} questions, the same card for everybody.`,
  who: (groups: string) => `Asked: ${groups}.`,
  everybody: 'everybody the directory lists',
  rates: 'Answered so far, of those asked',
  ratesClosed: 'Answered, of those asked',
  rate: (group: string, answered: number, asked: number) =>
    asked === 0
      ? `${group}: ${answered}`
      : `${group}: ${answered} of ${asked} (${Math.round((100 * answered) / asked)} %)`,
  byLink: (count: number) => `By the link, counted apart: ${count}.`,
  merged: 'Groups of fewer than eight are put together, so that nobody can be picked out.',
  behind: 'A minute or so behind. What was answered is shown when it has closed.',
  reminded: 'Those who had not answered have been reminded.',
  remindFrom: (day: string) => `One reminder can go out from ${day}.`,
  page: (address: string) => `[Open the page](${address})`,
  more: (address: string) => `[Poster, results and downloads](${address})`,
  buttons: {
    preview: 'See the card',
    launch: 'Launch it',
    launchNow: 'Yes, launch it',
    remind: 'Remind once',
    remindNow: 'Yes, remind them',
    close: 'Close it now',
    closeNow: 'Yes, close it now',
    giveUp: 'Give it up',
    all: 'All surveys',
    back: 'Back',
  },
  preview: {
    line: '**This is the card as people get it.** Here it can be tried, and nothing is sent.',
  },
  launch: {
    heading: 'Launch this wave?',
    people: (count: number) => `${count} people are asked, each once, on working days from 8:00 to 18:00.`,
    groups: 'Counted in these groups:',
    group: (name: string, count: number) => `${name}: ${count}`,
    nobody: 'The directory lists nobody of these groups. It can be launched for its page alone.',
    tooFew:
      'The directory lists fewer than eight people of these groups, and of so few nobody could be kept unknown. It cannot be launched so.',
    noWayBack: 'Once it is launched its questions and dates stay as they are.',
  },
  remind: {
    heading: 'Remind those who have not answered?',
    lines: [
      'They get one more message, and there is no second reminder.',
      'Nobody is told who they are, not even you.',
    ],
  },
  close: {
    heading: 'Close this wave now?',
    lines: [
      'Nobody can answer from then on, and the coded marks of who answered are destroyed.',
      'There is no way back.',
    ],
  },
  notNow: 'That is not possible any more. Here is how it stands.',
  tooLarge: 'With these questions the card is too large for Teams. Leave some out.',
  form: {
    heading: 'Make a wave',
    intro: 'Nothing is sent by this: you see the card first, and launch it then.',
    title: {
      label: 'What is it called?',
      hint: 'Everybody who is asked reads it. No names.',
      error: 'Give it a title.',
    },
    questionSet: { label: 'Which questions?' },
    challenged: {
      label: 'Also ask those who were challenged (two more questions)?',
      yes: 'Yes',
      no: 'No',
    },
    without: { label: 'Questions to leave out', hint: 'Ten at most are asked. Tick those you can do without.' },
    opens: { label: 'First day' },
    closes: { label: 'Last day' },
    groups: { label: 'Who is asked?', hint: 'Nothing ticked: everybody the directory lists.' },
    page: { label: 'Also a page for people the bot does not know?', yes: 'Yes, with a link and a poster', no: 'No' },
    send: 'Go on',
    cannot: (why: string) => `It cannot be planned so: ${why}.`,
  },
};
