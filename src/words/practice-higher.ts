/** The made-up case from the second stage on, to its end. */
export const practiceHigher = {
  takeOn: {
    story: ['Now change places: you are asked to take it on. This card comes in:'],
    question: 'What do you do?',
    choices: [
      {
        title: 'Ask them to let it rest',
        why: 'Then it stops in your own agency, and nobody sees that it did. Think it should not go on? "Do not take it on" asks you why; your colleague reads it and can ask for advice.',
      },
      { title: 'Take it on', why: null },
      {
        title: 'Leave it for next week',
        why: 'It takes two minutes to read, and a child waits for both of you. Away? Hand it over.',
      },
    ],
  },
  noAnswer: {
    passed: (stage: string) => [
      `You took it on: it went to ${stage}, and you rang to say which child it is. Then no answer came:`,
    ],
    notStated: (stage: string) => [
      `You took it on: it went to ${stage}, and you rang to say which child it is. Two weeks go by without an answer. The policy states no time here, so you can take it further at any time.`,
    ],
    question: 'What do you do?',
    choices: (further: string) => [
      { title: further, why: null },
      {
        title: 'Wait: they must be busy',
        why: 'They may be. Silence is no answer and never counts as agreeing. Ring as well, and take it further all the same: it is no criticism.',
      },
      {
        title: 'Close it',
        why: 'For the child nothing has changed. Time alone closes nothing here, and you need not either.',
      },
    ],
  },
  higher: {
    story: (stage: string) => [`It was taken to ${stage}, and this answer came:`],
    question: 'It moves a little. It is not enough for the child. What do you do?',
    choices: (further: string) => [
      {
        title: 'Accept: it went high enough',
        why: 'How high it went is not the question. Is this answer enough for the child? In this case it is not.',
      },
      { title: further, why: null },
      {
        title: 'Say nothing more',
        why: 'Then it stays open and nobody knows what you think. Take it further, or stop here and say that you still disagree.',
      },
    ],
  },
  offered: {
    story: (stage: string) => [`This answer came at ${stage}:`],
    question: 'They offer what the child needs, and what they will do. What do you do?',
    choices: [
      {
        title: 'Hold out for every word',
        why: 'You may. In this case all that the child needs is in it.',
      },
      { title: 'Accept it', why: null },
      {
        title: 'Say nothing: it is settled',
        why: 'They wait to hear whether it is enough. One press tells them, and lets what they offer begin.',
      },
    ],
  },
  view: {
    story: (stage: string) => [`It was taken to ${stage}. Change places: you give the view there. This card comes in:`],
    question: 'What does a panel do?',
    choices: [
      {
        title: 'Decide in place of the agency',
        why: 'The agency that holds the statutory duty keeps its decision. A panel says what it recommends, and why.',
      },
      {
        title: 'Say who was right',
        why: 'What helps the child is what should happen next, and which agency says what it will do.',
      },
      { title: 'Say what it recommends, and why', why: null },
    ],
  },
  record: {
    story: ['The panel has given its view. Change places: you act for the agency that was asked. This card comes in:'],
    question: 'What do you do?',
    choices: [
      { title: 'Record what we will do, and why', why: null },
      {
        title: 'Nothing: it is only a view',
        why: 'Your agency does keep its decision. It also says here what it will do with the view, so that everybody knows.',
      },
      {
        title: 'Ring the school, no more',
        why: 'Ring as well. What stands in the record is what everybody finds later.',
      },
    ],
  },
  closed: {
    story: ['You are back on the side that raised it. It is closed, and both sides are asked three short questions.'],
    question: "The first is: is it on the child's file? What do you do?",
    choices: [
      {
        title: 'Press yes, and copy it some day',
        why: "Whoever opens the child's file next must find it there. One press makes the copy: do that first.",
      },
      { title: 'Copy it to the file, then say so', why: null },
      {
        title: 'Skip the questions',
        why: 'You may. They take half a minute, and show where the policy is unclear.',
      },
    ],
  },
};
