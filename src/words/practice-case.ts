import { safety } from './safety.ts';

/**
 * The made-up case from its first question to its first answer, what people write in it, and what was practised. The child
 * is never described: it is about nobody.
 */
export const practiceCase = {
  said: {
    concern:
      'Support for this family ends on Monday. On three visits we saw that nothing has changed yet, and the child has told us the same. We think it is too soon.',
    wanted: 'Keep the support going until the next review, and decide then.',
    first: 'The aims of the plan were met, so support ends as planned. We have looked at it again with the team.',
    further: 'The answer does not say what happens when the child tells us the same again, with nobody visiting.',
    higher: 'We could make one more visit after the end. Otherwise our position stays the same.',
    furtherStill: 'Nothing yet shows that things are better for the child. That is still open.',
    offer: 'Support goes on until the review, with a visit every two weeks. We did not have what the child told you.',
    ourAction: 'Visit every two weeks until the review, and tell the school how it goes.',
    recommends: 'Support goes on until the review, and the school is invited to it.',
    because: 'What the child said was not weighed when the plan ended.',
    willDo: 'We keep the family open until the review, and have asked the school to come.',
  },
  safety: {
    heading: 'First: is the child safe?',
    story: [
      "Practice Children's Services has rung: support for a family you work with ends on Monday. You think that is too soon for the child. Nobody is in danger today.",
    ],
    question: 'Every challenge begins with this question. Is the child safe while this is sorted out?',
    choices: [
      {
        title: safety.answers.danger,
        why: 'This answer leads to one thing: ring 999 now. For a real child, do it. In this case nobody is in danger now.',
      },
      {
        title: safety.answers.harm,
        why: 'This answer leads to the front door, or the out-of-hours team: ring them now and say what has changed; the challenge can run alongside. For a real child, do it. In this case nothing is worse than when it was decided.',
      },
      { title: safety.answers.safe, why: null },
    ],
  },
  whom: {
    heading: 'Whom do you ask?',
    story: (stage: string, name: string) => [
      `For now the child is safe, so the challenge can begin. The policy begins with ${stage}: ${name}.`,
      'Not sure who it is? Choose the agency and "I do not know who": its point of contact passes it on.',
    ],
    question: 'Who should look at this again?',
    choices: [
      {
        title: 'The most senior person I know',
        why: 'They would have to ask those who know the child. The policy starts close to the decision, where most challenges are settled, and goes higher stage by stage where it must.',
      },
      { title: 'Those who made the decision', why: null },
      {
        title: 'A colleague at my own school',
        why: 'Talk it through with a colleague by all means, and do both. Only the agency that decided can look at it again.',
      },
    ],
  },
  write: {
    heading: 'What do you write?',
    story: [
      'Those who made the decision are asked. Two short texts go to them: what worries you for the child, and what you would like to happen.',
      'You can try the check here: 943 476 5919 is a made-up NHS number.',
    ],
    question: 'Which do you write?',
    choices: [
      { title: 'What we have seen, and one request', why: null },
      {
        title: 'All that happened, with names',
        why: 'No names, dates of birth or addresses: you say by phone which child it is. And a few sentences are read sooner than a whole history.',
      },
      {
        title: 'That their decision is wrong',
        why: 'You may be right. It is easier to look again at what you have seen than at a verdict: say what worries you for the child.',
      },
    ],
  },
  sent: {
    story: [
      'You wrote what you have seen, what the child has said, and one request. The real receipt looks like this:',
    ],
    question: 'The record never says which child it is. What do you do now?',
    choices: [
      {
        title: 'Wait until they ask',
        why: 'They would, and the time for an answer runs meanwhile. One call now helps both of you.',
      },
      { title: 'Ring them: say which child', why: null },
      {
        title: 'Add a note with the name',
        why: 'A name never belongs in the record, and the check does not know names. Ring, or use secure email, and quote the reference.',
      },
    ],
  },
  answered: {
    story: ['You rang. They have it, know which child it is, and have answered:'],
    question: 'You are still worried for the child. What do you do?',
    choices: (further: string) => [
      {
        title: 'Leave it: they have answered',
        why: 'You may stop here, and say that you still disagree. In this case you are still worried, and reviews keep finding somebody who was, and stopped here.',
      },
      {
        title: 'Ring someone senior I know',
        why: 'Ring, and note it here with "We talked". By itself a call leaves no trace, and nobody has to answer.',
      },
      { title: further, why: null },
    ],
  },
  reason: {
    story: ['The form asks: why does it need to go further?'],
    question: 'Which reason do you give?',
    choices: [
      { title: 'What it leaves open for the child', why: null },
      {
        title: 'That they did not listen',
        why: 'It may feel so, and they will read it. What is still open for the child is what moves people.',
      },
      {
        title: 'The same words once more',
        why: 'Those have been answered. Say what the answer leaves open: that is what the next person needs.',
      },
    ],
  },
  done: (further: boolean) => [
    '**Danger first**: 999 or the front door, before anything here.',
    '**Ask those who decided**: what you have seen, one request, and nothing that says who the child is.',
    '**Tell them which child** by phone or secure email, with the reference.',
    further
      ? '**Not enough, or no answer in time?** The next stage is there for that: say what is still open for the child.'
      : '**Read the answer for the child**: is it enough? Accept it, or say that you still disagree.',
    "**At the end**: the copy on the child's file, and three short questions.",
  ],
};
