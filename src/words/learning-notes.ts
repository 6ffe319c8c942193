/** The words of the page of learning notes. */
export const learningNotes = {
  heading: 'Learning notes',
  lines: [
    'A learning note tells, in made-up form, what good practice looked like. It has no date, no area and no reference.',
    'The partnership team writes it, the safeguarding leads of both sides agree, information governance signs. It is published once the year it was signed in is over.',
  ],
  published: { heading: 'Published', nothing: 'None is published yet.' },
  making: {
    heading: 'Notes you have a part in',
    lines: [
      'Only the note itself is published. Which escalation it grew from never is.',
      'Where a lead does not agree, the note is withdrawn. Each of you may also withdraw it later, at any time.',
    ],
    nothing: 'There is none at the moment.',
    note: (number: number) => `Note ${number}`,
    reference: (reference: string) => `Grew from ${reference}.`,
    waits: {
      raising: 'Waits for the lead of the raising agency.',
      asked: 'Waits for the lead of the asked agency.',
      both: 'Waits for the leads of both agencies.',
    },
    toSign: 'Both leads agree. Waits for information governance to sign it.',
    from: (day: string) => `Signed. It is published from ${day}.`,
    published: 'Published.',
  },
  buttons: {
    agree: 'Agree to it',
    sign: 'Sign it',
    withdraw: 'Withdraw it',
    disagree: 'Do not agree',
    /** Read out after the button, so that each says which note is meant. */
    which: (number: number) => `note ${number}`,
  },
  write: {
    heading: 'Write a note',
    reference: 'Reference of the escalation it grew from',
    referenceHint: 'Closed, and of your partnership. It is kept apart, to know whose leads agree, and never published.',
    text: 'The note',
    textHint: (limit: number) =>
      `At most ${limit} characters. Change what happened until nobody can be recognised. No names, dates, places or references.`,
    button: 'Put it before both leads',
  },
  done: {
    heading: 'Done',
    write: 'The note is there for both leads to read.',
    agree: 'You agree to the note.',
    sign: 'You have signed the note.',
    withdraw: 'The note is withdrawn.',
  },
  flaws: {
    reference: 'That is not the reference of a closed escalation that you can see. Check its letters and figures.',
    noLeads: 'The directory has no safeguarding lead for one side of it, so that side could not agree.',
    missing: 'Write the note.',
    'too-long': (limit: number) => `Keep the note to ${limit} characters.`,
    identifier: (found: string) => `Take out numbers, addresses and dates that belong to someone: ${found}.`,
    date: (found: string) => `Take out what says when it was: ${found}.`,
    area: (found: string) => `Take out what says where it was, or which agency: ${found}.`,
    'reference-shaped': (found: string) => `Take out what looks like a reference: ${found}.`,
    name: (found: string) => `These may be names of people or places. Say it without them: ${found}.`,
    sentBefore: 'This form was sent before with other words, and those stand. Send it once more if this is a new note.',
    notNow: 'Nothing was changed: the note has moved on, or this is not for you to do.',
  },
};
