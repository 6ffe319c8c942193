/** Why the dashboard does not take a release: what whoever sent it reads in the answer. */
export const dashboardReasons = {
  unsigned: {
    'no-headers': 'It carries no webhook-id, webhook-timestamp or webhook-signature.',
    'no-timestamp': 'Its webhook-timestamp is not a number of seconds.',
    'too-old': 'It was signed more than five minutes ago.',
    'too-new': 'It was signed for a moment more than five minutes ahead. Check the clocks of both machines.',
    'wrong-signature': 'Its signature is not made with a secret that is known here.',
  },
  notText: 'Its body is not UTF-8.',
  tooLarge: (kilobytes: number) => `Its body is more than ${kilobytes} KB.`,
  notJson: 'It is not JSON.',
  otherType: (known: string) => `It is of another type. Known here: ${known}.`,
  otherSchema: (known: readonly number[]) =>
    `It has another schemaVersion. Known here: ${known.join(', ')}. A newer dashboard may know it.`,
  notCanonical: 'it is not canonical JSON',
  unreadable: (why: string) => `It cannot be read: ${why}.`,
  otherId: 'Its webhook-id is not the id of the release.',
  notYears: 'Its period is not made of whole partnership years.',
  otherDays: 'The days of its period do not fit its quarters.',
  notOver: 'Its period was not over when it was drafted.',
  otherName: 'Its id does not fit its geography, years and version.',
  heldAlready: 'It is here already.',
  heldOtherwise: 'A release with this id is here already, and it says something else.',
  otherGeography: (held: string) => `It is of another geography than the releases here: ${held}.`,
  otherYear: (month: number) =>
    `Its year does not start in the same month as that of the releases here: month ${month}.`,
  overlaps: (held: string) => `Its period shares quarters with another period that is here: ${held}.`,
  noVersionBefore: (missing: number) => `Version ${missing} of this period is not here. Send that first.`,
  busy: 'Several releases came at once. Send it again.',
};
