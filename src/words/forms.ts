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
  ourAction: { label: 'What will you do? (if anything)', hint: 'You commit to it by sending: it stands as agreed.' },
  ourActionBy: { label: 'You will do it by (if you can say)' },
  theirAction: { label: 'What do you ask them to do? (if anything)', hint: 'It is "asked for" until they accept it.' },
  theirActionBy: { label: 'You ask them to do it by (if you can say)' },
  meanwhile: {
    label: (day: string) => `The decision takes effect on ${day}. What happens until this is settled?`,
    waits: 'The decision waits',
    'goes-ahead': 'It goes ahead',
    'goes-ahead-with': 'It goes ahead, with something in place (say what in your answer)',
    error: 'Choose what happens meanwhile.',
  },
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
  talk: {
    heading: 'We talked',
    intro: 'It stays open. Both sides can read this.',
    talked: {
      label: 'What came of it?',
      hint: 'What you agreed, or where you got to. No names, dates of birth or addresses.',
    },
  },
  escalate: {
    heading: (stage: string) => `Take it to ${stage}`,
    intro: (name: string) => `${name}. Taking it further is part of the policy, and no criticism.`,
    taker: (role: string) =>
      `${role} is asked to take it on, and acts for your side from then on. You go on seeing it.`,
    takers: 'Whoever you choose is asked to take it on, and acts for your side from then on. You go on seeing it.',
    yourself: 'You act at that stage too: it goes there at once.',
    actor: { label: 'Who takes it up in your agency?', hint: 'Choose who', error: 'Choose who takes it up.' },
    further: {
      label: 'Why does it need to go further?',
      hint: 'What the answer leaves open for the child. Both sides read it once it has gone there. No names, dates of birth or addresses.',
    },
  },
  doNotTakeOn: {
    heading: 'Do not take it on',
    intro:
      'It stays open with the person who asked you. They read your reason, and can ask for advice. The other side does not see this.',
    reason: { label: 'Why not?', hint: 'What you would do instead. No names, dates of birth or addresses.' },
  },
  seekHelp: {
    heading: 'Ask for advice',
    intro:
      'They see this escalation with its words, and write back to you. They act for nobody. The other side does not see this.',
    from: { label: 'Whom do you ask?', hint: 'Choose who', error: 'Choose whom you ask.' },
    nobody: 'The directory has nobody else to ask. Ring your safeguarding lead.',
  },
  advise: {
    heading: 'Give your advice',
    advice: {
      label: 'Your advice',
      hint: 'The raising side reads it; the other side does not. No names, dates of birth or addresses.',
    },
  },
  giveView: {
    heading: "The panel's view",
    intro: 'The agency that holds the duty keeps its decision, and then says here what it will do.',
    recommends: {
      label: 'What does the panel recommend?',
      hint: 'What should happen for the child. No names, dates of birth or addresses.',
    },
    because: { label: 'Why?', hint: 'What the panel heard and weighed.' },
    to: { label: 'Which agency holds the duty and says what it will do?', error: 'Choose the agency.' },
  },
  recordDecision: {
    heading: 'What your agency will do',
    response: {
      label: "The panel's view",
      accepts: 'We accept it',
      'in-part': 'We accept it in part',
      'does-not-accept': 'We do not accept it',
      error: 'Choose one.',
    },
    willDo: {
      label: 'What will you do, and why?',
      hint: 'This ends the escalation. No names, dates of birth or addresses.',
    },
  },
  reportAction: {
    heading: 'How an action goes',
    action: { label: 'Which action?', error: 'Choose the action.' },
    numbered: (place: number) => `Action ${place}`,
    as: {
      label: 'How is it?',
      accepted: 'We will do it',
      done: 'It is done',
      'not-done': 'It will not be done',
      error: 'Choose one.',
    },
    reason: {
      label: 'If it will not be done: why?',
      hint: 'A few words. No names, dates of birth or addresses.',
      error: 'Say why it will not be done.',
    },
  },
  restrict: {
    heading: 'Restrict who may look at it',
    paragraphs: [
      "For when someone's own practice is in question. Agency leads no longer see that it exists, nor does anyone of the partnership team who works at one of the two agencies. Those who take part see it as before.",
      'It cannot be taken back. A worry about what a member of staff has done to a child goes elsewhere: see "When to go elsewhere".',
    ],
    sure: { label: 'Restrict it?', yes: 'Yes, restrict it', error: 'Choose yes, or go back.' },
  },
  seriousIncident: {
    heading: 'A serious incident',
    paragraphs: [
      'For when the child has died or come to serious harm. Reminders and questions about this escalation stop at once, nothing of it is erased, and it is not closed. The record of it can be taken out in one press for the Rapid Review.',
      'This notifies nobody: your own arrangements for serious incidents still apply.',
    ],
    sure: { label: 'Record a serious incident?', yes: 'Yes, record it', error: 'Choose yes, or go back.' },
  },
  hold: {
    heading: 'Hold it',
    paragraphs: ['Nothing of it is erased until the hold is lifted, whatever the time for keeping it.'],
    reason: {
      label: 'Why?',
      review: 'A review',
      'legal-claim': 'A legal claim',
      request: 'A request about personal data',
      error: 'Choose why.',
    },
  },
  openWords: {
    heading: 'Open the words',
    paragraphs: [
      'You oversee this escalation and take no part in it. Those who do can see that you opened it, and why.',
    ],
    reason: { label: 'Why do you open it?', error: 'Choose why.' },
    opened: (why: string) => `You opened the words: ${why}. Those who take part can see that you did.`,
  },
  followUp: {
    heading: 'Has what was agreed happened for the child?',
    happened: {
      label: 'As far as you can see',
      yes: 'Yes',
      partly: 'Partly',
      no: 'No',
      'cannot-tell': 'I cannot tell',
      error: 'Choose one.',
    },
  },
  closing: {
    heading: 'Three short questions',
    intro: 'Each side is asked once. It helps the policy get better.',
    policyUnclear: { label: 'Was the policy unclear anywhere?', error: 'Choose one.' },
    learning: { label: 'Is there learning to share?', error: 'Choose one.' },
    onFile: { label: "Is it on the child's file?", yes: 'Yes', 'not-yet': 'Not yet', error: 'Choose one.' },
    yes: 'Yes',
    no: 'No',
  },
};
