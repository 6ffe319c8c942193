/** Home, help, lists and plain refusals. */
export const home = {
  heading: 'What would you like to do?',
  intro: "When you think another agency's decision leaves a child at risk, challenge it. That is part of the job.",
  notSure: 'Not sure? Talk it through with your own safeguarding lead first. This bot gives no advice on thresholds.',
  help: {
    heading: 'I did not understand that',
    headingAsked: 'Help',
    body: [
      'You can type **raise**, **my escalations**, **policy**, **practise**, **help**, or a reference such as KM-4F7Q-2XWDR.',
      'Or use the buttons.',
    ],
  },
  lists: {
    answer: { heading: 'Mine to answer', empty: 'Nothing is waiting for you.' },
    raised: { heading: 'Mine raised', empty: 'You have raised nothing yet.' },
    open: { heading: 'Open in the partnership', empty: 'Nothing is open.' },
    past: (count: number) => `Past the policy's time: ${count}.`,
    undelivered: (count: number, unknown: number) =>
      `Messages not delivered: ${count}. Not known whether delivered: ${unknown}.`,
    more: (count: number) => `${count} more. Type a reference to open one.`,
    line: (from: string, to: string) => `${from} asks ${to}`,
    next: (day: string) => `Next step by ${day}`,
    due: (day: string) => `Answer no later than ${day}`,
    passed: (day: string) => `The policy's time passed on ${day}`,
    urgent: 'Urgent.',
    situations: {
      asked: 'Not yet acknowledged',
      acknowledged: 'Acknowledged, being looked at',
      questioned: 'A question is open',
      answered: 'Answered, with the raising side',
      viewed: "The panel's view is given",
      'settlement-logged': 'Logged as settled, to be confirmed',
      closed: 'Closed',
    },
  },
};

/** Why something was not done. `notFound` is one and the same for an unknown reference and for one a person may not see. */
export const refusals = {
  heading: 'That did not go through',
  notFound:
    'There is no escalation with that reference that you can open. Check the reference, or ask the person who gave it to you.',
  'not-now': 'That is not possible any more. Here is how things stand.',
  closed: 'This escalation is closed. Closed stays closed; you can raise a new one.',
  'unknown-choice': 'One of the choices does not exist (any more). Please choose again.',
  'same-person': 'That would be the same person. Please choose someone else.',
  'own-agency':
    'That is within one agency. Speak to your own manager or safeguarding lead; agencies settle this between their own staff.',
  stale: (what: string) => `This has moved on since your card was drawn: ${what}. Nothing was sent.`,
  typed: 'What you typed:',
  conflict: 'Several things happened at once and nothing was kept. Please try again.',
  unexpected: (reference: string) =>
    `Something went wrong on our side, and we cannot say for certain that it was kept. Open the escalation to see. If it goes on, quote ${reference}.`,
  draftGone: 'Your choices were kept for 24 hours and are gone. Please choose again.',
};
