import type { AccessLog } from '../access/access-log.ts';
import type { Drawing } from '../cards/draw.ts';
import type { CaseworkParts } from '../casework/parts.ts';
import type { Deliveries } from '../notices/deliveries.ts';
import type { Tallies } from '../statistics/tallies.ts';
import type { Worklist } from '../worklist/worklist.ts';

/** Everything a conversation is answered from. */
export interface Desk extends CaseworkParts {
  readonly worklist: Worklist;
  readonly deliveries: Deliveries;
  readonly accessLog: AccessLog;
  readonly tallies: Pick<Tallies, 'add'>;
  readonly drawing: Drawing;
}
