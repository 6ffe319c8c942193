/** The words of the small forms: one decision each. */
export const forms = {
  required: 'Please fill this in.',
  chooseOne: 'Choose one',
  tooLong: (limit: number) => `Please keep it under ${limit} characters.`,
  removed: (kinds: string) =>
    `We took out ${kinds} and put [removed] in its place. Nothing is sent yet: read it again, then send.`,
  kinds: {
    'nhs-number': 'an NHS number',
    upn: 'a pupil number',
    date: 'a full date',
    postcode: 'a postcode',
    phone: 'a phone number',
    email: 'an email address',
  },
  chooseAnswer: {
    heading: 'What is your answer?',
    intro: 'Look at it again with an open mind. A short answer with reasons is enough.',
  },
  agree: {
    heading: 'We agree',
    answer: {
      label: 'What do you agree to, and why?',
      hint: 'A sentence or two. No names, dates of birth or addresses.',
    },
  },
  propose: {
    heading: 'We propose something else',
    answer: {
      label: 'What do you propose, and why?',
      hint: 'A sentence or two. No names, dates of birth or addresses.',
    },
  },
  maintain: {
    heading: 'Our position stays the same',
    answer: {
      label: 'Why does it stay the same?',
      hint: 'What you looked at again, and your reasons. No names, dates of birth or addresses.',
    },
    whatWouldChange: {
      label: 'What would change this? (optional)',
      'new-information': 'New information',
      'change-for-child': 'A change for the child',
      'nothing-further': 'Nothing further at this stage',
    },
  },
  ourAction: { label: 'What will you do? (if anything)', hint: 'It counts as agreed when they accept your answer.' },
  ourActionBy: { label: 'You will do it by (if you can say)' },
  theirAction: { label: 'What do you ask them to do? (if anything)', hint: 'It is "asked for" until they accept it.' },
  theirActionBy: { label: 'You ask them to do it by (if you can say)' },
  ask: {
    heading: 'Ask a question first',
    intro: 'The clock keeps running. One question at a time.',
    question: {
      label: 'What do you need to know?',
      hint: 'The answer comes back to you here. No names, dates of birth or addresses.',
    },
  },
  reply: {
    heading: 'Answer their question',
    reply: { label: 'Your answer', hint: 'Say what you have seen or know. No names, dates of birth or addresses.' },
  },
  redirect: {
    heading: 'This is not ours',
    intro: 'Say whose it is. They are asked in your place, and the raiser is told.',
    whom: { label: 'Whose is it?', hint: 'Choose the agency and team', error: 'Choose whose it is.' },
    nobody: 'The directory has nobody else to pass it to. Ring them, or add a note.',
    more: 'Not all fit here. If the one you need is missing, choose another team of that agency: it can pass it on.',
    reason: { label: 'Why? (optional)', hint: 'A few words help them. No names, dates of birth or addresses.' },
  },
  handOver: {
    heading: 'Hand it over',
    intro: 'They get it at once, and your access ends. The clock does not start again.',
    to: { label: 'To whom?', hint: 'Someone in your agency', error: 'Choose a person.' },
    nobody: 'The directory has nobody else in your agency.',
    reason: {
      label: 'Why?',
      'not-my-team': 'It belongs to another team here',
      away: 'I am away',
      'knows-family': 'I know this family outside work',
      'changed-role': 'I have another role now',
      other: 'Another reason',
      error: 'Choose a reason.',
    },
  },
  note: {
    heading: 'Add a note',
    note: { label: 'Your note', hint: 'Both sides can read it. No names, dates of birth or addresses.' },
  },
  logSettled: {
    heading: 'It was settled by talking',
    intro: 'Log it in one card. The other side is asked whether this is right.',
    agreed: {
      label: 'What did you agree?',
      hint: 'A sentence or two: what happens now, and who does it. No names, dates of birth or addresses.',
    },
    outcome: { label: 'How did it end?', error: 'Choose one.' },
  },
  disputeSettled: {
    heading: 'Not quite settled',
    reason: {
      label: 'What is missing? (optional)',
      hint: 'A sentence helps them. No names, dates of birth or addresses.',
    },
  },
  accept: {
    heading: 'Accept, or stop here',
    how: {
      label: 'Which is it?',
      content: 'I accept this answer',
      'still-disagree': 'I accept we stop here; I still disagree',
      error: 'Choose one.',
    },
    actions: { label: 'They ask you to do this. Will you?', yes: 'Yes, we will', no: 'No' },
  },
  withdraw: {
    heading: 'Withdraw it',
    intro: 'The record stays, with your reason. Nothing is deleted.',
    code: {
      label: 'Why?',
      'events-moved-on': 'Events moved on',
      'no-longer-disagree': 'I no longer disagree',
      'raised-by-mistake': 'I raised it by mistake',
      'other-route': 'It goes another way now',
      other: 'Another reason',
      error: 'Choose a reason.',
    },
    reason: { label: 'In your words (optional)', hint: 'No names, dates of birth or addresses.' },
  },
};
