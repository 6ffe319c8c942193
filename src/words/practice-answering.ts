import { buttons } from './buttons.ts';
import { forms } from './forms.ts';

const ANSWERS = ['Answer A', 'Answer B', 'Answer C'] as const;
const [A, B, C] = ANSWERS;

/** "Answer a challenge well": three minutes in the place of whoever is asked. */
export const practiceAnswering = {
  said: {
    concern:
      'Support for this family ends on Monday. On three visits we saw that nothing has changed yet, and the child has told us the same.',
    wanted: 'Keep the support going until the next review, and decide then.',
  },
  receive: {
    story: ['This card comes in:'],
    question: 'What is it?',
    choices: (by: string | null) => [
      {
        title: 'A complaint about my team',
        why: 'It can feel like one. A colleague who knows the child from another side asks you to look again. That is all.',
      },
      { title: 'A request to look again', why: null },
      {
        title: 'Something for next week',
        why: `${by === null ? 'The policy states no time, and a child waits all the same.' : `The policy asks for an answer no later than ${by}.`} Away, or not yours? Hand it over, or pass it on.`,
      },
    ],
  },
  child: {
    story: ['The record never says which child it is, so this card does not either.'],
    question: 'You do not know which child it is. What do you press?',
    choices: [
      {
        title: buttons.acknowledgeKnown,
        why: 'Not yet: guessing could lead you to another child. Ask, and they are told at once.',
      },
      {
        title: buttons.note,
        why: 'They might write the name into a note of their own, where it must not stand. There is a button that asks them to ring.',
      },
      { title: buttons.acknowledgeTellMe, why: null },
    ],
  },
  again: {
    story: ['They were told at once, and rang you. You know which child it is now.'],
    question: 'How do you look at it again?',
    choices: [
      { title: 'With what they have seen', why: null },
      {
        title: 'I need not: I know this case',
        why: 'You know why it was decided. What they have seen since may be new to you.',
      },
      {
        title: 'Let whoever decided answer',
        why: 'Ask them what they weighed, of course. You are asked because you did not decide it yourself.',
      },
    ],
  },
  answers: {
    heading: 'Three answers',
    story: ['You read the file with what they have seen. You still think that support can end. Three ways to say so:'],
    question: 'Which one do you send?',
    texts: {
      [A]: 'The decision is in line with our thresholds and stands.',
      [B]: 'We read the last visits again, with what you have seen and what the child told you. The family worker stays until the summer, so somebody goes on visiting. We think that is enough. If things get worse for the child, ring me that day.',
      [C]: 'Sorry. We will keep it open for as long as you want.',
    },
    choices: [
      {
        title: A,
        why: 'It may be so. It does not say what you looked at again, nor why: all they can do is take it further.',
      },
      { title: B, why: null },
      {
        title: C,
        why: 'It is kind. Has anything changed for the child? Agree when you do agree, and say why and what you will do by when.',
      },
    ],
  },
  change: {
    heading: forms.maintain.heading,
    story: [`One more line is asked for. ${forms.maintain.whatWouldChange.label}`],
    question: 'What do you choose?',
    choices: [
      { title: forms.maintain.whatWouldChange['change-for-child'], why: null },
      {
        title: forms.maintain.whatWouldChange['nothing-further'],
        why: 'If it is so, say it. Here you have just written what would: things getting worse for the child.',
      },
      {
        title: 'Leave it empty',
        why: 'You may. With it they know what to look out for, and when to come back to you.',
      },
    ],
  },
  close: {
    story: ['They accept your answer: your reasons were what they needed. Thank you for looking again.'],
    question: 'What is left to do?',
    choices: [
      {
        title: 'Nothing',
        why: "Nearly. Whoever opens the child's file next should find that this was looked at again, and how it ended.",
      },
      {
        title: 'Tell my team we were right',
        why: 'Tell them what you looked at again, and what would change it. That helps the child if things get worse.',
      },
      { title: "Copy it to the child's file", why: null },
    ],
  },
  done: [
    '**It is no complaint**: a colleague sees it differently and asks you to look again.',
    '**Say that you have it**, and whether you know which child it is.',
    '**Look again** with what they have seen. A call often settles it.',
    '**Answer with reasons**: what you looked at again, why, and what would change it.',
    "**At the end**: the copy on the child's file.",
  ],
};
