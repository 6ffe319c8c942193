/** What the commands that erase and disclose say: at the operator's terminal, and in the documents they make. */
export const erasureWords = {
  noWords: (reference: string) => `${reference} has no words that could be erased.`,
  withWords: (reference: string) => `Entries of ${reference} that have words:`,
  entry: (version: number, when: string, who: string, fields: string) => `  ${version}  ${when}, ${who}: ${fields}`,
  held: (reference: string, why: string, since: string, by: string) =>
    `${reference} is held for ${why} since ${since}, by: ${by}. While it is held, nothing of it is erased.`,
  unfinished: (reference: string) =>
    `The record of ${reference} says that words were erased, and some are still there: erasing goes on where it stopped.`,
  erased: (reference: string, entries: string) =>
    `Erased from ${reference}: the words of ${entries}. The record says so, and verifies.`,
  elsewhere:
    'Copies of the store, exports, copies for the file and what Teams has shown still hold them (docs/privacy/erasure-and-retention.md).',
  allOfAnEntry: 'The words of an entry go together: name the entry to erase them.',
  entries: (versions: readonly number[]) =>
    versions.length === 1 ? `entry ${String(versions[0])}` : `entries ${versions.join(', ')}`,
};

export const retentionWords = {
  due: (count: number) => `Words whose time is over: ${count} ${count === 1 ? 'escalation' : 'escalations'}.`,
  dueSince: (reference: string, since: string) => `  ${reference}, since ${since}`,
  held: (count: number) => `Words whose time is over, and which a hold keeps: ${count}.`,
  heldFor: (reference: string, why: string, since: string, by: string) =>
    `  ${reference}, held for ${why} since ${since}, by: ${by}`,
  unfinished: (count: number) => `Erasing begun and not finished: ${count}.`,
  unfinishedOf: (reference: string) => `  ${reference}`,
  undecided: (count: number) =>
    `Closed, with words, and nobody has decided for how long they are kept: ${count} (retention in the policy).`,
  notYet: (count: number) => `Closed, with words whose time is not over: ${count}.`,
  views: (count: number) => `Access log: ${count} ${count === 1 ? 'view is past its' : 'views are past their'} time.`,
  viewsByThemselves: 'Access log: what is past its time goes by itself in this store.',
  howToErase: 'Nothing was erased. To erase what is due: npm run retention -- --erase',
  nothingDue: 'Nothing is due.',
  forgotten: (count: number) => `Access log: ${count} ${count === 1 ? 'view was' : 'views were'} forgotten.`,
  notErased: (reason: string) => `Not erased: ${reason}`,
};

export const disclosureWords = {
  ofEscalation: (reference: string) => `What is held of escalation ${reference}`,
  ofPerson: (person: string) => `What is held about ${person}`,
  made: (when: string) => `Made on ${when}.`,
  notYet: 'NOT TO BE HANDED OUT AS IT IS. Read all of it first, and take out what may not be disclosed.',
  howToRead: [
    'Part 1 is about the person themselves. What they wrote may speak of others all the same.',
    'Part 2 is what other people wrote and did in the same escalations. Each block is marked REVIEW.',
    'People are named by role, and choices by the codes they are kept with. The JSON file beside this one has everything with its ids and codes; it is for whoever reviews, not for handing out.',
    'No record says which child it is about. A request by a family goes to the agency that holds the file on the child.',
  ],
  howToReadEscalation: [
    'Part 1 is what is kept beside the record. Part 2 is the record: every block was written or done by someone, and is marked REVIEW.',
    'People are named by role, and choices by the codes they are kept with. The JSON file beside this one has everything with its ids and codes; it is for whoever reviews, not for handing out.',
    'No record says which child it is about. A request by a family goes to the agency that holds the file on the child.',
  ],
  partOne: { person: 'PART 1: THIS PERSON', escalation: 'PART 1: BESIDE THE RECORD' },
  partTwo: {
    person: 'PART 2: WHAT OTHERS WROTE AND DID IN THE SAME ESCALATIONS',
    escalation: 'PART 2: THE RECORD',
  },
  review: 'REVIEW',
  mentions: 'This entry names this person, or was made on their behalf.',
  inside: 'Inside the raising agency: the other side was not shown this.',
  heading: (reference: string, version: number) => `${reference}, entry ${version}`,
  nothing: 'Nothing is held here.',
  sections: {
    posts: 'In the directory',
    covers: 'Cover in the directory',
    named: 'Named by someone who raised a challenge',
    address: 'Where they are written to in Teams',
    draft: 'A challenge begun and not sent',
    cards: 'Cards in chats',
    messages: 'Messages sent by the service',
    views: 'Looks kept in the access log',
    deeds: 'What they did with learning notes, releases and the survey',
    steps: 'What they wrote and did',
  },
  whyNothing: {
    posts: 'No post is listed under this id.',
    covers: 'They cover for nobody, and nobody for them.',
    named: 'Nobody has named them by work email.',
    address: 'They have not written to the bot, or their address was forgotten.',
    draft: 'None is kept: it goes when it is sent or given up.',
    cards: 'The service has no card in a chat of theirs.',
    messages: 'None was sent.',
    views: 'None is kept: they opened nothing, or the time for keeping it is over.',
    deeds: 'They did nothing with them. Whether they answered a survey is not known, and cannot be found out.',
    steps: 'No entry of the record was made by them.',
    others: 'They have no part in any escalation.',
  },
  post: (title: string, team: string, phone: string, email: string) =>
    [title, team, phone, email].filter((text) => text !== '').join(', '),
  cover: (from: string, until: string) => `From ${from} to ${until}`,
  named: (role: string, email: string) => `${role}, ${email}`,
  since: (when: string) => `Kept since ${when}. The address itself stands in the JSON file.`,
  draft: (reference: string, when: string) => `${reference}, ${when}`,
  card: (reference: string, version: number) => `${reference}, as of entry ${version}`,
  message: (reference: string, when: string, about: string) => `${when}, ${reference}: "${about}"`,
  messageEnded: (reference: string, when: string, outcome: string) => `${when}, ${reference}: ${outcome}`,
  view: (reference: string, when: string, who: string, what: string) => `${when}, ${reference}: ${who} ${what}`,
  deed: (when: string, what: string, of: string, kind: string) => `${when}, ${what} ${of}: ${kind}`,
  deeds: { 'learning-note': 'learning note', release: 'release', survey: 'wave' },
  otherViews: {
    list: 'opened a list',
    'access-log': 'read the access log',
    refused: 'asked for what they may not see, and was shown nothing',
  },
  noEscalation: 'no escalation',
  discloser: 'Disclosure',
  written: (file: string) => `Written: ${file}`,
  counts: (own: number, others: number) =>
    `Part 1 has ${own} ${own === 1 ? 'entry' : 'entries'} of the record, part 2 has ${others}. Part 2 must be reviewed before anything goes out.`,
};
