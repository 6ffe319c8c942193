import type { Window } from './start-window.ts';

/**
 * What stands in the terminal once everything answers: who sits at which address, where to sign in to the web pages, where
 * the data is, how to stop.
 */
export function addressTable(
  windows: readonly Pick<Window, 'person' | 'url'>[],
  dataFolder: string,
  signInLink: string | null,
): string {
  const rows = windows.map(({ person, url }) => [person.title, person.agencyName, url] as const);
  const heading = ['Role', 'Agency', 'Open in a browser'] as const;
  const width = (column: 0 | 1): number => Math.max(...[heading, ...rows].map((row) => row[column].length));
  const line = (row: readonly [string, string, string]): string =>
    `  ${row[0].padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2]}`;
  return [
    '',
    'The service is running, with one Teams window for each of these people:',
    '',
    line(heading),
    ...rows.map(line),
    '',
    ...(signInLink === null
      ? []
      : ['The web pages, as anybody of these and others (the link works once):', '', `  ${signInLink}`, '']),
    `Data is kept in ${dataFolder}. Everybody and everything in it is made up.`,
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
