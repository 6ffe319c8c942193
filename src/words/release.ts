/** What a release says about itself, and what the release command says at the terminal. */
export const releaseWords = {
  band: (to: number) =>
    `[c] stands for any count from 0 to ${to}. Small counts are not shown, so that nobody can be picked out.`,
  rounding: (to: number) => `All other counts are rounded to the nearest ${to}, so totals may not add up.`,
  missing: 'A figure or table that is not here was not released for this period.',
};

const dropWords = {
  'two-way': 'the two-way table',
  'quarter-totals': 'the totals of the quarters',
  total: 'the total',
  'single-tables': 'the table',
};

export const releaseCommandWords = {
  commandLine: 'Command line',
  drafted: (id: string, period: string) => `Draft ${id}, for ${period}. This is all that would be published:`,
  notShown: 'not shown',
  total: (counted: string, figure: string) => `Total of ${counted}: ${figure}`,
  table: (code: string, counts: string) => `${code}: ${counts}`,
  row: (words: string, figure: string) => `  ${words}: ${figure}`,
  digest: (digest: string) => `Digest: ${digest}`,
  auditNext: (id: string) => `Nothing is published. Next: npm run release -- audit --id ${id}`,
  gatePasses: (band: number, values: number) =>
    `The gate passes: every count from 1 to ${band} can have at least ${values} values beside everything published.`,
  gateShut: (what: string) => `The gate does NOT pass: ${what}. It cannot be signed; draft it again.`,
  nothingTaken: 'The gate took nothing away.',
  taken: (drop: keyof typeof dropWords, table: string | null) =>
    `The gate fired when it was drafted, and took away ${dropWords[drop]}${table === null ? '' : ` "${table}"`}. The release does not say so.`,
  insider: (group: string, what: string) => `Somebody who knows all cases of ${group} could narrow down: ${what}.`,
  papers: (what: string) => `Readers of every group paper could narrow down: ${what}.`,
  undecided: 'not worked out in time',
  nothing: 'nothing',
  counts: (count: number, tables: readonly string[]) =>
    `${count} small ${count === 1 ? 'count' : 'counts'} (${tables.join(', ')})`,
  assumption: (text: string) => `The rule assumes, and nobody has confirmed: ${text}`,
  signed: (id: string, role: string) => `Signed: ${id}, by: ${role}. It counts as published from now on.`,
  none: 'There are no releases.',
  unsigned: (id: string, audited: boolean, digest: string) =>
    `${id}: ${audited ? 'audited' : 'drafted'}, not signed. ${digest}`,
  signedBy: (role: string, when: string) => `signed by: ${role}, ${when}`,
  accepted: (id: string, signed: string) => `${id}: accepted by the dashboard (${signed}).`,
  waiting: (id: string, signed: string) => `${id}: ${signed}. Not posted yet.`,
  rejected: (id: string, signed: string, status: number, reason: string | null) =>
    `${id}: REJECTED by the dashboard with ${status}${reason === null ? '' : ` ("${reason}")`} (${signed}). It is not posted again by itself.`,
  notYet: (id: string, signed: string, attempts: number, answer: string, next: string | null) =>
    `${id}: not known to have arrived after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, the last: ${answer} (${signed}).${next === null ? '' : ` Next: ${next}.`}`,
  noAnswer: 'no answer',
};
