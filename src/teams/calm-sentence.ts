import { Fault } from '../errors/fault.ts';
import { refusals } from '../words/home.ts';

/** What a person is told when something went wrong: calm, with the reference number under which the log has it. */
export function calmSentence(error: unknown, incident: string): string {
  return error instanceof Fault && error.code === 'record-conflict' ? refusals.conflict : refusals.unexpected(incident);
}
