import { Fault } from '../../errors/fault.ts';

/** What stops an earlier phase from being used: Fault `survey-earlier-invalid` with the file, the place in it, and what to mend. */
export function brokenEarlier(file: string, place: string, why: string, cause?: unknown): Fault {
  return new Fault('survey-earlier-invalid', { file, place, why }, cause);
}
