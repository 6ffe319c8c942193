/** What made-up people write in made-up challenges. About nobody: no name, no date, no place, no number. */
export const sampleCases = {
  /** By the code of a theme; `other` for a theme that has none here. */
  about: {
    'level-of-need': {
      concern: 'The referral was closed with advice only. We see the child every day and think more help is needed.',
      wanted: 'Please look at the level of need again, with what we have written down this term.',
    },
    'more-information': {
      concern: 'The decision was made before our information was there. It says something else than what was assumed.',
      wanted: 'Please decide again with the information we have sent since.',
    },
    assessment: {
      concern: 'The assessment does not say what the child told us, and nobody asked us before it was finished.',
      wanted: 'Please add what the child said, and see whether the conclusion still holds.',
    },
    'protection-decision': {
      concern: 'It was decided that no further enquiry is needed. We think the risk has grown since the last visit.',
      wanted: 'Please hold another discussion, and invite us to it.',
    },
    plan: {
      concern: 'Two actions of the plan have not begun, and the plan does not say who is to do them.',
      wanted: 'Please say who does what, and until when.',
    },
    'stepping-down-closing': {
      concern: 'Support is to end soon. We have not seen the change that the plan was meant to bring.',
      wanted: 'Please keep the support going until the next review.',
    },
    delay: {
      concern: 'We have waited for an answer for some weeks, and the child has had no help meanwhile.',
      wanted: 'Please tell us when somebody will see the family.',
    },
    'information-sharing': {
      concern: 'We were not told of a change that matters for how we keep the child safe here.',
      wanted: 'Please tell us what has changed, and how we hear of it next time.',
    },
    attendance: {
      concern: 'The last two meetings went ahead without the people who know the child best.',
      wanted: 'Please move the next meeting to a time when we can all be there.',
    },
    roles: {
      concern: 'It is not clear to us, nor to the family, who leads on this now.',
      wanted: 'Please agree with us who leads, and tell the family.',
    },
    service: {
      concern: 'The service that was agreed has a long waiting list, and nothing is in place until then.',
      wanted: 'Please say what can be done for the child in the meantime.',
    },
    other: {
      concern: 'We see this differently and think that the decision leaves the child with too little support.',
      wanted: 'Please look at it again together with us.',
    },
  },
  answers: {
    agree: [
      'You are right, and we have changed the decision. Somebody will visit this week.',
      'We have looked again with what you sent, and agree. The case is open again.',
      'Thank you. This was not before us when we decided, and we agree with you now.',
    ],
    propose: [
      'We cannot do all of it, but we can bring the review forward and decide then.',
      'We propose a joint visit first, and then a decision made together.',
      'We suggest a smaller step now, and a look at it again in a few weeks.',
    ],
    maintain: [
      'We have looked at it again with the team. Our position stays the same, for the reasons in the assessment.',
      'What you describe was weighed when we decided. Nothing in it is new to us.',
      'The threshold is not met as we read it. Tell us at once if something changes.',
    ],
  },
  actions: [
    'We visit the child and tell you what we found.',
    'We bring the review forward and invite you.',
    'We write down who does what, and send it to everybody.',
  ],
  questions: [
    'Could you tell us what you saw, and how often?',
    'Has the family been told that you do not agree?',
    'What would need to be in place for you to be content?',
  ],
  replies: [
    'We have seen it on most days this month, and wrote it down each time.',
    'Yes, we have told them, and they want us to go on.',
    'A visit before the plan ends, and a meeting with all of us.',
  ],
  agreed: [
    'We talked on the phone. The visit goes ahead, and we meet again afterwards.',
    'We met, and agreed that the plan stays as it is until the review.',
    'We talked it through. Support goes on, and we look at it together next month.',
  ],
  talked: [
    'We talked. We understand each other better, and do not agree yet.',
    'We rang each other. An answer in writing will follow.',
  ],
  further: [
    'The answer does not say what happens for the child meanwhile.',
    'We still think the risk is higher than the decision says.',
    'There was no answer in the time the policy gives, and the child cannot wait much longer.',
  ],
  notTakenOn: [
    'I think what they offer is enough for now, and would try that first.',
    'I have asked them to talk to you again before it goes further.',
  ],
  advice: ['Write down what you have seen and how often, and ask for a meeting with both managers.'],
  view: {
    recommends: [
      'The plan stays in place until the next review, and both agencies visit together.',
      'The assessment is done again, with what the other agency knows.',
    ],
    because: [
      'What the child said was not weighed when it was decided.',
      'Both agencies had a part of the picture, and the decision was made on one of them.',
    ],
  },
  willDo: {
    accepts: 'We accept the view of the panel, and will do what it recommends.',
    'in-part': 'We will visit together, and look at the plan again at the review.',
    'does-not-accept': 'We have weighed the view of the panel, and keep our decision for the reasons we gave.',
  },
  withdrawn: 'The family has moved on since, and the question no longer stands.',
  notDone: 'It could not be arranged in this time.',
} as const;
