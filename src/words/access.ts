/** Who has looked at an escalation, and why. */
export const accessWords = {
  button: 'Who has looked',
  heading: 'Who has looked',
  intro: 'Looks at this escalation and copies of it, newest first, by role. Messages we sent are not looks.',
  none: 'Nobody has opened it yet.',
  more: 'Only the newest looks are shown here. Information governance can read all of them.',
  insideNotShown: 'Looks from inside the raising agency at its own next step are not shown here.',
  look: (who: string, what: string) => `${who} ${what}`,
  reason: (label: string) => `Reason: ${label}.`,
  someone: 'Someone in no directory',
  /** Stands for whoever gave a command that copies the store: the command does not know who it was. */
  operator: 'Whoever operates the service',
  things: {
    escalation: 'opened the card',
    words: 'read words of it',
    timeline: 'read what has happened',
    copy: "took a copy for the child's file",
    chronology: 'took the chronology',
    'person-data': "took one person's data, this escalation included",
  },
  reasons: {
    'past-the-time': "The policy's time has passed",
    'asked-by-a-participant': 'Someone who takes part asked',
    'quality-check': 'Quality check',
    'serious-incident': 'Serious incident',
    'request-or-complaint': 'A request or a complaint',
  },
  notKept: (reference: string) =>
    `We could not show this just now, because looks are kept first and that did not work. Nothing was changed. Please try again; if it goes on, quote ${reference}.`,
};
