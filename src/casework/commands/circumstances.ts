import type { Place } from '../../access/standing-of.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Said, WordsField } from '../../escalation/events.ts';
import type { Escalation } from '../../escalation/state.ts';
import type { Policy } from '../../policy/policy.ts';

/** What a wish is turned into a command with: how it stands, who asks, and the digests of what they typed. */
export interface Circumstances {
  readonly state: Escalation;
  readonly place: Place;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly said: Readonly<Partial<Record<WordsField, Said>>>;
}

/** The directory with the partnership's agencies only: nobody else can be asked under its policy, whatever a card says. */
export function inPartnership({ directory, policy: { partnership } }: Circumstances): Directory {
  return { ...directory, agencies: directory.agencies.filter((each) => each.partnerships.includes(partnership.code)) };
}
