import { CosmosClient, type Container, type CosmosClientOptions, type PluginConfig } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import type { ContainerName } from './containers.ts';
import { NO_QUERY_PLAN } from './no-query-plan.ts';

export interface CosmosSettings {
  /** The account's address. */
  readonly endpoint: string;
  readonly database: string;
  /** Only for an emulator; null: the identity the service runs under. */
  readonly key: string | null;
  /** Azure regions to read from, nearest first; empty: the account's own order. Not used with a key. */
  readonly regions: readonly string[];
  /** How long one call of the store may take with everything tried again, in milliseconds; for tests. */
  readonly patience?: number;
}

/** The containers of one database. */
export interface Account {
  readonly settings: CosmosSettings;
  container(name: ContainerName): Container;
  /** Stops the SDK's refreshing of regions in the background. */
  close(): void;
}

/** One try, in milliseconds: a person waits, and Teams gives up after ten seconds. */
const ONE_TRY = 5000;

/** Opens nothing yet: the first request is made by whoever asks first. Why each setting is so, beside it. */
export function openAccount(settings: CosmosSettings): Account {
  const { endpoint, key, regions } = settings;
  const options: CosmosClientOptions & { readonly plugins: PluginConfig[] } = {
    endpoint,
    ...(key === null ? { aadCredentials: new DefaultAzureCredential() } : { key }),
    // What this instance wrote it reads: enough, because every decision is guarded by the create of its version.
    consistencyLevel: 'Session',
    userAgentSuffix: 'escalations',
    connectionPolicy: {
      requestTimeout: ONE_TRY,
      // 429 means that nothing was done: the SDK waits as long as it is told to, five seconds in all.
      retryOptions: { maxRetryAttemptCount: 9, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 5 },
      // An emulator names itself by an address that may not be reachable; Azure names its regions.
      enableEndpointDiscovery: key === null,
      preferredLocations: [...regions],
      // A create that is refused because the version is taken is only a guard where one region writes.
      useMultipleWriteLocations: false,
      // It would ask for the partitions' ranges before each request, for the sake of accounts that fail over in parts.
      enablePartitionLevelFailover: false,
      enablePartitionLevelCircuitBreaker: false,
    },
    plugins: [NO_QUERY_PLAN],
  };
  const client = new CosmosClient(options);
  const database = client.database(settings.database);
  return { settings, container: (name) => database.container(name), close: () => client.dispose() };
}
