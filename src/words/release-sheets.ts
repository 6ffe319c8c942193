import { sayTold } from './say-told.ts';

/** The words of a release as a workbook and as CSV. */
export const releaseSheetsWords = {
  contents: {
    name: 'Contents',
    head: ['About this release', 'What it says'],
    title: (period: string) => `Challenges between agencies, ${period}`,
    period: 'Period',
    between: (period: string, first: string, last: string) => `${period}: from ${first} to ${last}`,
    release: 'Release',
    version: 'Version',
    drafted: 'Drafted',
    digest: 'Digest',
    geography: 'Area',
    areas: (code: string, areas: readonly string[]) => `${code}: ${areas.join(', ')}`,
    rule: 'Disclosure rule',
    counted: 'Counted',
    total: 'Total',
    totalNotShown: 'not shown',
    shown: { c: '[c]', rounding: 'Rounding', missing: 'What is not here' },
    sheet: (name: string) => `Sheet "${name}"`,
  },
  table: {
    head: ['What is counted', 'Code', 'Figure', 'Out of', 'Since', 'Under'],
    under: (policy: string, version: string, told: string) =>
      `${policy} ${version} (the team is told at: ${sayTold(told)})`,
    breaks: 'Not to be compared with the release before: counted in another way, or under another policy.',
  },
  totals: {
    name: 'Totals',
    about: (counted: string) => `Total, and by quarter: ${counted}.`,
    head: ['Period', 'Code', 'Figure'],
  },
  pairs: {
    name: 'Two tables together',
    about: (one: string, other: string) => `The tables ${one} and ${other}, a row for each pair.`,
    head: (one: string, other: string) => [one, 'Code', other, 'Code', 'Figure', 'Out of'],
  },
  figures: {
    name: 'Figures',
    head: ['Period', 'Table', 'Row code', 'Row', 'Figure', 'Out of'],
  },
};
