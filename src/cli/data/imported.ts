import { Fault } from '../../errors/fault.ts';

/** How much was new, and how much stood there already. */
export interface Imported {
  readonly added: number;
  readonly skipped: number;
}

/** What is there and is not what the export holds. */
export function importConflict(what: string): Fault {
  return new Fault('import-conflict', { what });
}
