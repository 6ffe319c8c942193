import { count } from './progress.ts';
import type { Rebuilt } from './rebuild-worklist.ts';

/** Says what a rebuild came to. Answers the exit code: 1 where an escalation is without its line. */
export function sayRebuilt({ lines, broken }: Rebuilt, say: (line: string) => void): number {
  say(`The worklist was built anew: ${count(lines)} ${lines === 1 ? 'escalation' : 'escalations'}.`);
  for (const sentence of broken) say(sentence);
  if (broken.length === 0) return 0;
  say(`${count(broken.length)} of them could not be read and stand in nobody's list.`);
  return 1;
}
