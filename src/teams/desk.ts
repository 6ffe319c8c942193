import type { AccessLog } from '../access/access-log.ts';
import type { Drawing } from '../cards/draw.ts';
import type { CaseworkParts } from '../casework/parts.ts';
import type { Deliveries } from '../notices/deliveries.ts';
import type { SurveyParts } from '../survey/parts.ts';
import type { Tallies } from '../statistics/tallies.ts';
import type { Worklist } from '../worklist/worklist.ts';

/** Everything a conversation is answered from. */
export interface Desk extends CaseworkParts {
  readonly worklist: Worklist;
  readonly deliveries: Deliveries;
  readonly accessLog: AccessLog;
  readonly tallies: Pick<Tallies, 'add'>;
  readonly drawing: Drawing;
  /** Null where there is no survey: the service has no key for it. */
  readonly surveys: SurveyDesk | null;
}

/** The survey, as it is answered and looked after in Teams. */
export interface SurveyDesk extends SurveyParts {
  /** The address of the project lead's page of all waves; null where one cannot be linked to. */
  readonly pages: string | null;
  /** Where people the bot does not know answer, by the secret part of the link; null where there are no pages. */
  readonly pageOf: (link: string) => string | null;
}
