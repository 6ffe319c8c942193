/** The words about danger. They stand first on every face; numbers come from the policy. */
export interface Number {
  readonly label: string;
  readonly number: string;
  readonly hours: string | null;
}

/** A number people can press to call. */
export function callLink({ number }: Number): string {
  return `[${number}](tel:${number.replaceAll(' ', '')})`;
}

function named(number: Number): string {
  return `${number.label} ${callLink(number)}${number.hours === null ? '' : ` (${number.hours})`}`;
}

export const safety = {
  line: (emergency: Number) => `**In danger now: call ${callLink(emergency)}.**`,
  worried: (frontDoor: Number, outOfHours: Number) => `Worried today: ${named(frontDoor)}, ${named(outOfHours)}.`,
  nobodyWatches: (outOfHours: Number) =>
    `Nobody watches this at night, at weekends or on bank holidays. If things get worse, call ${callLink(outOfHours)}; do not wait for an answer here.`,
  unchecked: 'These numbers have not been rung and checked yet.',
  draft: (partnership: string) => `Draft policy, for trying out. It is not the published policy of the ${partnership}.`,
  question: 'First: is the child safe while this is sorted out?',
  answers: {
    danger: 'In danger now',
    harm: 'Serious harm likely, or worse now',
    safe: 'Safe for now: go on',
  },
  goOn: '**Safe for now?** Then go on here:',
  rung: 'You said: **serious harm likely, or worse now**. Ring first, if you have not.',
  goOnAlongside: '**When you have rung**, the challenge can run alongside:',
  danger: {
    heading: (emergency: Number) => `Call ${emergency.number} now`,
    body: (frontDoor: Number, outOfHours: Number) => [
      'Do that first. Nothing here is as quick.',
      `Then tell ${named(frontDoor)} or ${named(outOfHours)}, and your own safeguarding lead.`,
      'You can raise a challenge here afterwards, once the child is safe.',
    ],
  },
  harm: {
    heading: 'Make a new referral now',
    body: (frontDoor: Number, outOfHours: Number) => [
      `Ring ${named(frontDoor)} or ${named(outOfHours)} and say what has changed. Do not wait for this challenge.`,
      'The challenge can run alongside. When you have rung, go on.',
    ],
    goOn: 'I have rung: go on',
  },
};
