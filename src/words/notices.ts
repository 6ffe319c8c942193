/** The first lines of messages. Each says what happened and what is asked; none blames. */
export const notices = {
  pleaseAnswer: (agency: string) => `A colleague in ${agency} sees this differently and asks you to look again`,
  pleaseAnswerTone:
    'It is a normal part of safeguarding, not a complaint about you. A short answer with reasons is enough; a call often settles it.',
  nowUrgent: 'This cannot safely wait any more: please answer today',
  acknowledged: 'They have it and know which child it is',
  whichChild: 'They have it and ask you which child it is',
  toldWhichChild: 'The raising side says it has told you which child it is',
  answered: (reference: string) => `You have an answer to ${reference}`,
  question: 'They ask you a question before they answer',
  reply: 'Your question has been answered',
  redirected: (agency: string) => `It was passed on to ${agency}`,
  yoursNow: 'This has been handed to you',
  confirmSettlement: 'The other side says it was settled by talking',
  settlementDisputed: 'The other side says: not quite settled',
  closed: 'This escalation is closed',
  receipt: (agency: string) => `Sent to ${agency}`,
  current: (reference: string) => `Escalation ${reference}`,
  moved: (reference: string) => `${reference} has moved on. The newest card is further down, or type the reference.`,
  handedOn: (reference: string) => `You handed ${reference} over. It is with someone else now.`,
};
