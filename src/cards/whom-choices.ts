import type { WhomChoice } from '../directory/whom-to-ask.ts';
import { raise } from '../words/raise.ts';

/** Whom one can ask, and how many agencies more there are that are not listed. */
export interface ToAsk {
  readonly choices: readonly WhomChoice[];
  readonly more: number;
}

/** The words for one choice of the whom list. */
export function whomChoice(choice: WhomChoice): { title: string; value: string } {
  switch (choice.how) {
    case 'team':
      return { title: raise.whomTeam(choice.agencyName, choice.teamName ?? ''), value: choice.value };
    case 'point-of-contact':
      return { title: raise.whomUnknown(choice.agencyName), value: choice.value };
    case 'named':
      return { title: raise.whomNamed(choice.agencyName), value: choice.value };
    default: {
      const never: never = choice.how;
      return never;
    }
  }
}

/**
 * At most so many of them. As in the directory's own list, an agency stays whole or goes; only a first one that is longer by
 * itself loses its last teams, and keeps "I do not know who" and "someone else".
 */
export function fewerToAsk({ choices, more }: ToAsk, most: number): ToAsk {
  if (choices.length <= most) return { choices, more };
  const agencies = [...new Set(choices.map(({ agency }) => agency))].map((agency) =>
    choices.filter((choice) => choice.agency === agency),
  );
  const kept: WhomChoice[] = [];
  let listed = 0;
  for (const agency of agencies) {
    if (kept.length + agency.length > most) break;
    kept.push(...agency);
    listed += 1;
  }
  const [first = []] = agencies;
  return {
    choices: listed > 0 ? kept : [...first.slice(0, most - 2), ...first.slice(-2)],
    more: more + agencies.length - listed,
  };
}
