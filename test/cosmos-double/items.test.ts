import { CosmosClient } from '@azure/cosmos';
import { codeOf, connect, type Connected, outcome } from './connect.ts';
import { startCosmosDouble, type CosmosDouble } from './start-cosmos-double.ts';

describe.each([[false], [true]])('One item at a time, endpoint discovery %s', (discovery) => {
  let double: CosmosDouble;
  let connected: Connected;

  beforeAll(async () => {
    double = await startCosmosDouble();
    connected = await connect(double, { discovery });
  });
  afterEach(() => {
    double.reset();
  });
  afterAll(async () => {
    connected.client.dispose();
    await double.close();
  });

  const items = () => connected.container.items;
  const item = (id: string, place: string) => connected.container.item(id, place);

  it('gives a created item back with what Cosmos DB adds to it', async () => {
    await items().create({ id: 'one', place: 'Kent', words: 'é — 漢' });
    const { resource, etag } = await item('one', 'Kent').read<{ words: string; _etag: string }>();
    expect(resource).toMatchObject({ id: 'one', place: 'Kent', words: 'é — 漢', _etag: etag });
    expect(etag).toMatch(/^".+"$/);
    expect(Object.keys(resource ?? {})).toEqual(expect.arrayContaining(['_rid', '_self', '_ts']));
  });

  it('lets exactly one of fifty creates of the same id through', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, writer) => outcome(() => items().create({ id: 'one', place: 'Kent', writer }))),
    );
    expect(outcomes.filter((status) => status === 201)).toHaveLength(1);
    expect(outcomes.filter((status) => status === 409)).toHaveLength(49);
  });

  it('keeps the same id apart in two partitions', async () => {
    expect(await outcome(() => items().create({ id: 'one', place: 'Kent' }))).toBe(201);
    expect(await outcome(() => items().create({ id: 'one', place: 'Medway' }))).toBe(201);
    expect(await outcome(() => item('one', 'Essex').read())).toBe(404);
  });

  it('replaces under the current ETag only, and every write changes it', async () => {
    const { etag: first } = await items().create({ id: 'one', place: 'Kent', version: 1 });
    const replace = (condition: string, version: number) =>
      item('one', 'Kent').replace(
        { id: 'one', place: 'Kent', version },
        { accessCondition: { type: 'IfMatch', condition } },
      );
    const { etag: second } = await replace(first, 2);
    expect(second).not.toBe(first);
    expect(await outcome(() => replace(first, 3))).toBe(412);
    expect((await item('one', 'Kent').read<{ version: number }>()).resource?.version).toBe(2);
    expect(await outcome(() => item('none', 'Kent').replace({ id: 'none', place: 'Kent' }))).toBe(404);
  });

  it('answers 304 to whoever already holds the current version', async () => {
    const { etag } = await items().create({ id: 'one', place: 'Kent' });
    const unchanged = { accessCondition: { type: 'IfNoneMatch', condition: etag } };
    expect(await outcome(() => item('one', 'Kent').read(unchanged))).toBe(304);
    await items().upsert({ id: 'one', place: 'Kent', more: true });
    expect(await outcome(() => item('one', 'Kent').read(unchanged))).toBe(200);
  });

  it('upserts what is new and what is not, and deletes once', async () => {
    expect(await outcome(() => items().upsert({ id: 'one', place: 'Kent' }))).toBe(201);
    expect(await outcome(() => items().upsert({ id: 'one', place: 'Kent' }))).toBe(200);
    expect(await outcome(() => item('one', 'Kent').delete())).toBe(204);
    expect(await outcome(() => item('one', 'Kent').delete())).toBe(404);
  });

  it('takes ids with spaces, percent signs and letters beyond ASCII', async () => {
    const ids = ['a b', '100%', '%2F', 'Ænne', 'a+b&c=d', 'x|y:z'];
    for (const id of ids) expect(await outcome(() => items().create({ id, place: 'Kent' }))).toBe(201);
    for (const id of ids) expect((await item(id, 'Kent').read<{ id: string }>()).resource?.id).toBe(id);
  });

  it('refuses more than two megabytes, and a document that says another partition than its header', async () => {
    const words = 'x'.repeat(2 * 1024 * 1024);
    expect(await outcome(() => items().create({ id: 'big', place: 'Kent', words }))).toBe(413);
    await items().create({ id: 'one', place: 'Kent' });
    expect(await outcome(() => item('one', 'Kent').replace({ id: 'one', place: 'Medway' }))).toBe(400);
  });

  it('says which account, database and container it is', async () => {
    const { resource: account } = await connected.client.getDatabaseAccount();
    expect(account?.consistencyPolicy).toBe('Session');
    const { resource } = await connected.container.read();
    expect(resource).toMatchObject({
      id: 'notes',
      partitionKey: { paths: ['/place'] },
      indexingPolicy: { automatic: true },
    });
    expect(await outcome(() => connected.client.database('none').read())).toBe(404);
    expect(await outcome(() => connected.container.database.container('none').items.create({ id: 'one' }))).toBe(404);
  });

  it('sends back the session token the client has seen last', async () => {
    await items().create({ id: 'one', place: 'Kent' });
    await item('one', 'Kent').read();
    expect(double.requests.at(-1)).toMatchObject({ kind: 'read', partitionKey: '["Kent"]', status: 200 });
    expect(double.requests.at(-1)?.sessionToken).toMatch(/^\d+:-1#\d+/);
  });

  it('shows nothing to a client with another key', async () => {
    const stranger = new CosmosClient({
      endpoint: double.url,
      key: Buffer.from('another key').toString('base64'),
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const refused = await stranger.database('escalations').read().catch(codeOf);
    stranger.dispose();
    expect(refused).toBe(401);
  });
});

it('lets a role do what it holds, and names the action it lacks', async () => {
  const double = await startCosmosDouble({ rights: { notes: ['items/create', 'items/read'] } });
  const { client, container } = await connect(double);
  expect(await outcome(() => container.items.create({ id: 'one', place: 'Kent' }))).toBe(201);
  const refused: unknown = await container
    .item('one', 'Kent')
    .delete()
    .catch((thrown: unknown) => thrown);
  expect(codeOf(refused)).toBe(403);
  expect(String(refused)).toContain('containers/items/delete]');
  expect(await outcome(() => container.item('one', 'Kent').read())).toBe(200);
  client.dispose();
  await double.close();
});
