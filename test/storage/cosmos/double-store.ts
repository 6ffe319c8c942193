import { openCosmosStore, type CosmosStore } from '../../../src/storage/cosmos/open-cosmos-store.ts';
import { startCosmosDouble, type CosmosDouble } from '../../cosmos-double/start-cosmos-double.ts';
import { makeContainers } from './make-containers.ts';

const DATABASE = 'escalations';

/** A double of Cosmos DB for the tests of a file, empty at each test, and stores over it that close themselves. */
export function doubleForEachTest(): { double: () => CosmosDouble; open: (patience?: number) => CosmosStore } {
  let double: CosmosDouble | null = null;
  let opened: CosmosStore[] = [];
  const running = () => {
    if (double === null) throw new Error('the double runs while a test does');
    return double;
  };
  beforeAll(async () => {
    double = await startCosmosDouble();
    await makeContainers(double.url, double.key, DATABASE);
  });
  afterEach(() => {
    for (const store of opened) store.close();
    opened = [];
    running().reset();
  });
  afterAll(() => running().close());
  return {
    double: running,
    open: (patience) => {
      const { url: endpoint, key } = running();
      const settings = { endpoint, key, database: DATABASE, regions: [] };
      const store = openCosmosStore(patience === undefined ? settings : { ...settings, patience });
      opened.push(store);
      return store;
    },
  };
}
