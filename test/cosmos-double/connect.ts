import { type ConsistencyLevel, type Container, CosmosClient } from '@azure/cosmos';
import type { CosmosDouble } from './start-cosmos-double.ts';

export interface Connected {
  readonly client: CosmosClient;
  readonly container: Container;
}

export interface Wishes {
  readonly discovery?: boolean;
  readonly consistency?: `${ConsistencyLevel}`;
  readonly indexed?: readonly string[];
}

/** The real client on an address, with a container `notes` by `/place`. Call `client.dispose()` at the end. */
export async function connect(
  { url, key }: Pick<CosmosDouble, 'url' | 'key'>,
  { discovery = false, consistency = 'Session', indexed }: Wishes = {},
): Promise<Connected> {
  const client = new CosmosClient({
    endpoint: url,
    key,
    consistencyLevel: consistency,
    connectionPolicy: { enableEndpointDiscovery: discovery, requestTimeout: 2000 },
  });
  const { database } = await client.databases.createIfNotExists({ id: 'escalations' });
  const { container } = await database.containers.createIfNotExists({
    id: 'notes',
    partitionKey: { paths: ['/place'] },
    ...(indexed === undefined
      ? {}
      : { indexingPolicy: { includedPaths: indexed.map((path) => ({ path })), excludedPaths: [{ path: '/*' }] } }),
  });
  return { client, container };
}

/** What a call came to: the status of its answer, or the code of the error it threw. */
export async function outcome(call: () => Promise<{ readonly statusCode?: number }>): Promise<number | string> {
  try {
    return (await call()).statusCode ?? 'no status';
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** The code of an SDK error: an HTTP status, or the network's word. */
export function codeOf(thrown: unknown): number | string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  return typeof code === 'number' || typeof code === 'string' ? code : String(thrown);
}
