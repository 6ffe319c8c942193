import { checkDirectory, type KnownCodes } from './check-directory.ts';
import type { CsvFile } from './csv-table.ts';
import type { Agency, Cover, Directory, Post } from './directory.ts';
import { personOf } from './person.ts';
import {
  agencyRow,
  type AgencyRow,
  coverRow,
  type CoverRow,
  personRow,
  type PersonRow,
  type Placed,
  readRows,
} from './rows.ts';

/** The three files a directory is made of. */
export interface DirectoryTexts {
  readonly agencies: CsvFile;
  readonly people: CsvFile;
  readonly cover: CsvFile;
}

/**
 * Reads a directory from its files, whole: the first thing wrong anywhere stops all of it, so that half a directory is
 * never used. `known` holds the codes of the policies. Throws Fault `directory-invalid` with file, place and what to mend.
 */
export function parseDirectory(texts: DirectoryTexts, known: KnownCodes): Directory {
  const agencies = readRows(texts.agencies, agencyRow);
  const people = readRows(texts.people, personRow);
  const cover = readRows(texts.cover, coverRow);
  const directory: Directory = {
    agencies: agencies.map(({ row }) => agencyOfRow(row)),
    posts: people.map(({ row }) => postOfRow(row)),
    covers: cover.map(({ row }) => coverOfRow(row)),
  };
  checkDirectory(directory, known, {
    agencies: { file: texts.agencies.file, lines: linesOf(agencies) },
    people: { file: texts.people.file, lines: linesOf(people) },
    cover: { file: texts.cover.file, lines: linesOf(cover) },
  });
  return directory;
}

function linesOf(rows: readonly Placed<unknown>[]): number[] {
  return rows.map(({ line }) => line);
}

function agencyOfRow({ agency, ...rest }: AgencyRow): Agency {
  return { id: agency, ...rest };
}

function postOfRow({ tenant, account, team_name: teamName, ...rest }: PersonRow): Post {
  return { person: personOf({ tenantId: tenant, aadObjectId: account }), teamName, ...rest };
}

function coverOfRow({ tenant, account, deputy_account: deputy, from, until }: CoverRow): Cover {
  const person = (aadObjectId: string) => personOf({ tenantId: tenant, aadObjectId });
  return { person: person(account), deputy: person(deputy), from, until };
}
