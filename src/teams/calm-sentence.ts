import { Fault } from '../errors/fault.ts';
import { accessWords } from '../words/access.ts';
import { refusals } from '../words/home.ts';

/** What a person is told when something went wrong: calm, with the reference number under which the log has it. */
export function calmSentence(error: unknown, incident: string): string {
  if (!(error instanceof Fault)) return refusals.unexpected(incident);
  switch (error.code) {
    case 'record-conflict':
      return refusals.conflict;
    case 'view-not-kept':
      return accessWords.notKept(incident);
    default:
      return refusals.unexpected(incident);
  }
}
