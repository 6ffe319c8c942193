import { codeOf, connect, type Connected, outcome } from './connect.ts';
import type { What } from './faults.ts';
import { startCosmosDouble, type CosmosDouble } from './start-cosmos-double.ts';

describe('Faults on demand', () => {
  let double: CosmosDouble;
  let connected: Connected;

  beforeAll(async () => {
    double = await startCosmosDouble();
    connected = await connect(double);
  });
  afterEach(() => {
    double.reset();
  });
  afterAll(async () => {
    connected.client.dispose();
    await double.close();
  });

  const create = (id: string, place = 'Kent') => outcome(() => connected.container.items.create({ id, place }));
  const read = (id: string) => outcome(() => connected.container.item(id, 'Kent').read());
  const seen = (kind: string) => double.requests.filter((request) => request.kind === kind).map(({ status }) => status);

  it('throttles, and the client tries again when it was told to', async () => {
    double.fault({ on: { kind: 'create' }, times: 2, what: { fault: 'throttled', retryAfterMs: 5 } });
    expect(await create('one')).toBe(201);
    expect(seen('create')).toEqual([429, 429, 201]);
  });

  it.each<[What, number]>([
    [{ fault: 'retry-with' }, 449],
    [{ fault: 'unavailable' }, 503],
    [{ fault: 'timed-out' }, 408],
    [{ fault: 'forbidden' }, 403],
    [{ fault: 'stale-etag' }, 412],
    [{ fault: 'missing-container' }, 404],
    [{ fault: 'session-not-available' }, 404],
  ])('answers %j with %i once, and has done nothing', async (what, status) => {
    double.fault({ on: { kind: 'create' }, what });
    expect(await create('one')).toBe(status);
    expect(await read('one')).toBe(404);
    expect(await create('one')).toBe(201);
  });

  it('says in its refusal which right was lacking', async () => {
    double.fault({ on: { kind: 'create' }, what: { fault: 'forbidden' } });
    const refused: unknown = await connected.container.items
      .create({ id: 'one', place: 'Kent' })
      .catch((thrown: unknown) => thrown);
    expect(String(refused)).toContain(
      'sqlDatabases/containers/items/create] on resource [dbs/escalations/colls/notes]',
    );
  });

  it('drops the connection before the write', async () => {
    double.fault({ on: { kind: 'create' }, what: { fault: 'dropped-before-write' } });
    expect(await create('one')).toBe('ECONNRESET');
    expect(await read('one')).toBe(404);
    expect(seen('create')).toEqual([0]);
  });

  it('drops the connection after the commit, and the second try finds the first', async () => {
    double.fault({ on: { kind: 'create' }, what: { fault: 'dropped-after-commit' } });
    expect(await create('one')).toBe('ECONNRESET');
    expect(await read('one')).toBe(200);
    expect(await create('one')).toBe(409);
  });

  it('answers later than the client waits, and has written all the same', async () => {
    double.fault({ on: { kind: 'create' }, what: { fault: 'slow', answerAfterMs: 60_000 } });
    expect(await create('one')).toBe('TimeoutError');
    expect(await read('one')).toBe(200);
  });

  it('hits the request it was told to, of the partition it was told to', async () => {
    double.fault({ on: { kind: ['create', 'read'], partitionKey: 'Kent' }, nth: 2, what: { fault: 'unavailable' } });
    double.fault({ on: { container: 'elsewhere' }, times: Infinity, what: { fault: 'unavailable' } });
    expect(await create('one', 'Medway')).toBe(201);
    expect(await create('one')).toBe(201);
    expect(await read('one')).toBe(503);
    expect(await read('one')).toBe(200);
  });

  it('is over with a reset', async () => {
    double.fault({ times: Infinity, what: { fault: 'unavailable' } });
    expect(await create('one')).toBe(503);
    double.reset();
    expect(await create('one')).toBe(201);
    expect(double.requests).toHaveLength(1);
  });

  it('may be in force from the start', async () => {
    const broken = await startCosmosDouble({ faults: [{ on: { kind: 'metadata' }, what: { fault: 'unavailable' } }] });
    expect(await connect(broken).catch(codeOf)).toBe(503);
    await broken.close();
  });
});
