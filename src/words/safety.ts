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
  line: (emergency: Number, frontDoor: Number, outOfHours: Number) =>
    `**In danger now: call ${callLink(emergency)}.** Worried today: ${named(frontDoor)}, ${named(outOfHours)}.`,
  nobodyWatches: (outOfHours: Number) =>
    `Nobody watches this at night, at weekends or on bank holidays. If things get worse, call ${callLink(outOfHours)}; do not wait for an answer here.`,
  unchecked: 'These numbers have not been rung and checked yet.',
  draft: (partnership: string) => `Draft policy, for trying out. Not the published policy of ${partnership}.`,
  question: 'First: is the child safe while this is sorted out?',
  answers: {
    danger: 'In danger now',
    harm: 'Serious harm likely, or worse now',
    safe: 'Safe for now: go on',
  },
  explain: [
    '**In danger now**: the child needs help this minute.',
    '**Serious harm likely, or worse now**: the child is likely to be seriously harmed, or things are worse than when the decision was made.',
    '**Safe for now**: the child is safe while two agencies talk.',
  ],
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
