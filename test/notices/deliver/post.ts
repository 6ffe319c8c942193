import type { Instant } from '../../../src/calendar/instant.ts';
import { deliverOwed, type DeliveryPoint } from '../../../src/notices/deliver.ts';
import type { Messenger } from '../../../src/notices/messenger.ts';
import { entriesOf, type Happened } from '../../support/given-when-then.ts';
import { deliveriesInMemory, directoryNow, type messengerAnswering } from '../../support/in-memory.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { DIRECTORY } from '../../support/sample-people.ts';
import { FRIDAY } from '../../support/sample-policy.ts';

/** One escalation's post, with a clock that can be put forward. */
export function post(messenger: Messenger, at?: (point: DeliveryPoint) => void) {
  const deliveries = deliveriesInMemory();
  const directory = directoryNow(DIRECTORY);
  let now: Instant = FRIDAY;
  const parts = { deliveries, messenger, directory, now: () => now, ...(at === undefined ? {} : { at }) };
  return {
    deliveries,
    directory,
    forward: (to: Instant) => {
      now = to;
    },
    send: (...happened: readonly Happened[]) => deliverOwed(REFERENCE, entriesOf(...happened), parts),
  };
}

export const recipients = ({ sent }: ReturnType<typeof messengerAnswering>) =>
  sent.map(({ notice, recipient }) => [notice, recipient]);
