/** One sentence each on how things stand, for either side. Dates and roles come in as text. */
export const situations = {
  waitingToAcknowledge: (who: string, by: string | null) =>
    by === null ? `Waiting for ${who} to say they have it.` : `Waiting for ${who} to say they have it, by ${by}.`,
  waitingToAnswer: (who: string, by: string | null) =>
    by === null
      ? `Waiting for ${who} to answer. The policy states no time.`
      : `Waiting for ${who} to answer, no later than ${by}.`,
  youToAnswer: (by: string | null) =>
    by === null ? 'Your answer is asked for. The policy states no time.' : `Please answer no later than ${by}.`,
  youToAcknowledge: (by: string | null) => (by === null ? '' : `Please say that you have it by ${by}.`),
  questionOpen: (who: string) => `${who} asked a question. The clock keeps running.`,
  questionForYou: 'They ask you a question before they answer. The clock keeps running.',
  answeredForYou: 'You have an answer. Is it enough, or do you want it looked at again?',
  answeredByYou: (who: string) => `You have answered. It is with ${who} now.`,
  settlementForYou: 'The other side says it was settled by talking. Is this right?',
  settlementByYou: 'You logged that it was settled by talking. The other side is asked whether that is right.',
  settlementOneSided: 'Until they confirm, it counts as logged by one side, not as agreed by both.',
  closed: (outcome: string, day: string) => `Closed on ${day}: ${outcome}.`,
  closedOneSided: 'Logged as settled by one side; the other has not confirmed it.',
  stillDisagrees: 'The raising side accepted that it stops here and still disagrees.',
  past: (day: string) => `The policy's time passed on ${day}. An answer can still be given.`,
  urgent: 'Urgent: it cannot safely wait. Ring as well.',
  unconfirmedRaiser: 'The person who raised this is not yet confirmed by their agency.',
  unconfirmedYou:
    'Your agency has not confirmed you yet. You can go on with what you raised; what the other side writes is shown once they have. Ring them meanwhile.',
  named: (role: string, email: string | null) =>
    `The raiser named ${role}${email === null ? '' : ` (${email})`}. They are not in our directory: please pass it on, or hand it over.`,
  nextStage: (label: string, name: string) =>
    `If it is not enough, the policy's next step is ${label}, ${name}. Ask your manager or safeguarding lead to take it up.`,
  overseer: 'You see the steps of this escalation, not the words people wrote.',
  child: {
    'not-said': 'Which child: not yet said that it is known.',
    'not-yet': 'Which child: the asked side does not know yet.',
    told: 'Which child: the raising side says it has told them.',
    known: 'Which child: both sides know.',
  },
  tellChildSteps: (reference: string, contact: string | null) => [
    '**Now tell them which child.** This system never holds it.',
    `Ring, or use your agencies' secure email. Say: "${reference} is about …"${contact === null ? '' : ` Their number: ${contact}.`}`,
    `Write ${reference} on the child's file.`,
  ],
  workingDays: (amount: number) => (amount === 1 ? '1 working day' : `${amount} working days`),
  sameWorkingDay: 'the same working day',
  by: (day: string, within: string | null) => (within === null ? day : `${day} (${within})`),
  facts: { from: 'From', to: 'To', where: 'Where', about: 'About' },
  asDeputy: (who: string, whom: string) => `${who} for ${whom}`,
  place: (role: string, agency: string) => (role === '' ? agency : `${role}, ${agency}`),
};
