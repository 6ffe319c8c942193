import { CosmosClient } from '@azure/cosmos';
import {
  CONTAINER_NAMES,
  CONTAINERS,
  indexingPolicyOf,
  type ContainerDefinition,
  type ContainerName,
} from '../../../src/storage/cosmos/containers.ts';

/** Makes database and containers as the definition has them: what infra does in Azure, and the service never does. */
export async function makeContainers(
  endpoint: string,
  key: string,
  database: string,
  names: readonly ContainerName[] = CONTAINER_NAMES,
): Promise<void> {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  try {
    await client.databases.createIfNotExists({ id: database });
    for (const name of names) {
      const definition: ContainerDefinition = CONTAINERS[name];
      await client.database(database).containers.createIfNotExists({
        id: name,
        partitionKey: { paths: [definition.partitionKey] },
        indexingPolicy: indexingPolicyOf(definition),
        ...(definition.defaultTtl === undefined ? {} : { defaultTtl: definition.defaultTtl }),
      });
    }
  } finally {
    client.dispose();
  }
}
