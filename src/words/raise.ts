/** The words of the raise form (two cards) and its receipt. */
export const raise = {
  heading: 'Raise a challenge',
  step: (card: 1 | 2) => `Card ${card} of 2`,
  intro: 'For when you disagree with another agency about a child. About a minute.',
  kind: { label: 'Which kind of agency should look again?', error: 'Choose the kind of agency.' },
  namePart: {
    label: 'For a school, nursery or practice: part of its name',
    hint: 'For example: Oak',
    error: 'Type part of its name.',
  },
  casePoint: { label: 'Where are things for the child?', error: 'Choose where things are.' },
  partnership: { label: 'Which area is it?', error: 'Choose the area.' },
  statedKind: {
    label: 'Which kind of agency do you work for?',
    error: 'Choose your kind of agency.',
  },
  statedRole: { label: 'What is your role there?', error: 'Choose your role.' },
  statedName: {
    label: 'Which organisation do you work for? Part of its name is enough',
    hint: 'Leave it empty if it is not listed',
    several: 'Several organisations have this in their name. Write more of it.',
    none: 'None is listed by that name. Correct it, or leave it empty.',
  },
  unconfirmed:
    'You are not in our directory, so you are marked "not yet confirmed". You can raise, and see what you raise.',
  whom: {
    label: 'Who should look at this again?',
    hint: 'Choose a team, or "I do not know who"',
    error: 'Choose who should look again.',
  },
  whomTeam: (agency: string, team: string) => `${agency}: ${team}`,
  whomUnknown: (agency: string) => `${agency}: I do not know who`,
  whomNamed: (agency: string) => `${agency}: someone else (I name them)`,
  whomMore: (more: number) => `${more} more not shown. Go back and type more of the name.`,
  whomNone: 'No agency of that kind and name is in the directory. Go back and try part of the name, or another kind.',
  namedRole: { label: 'Their role', hint: 'For example: Health visitor', error: 'Type their role.' },
  namedEmail: {
    label: 'Their work email',
    hint: 'name@organisation.org.uk',
    error: 'Type their work email.',
  },
  theme: { label: 'What is it about?', error: 'Choose what it is about.' },
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
  besides: {
    heading: 'Add more, if you can (optional)',
    talked: { label: 'Have you talked?', yes: 'Yes', tried: 'Tried', 'not-yet': 'Not yet' },
    takesEffect: {
      label: 'When does the decision take effect?',
      hint: 'A day that has passed is fine.',
      error: 'Choose a day, or leave it empty.',
    },
    familyKnows: {
      label: 'Does the family know that you raise this?',
      yes: 'Yes',
      'not-yet': 'Not yet',
      'not-safe': 'Not safe to tell them',
      'does-not-apply': 'Does not apply',
    },
    error: 'Choose one, or leave it empty.',
    levelOfNeed: { label: 'Level of need now' },
    scope: {
      label: 'Is it about one child?',
      child: 'Yes',
      thematic: 'No, about how an agency works',
      thematicSaid: 'How an agency works, not one child',
    },
    facts: {
      talked: 'Talked',
      takesEffect: 'Takes effect',
      familyKnows: 'Family knows',
      levelOfNeed: 'Level of need',
      scope: 'Scope',
    },
  },
  /** The line on both cards of a raise that belongs to another escalation. */
  linked: {
    follows: (reference: string) => `This follows ${reference}.`,
    alongside: (reference: string) => `Raised alongside ${reference}.`,
    gone: (reference: string) =>
      `Nothing is sent yet: this cannot be linked to ${reference} any more. Press Send again to raise it by itself.`,
  },
  links: { follows: 'Follows', alongside: 'Alongside', followedBy: 'Raised again as', askedToo: 'Also asked' },
  draftKept: 'Your choices are kept for 24 hours; your words only once you send.',
  receipt: {
    named: 'The person you named is not in our directory, so the point of contact is asked to pass it on.',
    tidy: 'It was sent at once. We took out what looked like a date, number, postcode or email: read your words again, and add a note if something is missing.',
  },
};
