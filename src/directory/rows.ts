import { z } from 'zod';
import { plainDate } from '../calendar/plain-date.ts';
import { broken, cellAt } from './broken.ts';
import { agencyId, CODE_RULE, isCode, teamId } from './codes.ts';
import { type CsvFile, readTable } from './csv-table.ts';

/** What may stand in the cells of the directory's three files, and what each row becomes. */

const id = <Id>(brand: (code: string) => Id | null) =>
  z.string().transform((text, context): Id => {
    const made = brand(text);
    if (made !== null) return made;
    context.addIssue({ code: 'custom', message: `${CODE_RULE} is needed` });
    return z.NEVER;
  });

const optional = <Out>(cell: z.ZodType<Out, string>) =>
  z.union([z.literal('').transform(() => null), cell], { error: innermost });

const name = z
  .string()
  .min(1, 'it is empty; write what people read')
  .max(120, 'it is too long; 120 characters are allowed');
const code = z.string().refine(isCode, `${CODE_RULE} is needed`);
const phone = z
  .string()
  .regex(/^[0-9][0-9 ]{2,15}$/, 'a telephone number as people dial it is needed: digits and spaces');
const email = z.email('an email address is needed, such as post@example.org, or nothing').max(254);
const account = z.guid('an account is needed as Entra ID shows it: 8-4-4-4-12 characters of 0-9 and a-f');
const date = z.iso.date('a date that exists is needed, as YYYY-MM-DD').transform(plainDate);

export const agencyRow = z.object({
  agency: id(agencyId),
  name,
  kind: code,
  partnerships: z
    .string()
    .transform((list) => list.split(';').map((partnership) => partnership.trim()))
    .pipe(z.array(code)),
  phone: optional(phone),
});

export const personRow = z.object({
  tenant: account,
  account,
  agency: id(agencyId),
  team: optional(id(teamId)),
  team_name: optional(name),
  role: code,
  title: name,
  phone: optional(phone),
  email: optional(email),
});

export const coverRow = z.object({ tenant: account, account, deputy_account: account, from: date, until: date });

export type AgencyRow = z.infer<typeof agencyRow>;
export type PersonRow = z.infer<typeof personRow>;
export type CoverRow = z.infer<typeof coverRow>;

/** A row and where it stands, for whoever finds fault with it later. */
export interface Placed<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Reads every row of a file. Throws Fault `directory-invalid` at the first cell that does not fit. */
export function readRows<Shape extends z.ZodObject>(source: CsvFile, shape: Shape): Placed<z.infer<Shape>>[] {
  return readTable(source, Object.keys(shape.shape)).map(({ line, cells }) => {
    const read = shape.safeParse(cells);
    if (read.success) return { line, row: read.data };
    const [issue] = read.error.issues;
    throw broken(source.file, cellAt(line, String(issue?.path[0] ?? '')), issue?.message ?? 'it cannot be read');
  });
}

/** The words of the choice that is not "nothing": an empty cell is no choice to someone who filled it. */
function innermost(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0]?.message : undefined;
}
