import type { AttentionParts } from '../../attention/attend.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { CaseworkParts } from '../../casework/parts.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Messenger } from '../../notices/messenger.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Store } from '../../storage/store.ts';
import type { Chance } from './chance.ts';

/** Casework and attention over a store, at a moment of the past that is moved by hand. */
export interface Past {
  readonly casework: CaseworkParts;
  readonly attention: AttentionParts;
  moveTo(moment: Instant): void;
  /** The sweep comes about every minute, so a time is recorded a little after it has passed. */
  sweepAfterMs(): number;
}

export interface PastParts {
  readonly store: Store;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly chance: Chance;
  readonly begins: Instant;
}

/** Nothing is sent to anyone: what would have been said counts as delivered, so that no service ever says it. */
const TO_NOBODY: Messenger = { send: async () => ({ outcome: 'delivered', reason: null, retryAt: null }) };

export function pastOver({ store, policies, directory, chance, begins }: PastParts): Past {
  let moment = begins;
  const casework: CaseworkParts = {
    ...store,
    policies,
    directory: { current: async () => directory },
    now: () => moment,
    random: chance.bytes,
  };
  return {
    casework,
    attention: { ...store, ...casework, messenger: TO_NOBODY },
    moveTo: (next) => {
      moment = next;
    },
    sweepAfterMs: () => chance.between(2_000, 58_000),
  };
}
