/**
 * The paragraph about challenges for the partnership's annual report. The guidance asks the yearly report for impact,
 * learning, and little or no progress; it asks for no paragraph about challenges, and none of these lines says so.
 */
export const annualReportWords = {
  opening: (title: string, edition: string) =>
    `Evidence of impact, learning, and where there was little or no progress, as ${title} (${edition}) asks of the yearly report.`,
  ours: (period: string) => `This is what challenges between agencies show of it in ${period}.`,
  impact: (sentences: string) => `Impact. ${sentences}`,
  learning: (sentences: string) => `Learning. ${sentences}`,
  progress: (sentences: string) => `Little or no progress. ${sentences}`,
  tooFew: 'Too few to say.',
  raised: (total: number) => `About ${total} challenges were raised.`,
  changed: (share: string) => `Something changed after ${share} that ended.`,
  happened: (share: string) => `What was agreed had happened after ${share} that were asked about some weeks later.`,
  held: (share: string) => `The decision waited in ${share} that were answered.`,
  theme: (row: string, share: string) => `Most often they were about "${row.toLowerCase()}": ${share}.`,
  casePoint: (row: string, share: string) =>
    `Most often things for the child were at "${row.toLowerCase()}": ${share}.`,
  noChange: (share: string) =>
    `${capital(share)} that ended, ended with no change; a good conversation can end so too.`,
  notHappened: (share: string) =>
    `What was agreed had not happened after ${share} that were asked about some weeks later.`,
  nobody: (share: string) => `Nobody was available in ${share} for which a time to answer ran to its end.`,
  /** `of` is null where it is not known, or would give a hidden row away. */
  share: (part: number, of: number | null) =>
    of === null ? `about ${part} of the challenges` : `about ${part} of about ${of} challenges`,
  flaws: {
    'too-long': (limit: number) => `Keep the paragraph to ${limit} characters.`,
    identifier: (found: string) => `Take out numbers, addresses and dates that belong to someone: ${found}.`,
    reference: (found: string) => `Take out what looks like a reference: ${found}.`,
    name: (found: string) => `These may be names of people or places. Say it without them: ${found}.`,
  },
};

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
