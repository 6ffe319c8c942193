import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';

/** A text column that holds JSON. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** The row in its shape. Throws Fault `store-row-broken`, which names the table and quotes nothing of the row. */
export function stored<Row>(schema: z.ZodType<Row>, table: string, row: unknown): Row {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw new Fault('store-row-broken', { table });
  return parsed.data;
}

/** The row in its shape, or null where there is none. */
export function storedOrNull<Row>(schema: z.ZodType<Row>, table: string, row: unknown): Row | null {
  return row === undefined ? null : stored(schema, table, row);
}
