import { createHttpServer } from '@vercel/cosmosdb-server';
import type { KnownCodes } from '../../../src/directory/check-directory.ts';
import { openCosmosStore, type CosmosStore } from '../../../src/storage/cosmos/open-cosmos-store.ts';
import type { CosmosSettings } from '../../../src/storage/cosmos/open-account.ts';
import { HeldDirectory } from '../../../src/storage/held-directory.ts';
import { startCosmosDouble, type CosmosDouble } from '../../cosmos-double/start-cosmos-double.ts';
import type { DirectoryPlace } from '../contract/directory.ts';
import { makeContainers } from './make-containers.ts';

const DATABASE = 'escalations';
/** A server that does not look at the key still wants one that is base64. */
const ANY_KEY = Buffer.from('any key').toString('base64');

export interface CosmosBench {
  /** Another instance over the same account; closed when the test ends. */
  readonly open: (change?: Partial<CosmosSettings>) => CosmosStore;
  readonly directory: (known: KnownCodes) => DirectoryPlace;
}

/** What a server must tell to be opened; `stop` is called when all is done. */
interface Server {
  readonly settings: CosmosSettings;
  stop(): Promise<void>;
}

function benchOver(start: () => Promise<Server>): CosmosBench {
  let server: Server | null = null;
  let opened: CosmosStore[] = [];
  beforeAll(async () => {
    server = await start();
  });
  afterEach(() => {
    for (const store of opened) store.close();
    opened = [];
  });
  afterAll(async () => {
    await server?.stop();
  });
  const open = (change: Partial<CosmosSettings> = {}): CosmosStore => {
    if (server === null) throw new Error('the server was not started');
    const store = openCosmosStore({ ...server.settings, ...change });
    opened.push(store);
    return store;
  };
  return {
    open,
    directory: (known) => ({
      source: (now, onBroken) => {
        const store = open();
        return new HeldDirectory({
          texts: store.directoryTexts,
          known,
          now,
          ...(onBroken === undefined ? {} : { onBroken }),
        });
      },
      put: async (texts) => {
        expect(await open().publishDirectory(texts)).toBe('in-use');
      },
    }),
  };
}

/** `@vercel/cosmosdb-server`, in this process: what it does right is listed in its own tests and in ours of the double. */
export const benchOverCosmosServer = (): CosmosBench =>
  benchOver(async () => {
    const server = createHttpServer({});
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const endpoint = `http://127.0.0.1:${port}`;
    await makeContainers(endpoint, ANY_KEY, DATABASE);
    return {
      settings: { endpoint, key: ANY_KEY, database: DATABASE, regions: [] },
      stop: () => new Promise((stopped) => server.close(() => stopped())),
    };
  });

/** Our own double of the REST protocol, with faults on demand. */
export function benchOverDouble(): CosmosBench & { readonly double: () => CosmosDouble } {
  let double: CosmosDouble | null = null;
  const bench = benchOver(async () => {
    const started = await startCosmosDouble();
    double = started;
    await makeContainers(started.url, started.key, DATABASE);
    return {
      settings: { endpoint: started.url, key: started.key, database: DATABASE, regions: [] },
      stop: () => started.close(),
    };
  });
  return {
    ...bench,
    double: () => {
      if (double === null) throw new Error('the double was not started');
      return double;
    },
  };
}

/**
 * An account or an emulator that someone set up for tests and named in the environment. With a key its containers are made
 * here; without one (an identity of Azure) they must be there already. Its worklist is emptied.
 */
export const benchOverAccount = (endpoint: string): CosmosBench =>
  benchOver(async () => {
    const key = process.env['COSMOS_KEY'] ?? null;
    const database = process.env['COSMOS_DATABASE'] ?? DATABASE;
    if (key !== null) await makeContainers(endpoint, key, database);
    return { settings: { endpoint, key, database, regions: [] }, stop: async () => undefined };
  });
