import { openCosmosStore, type CosmosStore } from '../../src/storage/cosmos/open-cosmos-store.ts';
import { startCosmosDouble, type CosmosDouble, type DoubleSettings } from '../cosmos-double/start-cosmos-double.ts';
import { makeContainers } from '../storage/cosmos/make-containers.ts';

const DATABASE = 'escalations';

/** The double in the place of Azure Cosmos DB, with its containers made, for services that run over it. */
export interface CosmosForService {
  readonly double: CosmosDouble;
  /** What a service must find in its environment to keep everything here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Another instance over the same account, to look at what is kept. Whoever opens it closes it. */
  open(): CosmosStore;
  close(): Promise<void>;
}

/** Starts the double and makes the containers, as infra does in Azure. Proves our client code, and nothing about Azure. */
export async function startCosmosForService(settings: DoubleSettings = {}): Promise<CosmosForService> {
  const double = await startCosmosDouble(settings);
  const { url, key } = double;
  await makeContainers(url, key, DATABASE);
  return {
    double,
    environment: { STORE: 'cosmos', COSMOS_ENDPOINT: url, COSMOS_DATABASE: DATABASE, COSMOS_KEY: key },
    open: () => openCosmosStore({ endpoint: url, database: DATABASE, key, regions: [] }),
    close: () => double.close(),
  };
}
