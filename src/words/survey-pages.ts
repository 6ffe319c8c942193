/** The survey's web pages: the open page for people the bot does not know, its poster, and the project lead's page. */
export const surveyPage = {
  lead: 'About two minutes. Leave out whatever you like.',
  why: 'Why we ask',
  kept: 'What is kept',
  noCase: 'Nothing here asks about one child or one case.',
  once: 'Has Teams sent you this survey already? Then please answer it only once, here or there: we cannot tell.',
  address: {
    summary: 'What about my computer or phone?',
    lines: [
      'There is no cookie and no script on this page. Your answers are kept without the time and without your network address.',
      'To hold off machines, we remember in memory, in a coded form, that an address has sent something. That counts for ten minutes and is forgotten with the next answer after that. It is never written down and never stands beside an answer.',
    ],
  },
  about: 'About you',
  group: 'What kind of agency do you work for?',
  area: 'Where do you work?',
  questions: 'The questions',
  leaveOut: 'Leave this one out',
  upTo: (most: number) => (most === 1 ? 'Choose one, or none.' : `Choose up to ${most}, or none.`),
  /** For a machine: people do not see it, and whoever hears it is told. */
  trap: 'Leave this empty. It is there to stop machines.',
  send: 'Send',
  /** What is to mend. Nothing was sent; the answers stand on the page. */
  problems: {
    flawed: 'Nothing is sent yet. Look at the marked questions; the rest is as you left it.',
    empty: 'You left everything out, so there is nothing to send. Answer what you like, or close this page.',
    'too-quick': 'That was very quick. Look over your answers, then press Send once more.',
    unfit:
      'This page was open for more than a day, or was not ours. Your answers are still here: press Send once more.',
    busy: 'Many people are sending just now, and yours was not kept. Press Send once more.',
  },
  tooMany: (minutes: number) =>
    `Very many answers have just come in from where you are, and yours was not kept. It is still here: press Send again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  thanks: {
    heading: 'Thank you',
    lines: [
      'Your answers are kept without your name.',
      'You can close this page. Nothing that you answered stands on it.',
    ],
  },
  sentBefore: {
    heading: 'Thank you',
    lines: [
      'These answers were sent already, and are counted once.',
      'Does somebody else want to answer here? Open the page anew from the link or the poster.',
    ],
  },
  unknown: {
    heading: 'There is no survey at this address',
    lines: ['Check the address, or scan the code on the poster again.'],
  },
  notYet: (opens: string, closes: string) => ({
    heading: 'This survey is not open yet',
    lines: [`It opens on ${opens} and closes on ${closes}. Come back then, with the same link.`],
  }),
  closed: {
    heading: 'This survey is closed',
    lines: ['It takes no more answers. Thank you all the same.'],
  },
  closedMeanwhile: {
    heading: 'This survey is closed',
    lines: ['It closed before you pressed Send, so nothing was kept. Thank you all the same.'],
  },
  tooLarge: {
    heading: 'Nothing was sent',
    lines: ['What came was larger than this form. Open the page anew from the link or the poster.'],
  },
  elsewhere: {
    heading: 'Nothing was sent',
    lines: ['That form was not sent from this page. Open the page anew from the link or the poster.'],
  },
};

/** The poster, for a staff room. */
export const surveyPoster = {
  sentence: 'Two minutes on how agencies challenge each other’s decisions. No name, no log-in.',
  scan: 'Scan this with a phone, or type the address:',
  label: 'QR code of the address below',
  until: (opens: string, closes: string) => `Open from ${opens} to ${closes}.`,
  print: 'Print this page: it fits one sheet of A4.',
  back: 'Back to all surveys',
};

/** The project lead's page; what the cards say too stands in survey-cards.ts. */
export const surveyWaves = {
  list: 'All waves',
  of: (title: string) => `of ${title}`,
  counted: { group: 'Group', asked: 'Asked', answered: 'Answered', share: '%', shareInFull: 'Per cent' },
  linkLater: 'How many came by the link is counted when it has closed.',
  nobodyAsked: 'Nobody is asked by the bot: this wave has its page alone.',
  pageAddress: 'Page for people the bot does not know',
  pageFrom: (opens: string) => `It can be opened from ${opens} on.`,
  pageNote: 'Whoever has this address can answer. Give it to agencies, not to the public.',
  noAddress: 'The address stands here once the service is told where its pages are.',
  qr: 'QR code',
  qrLabel: 'QR code of the page of this wave',
  poster: 'Poster to print',
  results: 'Results of all closed waves',
  preview: {
    link: 'Preview: the card and the page',
    heading: (title: string) => `Preview: ${title}`,
    intro: 'Nothing here can be sent.',
    card: 'On the card',
    cardIntro: 'In Teams, people get these questions as lists to choose from, in this order.',
    page: 'On the page',
    noPage: 'This wave has no page. It would look like this:',
    back: 'Back to all surveys',
  },
  launch: {
    heading: 'Launch it',
    tooFew:
      'It cannot be launched so: fewer than eight people could answer it, and nobody could be promised that they are not picked out. Give it up, and make one that asks more agencies.',
    sure: 'I have looked at the preview',
  },
  close: { heading: 'Close it now', sure: 'I am sure' },
  form: {
    modules: { label: 'Questions beside the core', challenged: 'For those who were challenged (two more)' },
    day: 'For example 23 11 2026',
    parts: { day: 'Day', month: 'Month', year: 'Year' },
    page: 'Also a page for people the bot does not know, with a link and a poster',
    send: 'Make the wave',
  },
  done: {
    heading: 'Done',
    plan: 'The wave is made. Nobody is asked yet: look at the preview, then launch it.',
    launch: 'It is launched. People are asked from its first day on, each once.',
    remind: 'Those who have not answered are reminded, once, within the next working hours.',
    close: 'It is closed. The coded marks of who answered are destroyed.',
    'give-up': 'It is given up. Nobody was asked.',
  },
  already: {
    launch: 'It was launched already. Nothing was done, and nobody is asked twice.',
    remind: 'They were reminded already. Nothing was done, and nobody is reminded twice.',
    plan: 'This wave is made already. Nothing was done.',
  },
  flaws: {
    /** `label`: First day, Last day. */
    day: (label: string) => `${label}: give a day of the calendar, as day, month and year.`,
    notForYou: 'Nothing was done: this is not for you to do, or the form is not one of this page.',
    notLaunchable:
      'It cannot be launched: its last day is past, or the bot would ask fewer than eight people, of whom nobody could be promised that they are not picked out.',
    launchSure: 'Nothing was launched. Look at the preview, and tick that you have.',
    closeSure: 'Nothing was closed. Tick that you are sure, and press again.',
    busy: 'Somebody else did something to this wave at the same moment. Look, then try again.',
  },
};
