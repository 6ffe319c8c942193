import type { DashboardStore } from '../../../src/storage/store.ts';
import {
  DASHBOARD_CONTAINERS,
  openCosmosDashboardStore,
} from '../../../src/storage/cosmos/open-cosmos-dashboard-store.ts';
import { serveDashboard } from '../../../src/serve-dashboard.ts';
import { startCosmosDouble, type CosmosDouble } from '../../cosmos-double/start-cosmos-double.ts';
import { madeUpRelease, NOW, postOf } from '../../dashboard/made-up-release.ts';
import { SECRET } from '../../statistics/release/sample-release.ts';
import { makeContainers } from './make-containers.ts';

describe('The dashboard alone in Cosmos DB', () => {
  let double: CosmosDouble;
  let store: DashboardStore;
  beforeAll(async () => {
    double = await startCosmosDouble();
    await makeContainers(double.url, double.key, 'dashboard', DASHBOARD_CONTAINERS);
    store = openCosmosDashboardStore({ endpoint: double.url, key: double.key, database: 'dashboard', regions: [] });
  });
  afterAll(async () => {
    store.close();
    await double.close();
  });

  it('needs no container of the service', async () => {
    expect(await store.ready()).toEqual([]);
  });

  it('takes releases there, and asks for nothing else', async () => {
    const environment = {
      WEBHOOK_SECRET: SECRET,
      STORE: 'cosmos',
      COSMOS_ENDPOINT: double.url,
      COSMOS_KEY: double.key,
      LOG_LEVEL: 'silent',
    };
    const running = await serveDashboard({ environment, port: 0, clock: () => Date.parse(NOW) });
    const { headers, body } = postOf(madeUpRelease());
    const send = () =>
      fetch(`http://127.0.0.1:${running.port}/api/releases`, { method: 'POST', headers: { ...headers }, body });
    expect([(await send()).status, (await send()).status]).toEqual([201, 409]);
    expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
    await running.close();
    expect(await store.shelf.received()).toMatchObject([{ number: 1, id: madeUpRelease().id }]);
    const asked = new Set(double.requests.map(({ container }) => container).filter((name) => name !== null));
    expect([...asked].toSorted()).toEqual(['access-log', 'shelf']);
  });

  it('says what is wrong where the database is not the one', async () => {
    const settings = { endpoint: double.url, key: double.key, database: 'another', regions: [] };
    const other = openCosmosDashboardStore(settings);
    expect(await other.ready()).toHaveLength(2);
    other.close();
  });
});
