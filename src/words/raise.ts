/** The words of the raise form (two cards) and its receipt. */
export const raise = {
  heading: 'Raise a challenge',
  intro:
    'You disagree with another agency about a child, and talking has not settled it. Two short cards, about a minute.',
  kind: { label: 'Which kind of agency should look again?', hint: 'Choose one', error: 'Choose the kind of agency.' },
  namePart: {
    label: 'For a school, nursery or practice: part of its name',
    hint: 'For example: Oak',
    error: 'Type part of its name.',
  },
  casePoint: { label: 'Where are things for the child?', hint: 'Choose one', error: 'Choose where things are.' },
  partnership: { label: 'Which area is it?', hint: 'Choose one', error: 'Choose the area.' },
  statedKind: {
    label: 'Which kind of agency do you work for?',
    hint: 'Choose one',
    error: 'Choose your kind of agency.',
  },
  statedRole: { label: 'What is your role there?', hint: 'Choose one', error: 'Choose your role.' },
  unconfirmed:
    'We do not have you in the directory, so you are marked "not yet confirmed". You can raise, and see what you raise.',
  whom: {
    label: 'Who should look at this again?',
    hint: 'Choose the agency. We find the person.',
    error: 'Choose who should look again.',
  },
  whomTeam: (agency: string, team: string) => `${agency}: ${team}`,
  whomUnknown: (agency: string) => `${agency}: I do not know who`,
  whomNamed: (agency: string) => `${agency}: someone else, named below`,
  whomMore: (more: number) => `${more} more not shown. Go back and type more of the name.`,
  whomNone: 'No agency of that kind and name is in the directory. Go back and try part of the name, or another kind.',
  namedRole: { label: 'Someone else: their role', hint: 'For example: Health visitor', error: 'Type their role.' },
  namedEmail: {
    label: 'Someone else: their work email',
    hint: 'Only if you chose "someone else"',
    error: 'Type their work email.',
  },
  theme: { label: 'What is it about?', hint: 'Choose one', error: 'Choose what it is about.' },
  themeOnceMore: 'One more tap: what is it mostly about?',
  concern: {
    label: 'What do you disagree with, and what worries you for the child?',
    hint: 'No names, dates of birth or addresses. Say what you have seen, and what the child has said or shown.',
    error: 'Say in a sentence or two what you disagree with.',
  },
  wanted: {
    label: 'What would you like to happen?',
    hint: 'One clear request. They can offer something else.',
    error: 'Say what you would like to happen.',
  },
  canWait: {
    label: (day: string) => `Can this safely wait until ${day}?`,
    labelNoTime: 'Can this safely wait for an answer?',
    yes: 'Yes',
    no: 'No, it needs an answer today',
    'not-sure': 'I am not sure',
    error: 'Choose one.',
  },
  receipt: {
    asked: (who: string) => `Asked: ${who}.`,
    by: (acknowledge: string | null, answer: string | null) =>
      [
        acknowledge === null ? '' : `They are asked to say they have it by ${acknowledge}`,
        answer === null ? '' : `to answer no later than ${answer}`,
      ]
        .filter((part) => part !== '')
        .join(', and ')
        .replace(/^to answer/, 'They are asked to answer') + '.',
    urgent: 'It is marked urgent. Ring them as well, now.',
    notSure: (lead: string | null) =>
      `Not sure whether it can wait? Talk it through with ${lead ?? "your agency's safeguarding lead"} today. If it cannot wait, press "It cannot wait".`,
    named: 'The person you named is not in our directory, so the point of contact is asked to pass it on.',
    tidy: 'We took out what looked like a date of birth, number, address or email. Read your words again; add a note if something is missing.',
    advice: 'This bot gives no advice on thresholds. Your own safeguarding lead can.',
  },
  draftKept: 'Your choices are kept for 24 hours.',
};
