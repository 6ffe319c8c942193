import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import type { Ask, Kind } from './ask.ts';

/** Which data actions the client's role holds, by container; a container that is not named is open. */
export type Rights = Readonly<Record<string, readonly string[]>>;

/** The data actions a request needs. Azure counts an SDK's query as reading the change feed as well. */
const NEEDED: Readonly<Record<Kind, readonly string[]>> = {
  read: ['items/read'],
  create: ['items/create'],
  replace: ['items/replace'],
  upsert: ['items/upsert'],
  delete: ['items/delete'],
  query: ['executeQuery', 'readChangeFeed'],
  plan: ['executeQuery'],
  feed: ['readChangeFeed'],
  metadata: [],
  other: [],
};

const DATABASES = 'Microsoft.DocumentDB/databaseAccounts';

/** Azure's words and sub-status when the role lacks an action; without one named, when it may not do this at all. */
export function forbidden(ask: Ask, action = NEEDED[ask.kind][0]): Answer {
  const name = action === undefined ? `${DATABASES}/readMetadata` : `${DATABASES}/sqlDatabases/containers/${action}`;
  return refusal(
    403,
    'Forbidden',
    'Request blocked by Auth double : Request is blocked because principal [00000000-0000-0000-0000-000000000000] ' +
      `does not have required RBAC permissions to perform action [${name}] on resource ` +
      `[${ask.segments.slice(0, 4).join('/')}]. Learn more: https://aka.ms/cosmos-native-rbac.`,
    5301,
  );
}

/** The refusal where the role lacks what this request needs; null where it may. */
export function whyForbidden(rights: Rights, ask: Ask): Answer | null {
  const held = ask.container === null ? undefined : rights[ask.container];
  const missing = held === undefined ? undefined : NEEDED[ask.kind].find((action) => !held.includes(action));
  return missing === undefined ? null : forbidden(ask, missing);
}
