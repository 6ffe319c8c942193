/** One sentence each on how things stand, for either side. Dates and roles come in as text. */
export const situations = {
  /** Whose turn it is, for the person reading: the first line after the heading. */
  turn: {
    asked: (by: string | null) =>
      by === null ? 'Your answer is asked for. The policy states no time.' : `Please answer no later than ${by}.`,
    askedPast: (day: string) => `Please answer. The policy's time passed on ${day}; an answer still counts.`,
    waiting: (by: string | null) =>
      by === null
        ? 'Waiting for their answer. The policy states no time.'
        : `Waiting for their answer, no later than ${by}.`,
    waitingPast: (day: string) => `Waiting for their answer. The policy's time passed on ${day}.`,
    overseen: (by: string | null) =>
      by === null
        ? "Waiting for the asked side's answer. The policy states no time."
        : `Waiting for the asked side's answer, no later than ${by}.`,
    overseenPast: (day: string) => `Waiting for the asked side's answer. The policy's time passed on ${day}.`,
    questionForYou: 'Please answer their question. The clock keeps running.',
    questionByYou: 'Waiting for the answer to your question. The clock keeps running.',
    questionOverseen: 'The asked side asked a question. The clock keeps running.',
    answeredForYou: 'Is their answer enough, or do you want it looked at again?',
    answeredByYou: 'You have answered. It is with the raising side now.',
    answeredOverseen: 'Answered. It is with the raising side now.',
    settlementForYou: 'Is it right that this was settled by talking?',
    settlementByYou: 'You logged that it was settled by talking. They are asked whether that is right.',
    settlementOverseen: 'One side logged that it was settled by talking. The other is asked whether that is right.',
    takeOnForYou: (stage: string) => `Will you take it to ${stage}?`,
    takeOnAsked: (role: string, stage: string) => `${role} is asked to take it to ${stage}.`,
    adviceForYou: 'Your advice is asked for.',
    advised: 'You have given your advice. You can add to it.',
    viewForYou: (by: string | null) =>
      by === null ? "Please give the panel's view." : `Please give the panel's view no later than ${by}.`,
    viewForYouPast: (day: string) => `Please give the panel's view. The policy's time passed on ${day}.`,
    viewWaiting: (by: string | null) =>
      by === null ? "Waiting for the panel's view." : `Waiting for the panel's view, no later than ${by}.`,
    viewWaitingPast: (day: string) => `Waiting for the panel's view. The policy's time passed on ${day}.`,
    decisionForYou: 'Please record what your agency will do.',
    decisionWaiting: (agency: string) => `Waiting for ${agency} to record what it will do.`,
    closed: (outcome: string, day: string) => `Closed on ${day}: ${outcome}.`,
  },
  youToAcknowledge: (by: string) => `Please say that you have it by ${by}.`,
  theyToAcknowledge: (by: string) => `They are asked to say that they have it by ${by}.`,
  settlementOneSided: 'Until both sides say so, it counts as logged by one side.',
  closedOneSided: 'Logged as settled by one side; the other has not confirmed it.',
  stillDisagrees: 'The raising side accepted that it stops here and still disagrees.',
  urgent: 'Urgent: it cannot safely wait. Ring as well.',
  unconfirmedRaiser: 'The person who raised this is not yet confirmed by their agency.',
  unconfirmedYou:
    'Your agency has not confirmed you yet: ring your safeguarding lead and quote this reference. You can go on; what the other side writes is shown once you are confirmed.',
  confirmThem: (who: string) =>
    `Is this your colleague: ${who}? They are asked to ring you and quote the reference. Until you confirm them they see no words but their own.`,
  notConfirmedRaiser: 'Their agency could not confirm the person who raised this. The concern still needs an answer.',
  restricted: 'Restricted: those who oversee and work at one of the two agencies do not see it.',
  held: {
    'serious-incident':
      'A serious incident is recorded. There are no reminders, nothing of this is erased, and it is not closed.',
    review: 'Held for a review: nothing of this is erased.',
    'legal-claim': 'Held for a legal claim: nothing of this is erased.',
    request: 'Held for a request about personal data: nothing of this is erased.',
  },
  named: 'Named by the raiser, not in our directory: please pass it on, or hand it over',
  namedPerson: (role: string, email: string) => `${role}, ${email}`,
  nextStage: (label: string, name: string) => `If it is not enough, you can take it to ${label}, ${name}.`,
  nextStagePast: (label: string, name: string) =>
    `You can take it to ${label}, ${name}: that is what it is for, and it is no criticism.`,
  lastStage: 'There is no further stage after this one.',
  notListed:
    'Your organisation is not in our directory, so nobody there can be asked to take it further. Ask the partnership team for advice.',
  confirmedFirst: 'Taking it to the next stage opens once your agency has confirmed you. You can ask for advice now.',
  stopped: (role: string) =>
    `${role} did not take it on. It stays open with you. You can ask for advice, or ask again.`,
  stoppedElsewhere: (role: string, raiser: string) => `${role} did not take it on. It stays open with: ${raiser}.`,
  adviceAwaited: (role: string) => `${role} has been asked for advice.`,
  informed: 'You had a part in this before. You go on seeing it, and can add a note.',
  adviser: 'You see what the raising side shows you, and act for nobody. The other side does not see your advice.',
  meanwhile: {
    waits: 'Until this is settled the decision waits.',
    'goes-ahead': 'The decision goes ahead meanwhile.',
    'goes-ahead-with': 'The decision goes ahead meanwhile, with what the answer says in place.',
  },
  takesEffectFirst: (day: string) => `The decision takes effect on ${day}, before the time for an answer ends.`,
  response: {
    accepts: "The agency accepts the panel's view.",
    'in-part': "The agency accepts the panel's view in part.",
    'does-not-accept': "The agency does not accept the panel's view.",
  },
  notSure: (lead: string) =>
    `Not sure whether it can wait? Talk it through with ${lead} today. If it cannot wait, make it urgent.`,
  notSureLead: 'your manager or safeguarding lead',
  overseer: 'You see the steps of this escalation, not the words people wrote.',
  /** Told to whoever must know it, of the asked side, or of the panel. */
  child: {
    'not-said': 'Not yet confirmed that both know which',
    'not-yet': {
      you: 'You asked which it is; not yet told',
      asked: 'The asked side does not know which yet',
      panel: 'The panel does not know which yet',
    },
    told: {
      you: 'They say they have told you; not yet confirmed',
      asked: 'The asked side has been told which; not yet confirmed',
      panel: 'The panel has been told which; not yet confirmed',
    },
    known: 'Both sides know which',
  },
  tellChildSteps: (reference: string, contact: string | null) => [
    '**Now tell them which child.** This system never holds it.',
    `${contact === null ? 'Ring' : `Ring ${contact}`}, or use your agencies' secure email. Say: "${reference} is about …". Write ${reference} on the child's file.`,
  ],
  workingDays: (amount: number) => (amount === 1 ? '1 working day' : `${amount} working days`),
  sameWorkingDay: 'the same working day',
  by: (day: string, within: string | null) => (within === null ? day : `${day} (${within})`),
  facts: { child: 'Child', from: 'From', to: 'To', panel: 'Panel', where: 'Where', about: 'About' },
  asDeputy: (who: string, whom: string) => `${who} for ${whom}`,
  place: (role: string, agency: string) => (role === '' ? agency : `${role}, ${agency}`),
  standingIn: (role: string) => `You stand in for: ${role}.`,
  placeCovered: (place: string, deputy: string) => `${place} (away; ${deputy} stands in)`,
  placeWithPhone: (place: string, phone: string) => `${place}, ${phone}`,
};
