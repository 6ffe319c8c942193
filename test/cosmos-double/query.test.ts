import { codeOf, connect, type Connected } from './connect.ts';
import { startCosmosDouble, type CosmosDouble } from './start-cosmos-double.ts';

const PLACES = ['Kent', 'Medway', 'Essex', 'Surrey', 'Devon'];

describe('Queries', () => {
  let double: CosmosDouble;
  let connected: Connected;

  beforeAll(async () => {
    double = await startCosmosDouble({ ranges: 2 });
    connected = await connect(double);
  });
  beforeEach(async () => {
    double.reset();
    for (let number = 0; number < 20; number += 1) {
      const people = number % 2 === 0 ? ['ann', 'bob'] : ['cyd'];
      const place = PLACES[number % PLACES.length];
      await connected.container.items.create({ id: `n${String(number)}`, place, number: (number * 7) % 20, people });
    }
  });
  afterAll(async () => {
    connected.client.dispose();
    await double.close();
  });

  async function ask(query: string, values: Record<string, unknown> = {}, options: object = {}): Promise<unknown[]> {
    const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value: value as string }));
    const { resources } = await connected.container.items.query<unknown>({ query, parameters }, options).fetchAll();
    return resources;
  }
  const inKent = { partitionKey: 'Kent' };

  it('stays within the partition of the header, in the order of creation', async () => {
    expect(await ask('SELECT VALUE c.id FROM c', {}, inKent)).toEqual(['n0', 'n5', 'n10', 'n15']);
  });

  it('sorts, limits and filters within a partition', async () => {
    expect(await ask('SELECT VALUE c.number FROM c ORDER BY c.number', {}, inKent)).toEqual([0, 5, 10, 15]);
    expect(await ask('SELECT TOP 2 VALUE c.number FROM c ORDER BY c.number DESC', {}, inKent)).toEqual([15, 10]);
    expect(await ask('SELECT VALUE c.id FROM c WHERE c.number >= @least', { least: 10 }, inKent)).toHaveLength(2);
    expect(await ask('SELECT VALUE MAX(c.number) FROM c', {}, inKent)).toEqual([15]);
  });

  it('knows IN, ARRAY_CONTAINS and parameters', async () => {
    const query = 'SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(c.people, @who) AND c.id IN (@one, @two)';
    expect(await ask(query, { who: 'ann', one: 'n4', two: 'n5' })).toEqual(['n4']);
  });

  it('merges what several ranges sorted, a page at a time', async () => {
    const all = Array.from({ length: 20 }, (_, number) => number);
    expect(await ask('SELECT VALUE c.number FROM c ORDER BY c.number', {}, { maxItemCount: 3 })).toEqual(all);
    const objects = await ask('SELECT c.id, c.number AS place FROM c WHERE c.number > @n ORDER BY c.number DESC', {
      n: 17,
    });
    expect(objects).toEqual([
      { id: 'n17', place: 19 },
      { id: 'n14', place: 18 },
    ]);
    expect(await ask('SELECT TOP 3 VALUE c.number FROM c ORDER BY c.number')).toEqual([0, 1, 2]);
    expect(await ask('SELECT TOP 3 * FROM c')).toHaveLength(3);
    expect(await ask('SELECT VALUE COUNT(1) FROM c')).toEqual([20]);
    expect(await ask('SELECT VALUE SUM(c.number) FROM c WHERE c.number < 4')).toEqual([6]);
    const ranges = double.requests.filter(({ kind, partitionKey }) => kind === 'query' && partitionKey === null);
    expect(ranges.filter(({ status }) => status === 400).length).toBeGreaterThan(0);
  });

  it('asks all partitions without merging where nothing is sorted', async () => {
    expect(await ask('SELECT * FROM c')).toHaveLength(20);
    expect((await connected.container.items.readAll().fetchAll()).resources).toHaveLength(20);
  });

  it('gives a long partition over many pages, each followed by a token that carries on', async () => {
    double.fault({ on: { kind: 'query' }, what: { fault: 'small-pages', items: 1 } });
    double.fault({ on: { kind: 'query' }, nth: 2, times: 2, what: { fault: 'empty-page' } });
    expect(await ask('SELECT VALUE c.id FROM c', {}, inKent)).toEqual(['n0', 'n5', 'n10', 'n15']);
    expect(double.requests.filter(({ kind }) => kind === 'query')).toHaveLength(6);
  });

  it('loses and repeats nothing of three hundred items in pages of seven', async () => {
    const ids = Array.from({ length: 300 }, (_, number) => String(number));
    for (const id of ids) await connected.container.items.create({ id, place: 'Long' });
    expect(await ask('SELECT VALUE c.id FROM c', {}, { partitionKey: 'Long', maxItemCount: 7 })).toEqual(ids);
  });

  it('ends a page at four megabytes', async () => {
    const words = 'x'.repeat(1_500_000);
    for (const id of ['a', 'b', 'c', 'd']) await connected.container.items.create({ id, place: 'Large', words });
    const pages = connected.container.items.query('SELECT * FROM c', { partitionKey: 'Large', maxItemCount: -1 });
    expect((await pages.fetchNext()).resources).toHaveLength(2);
    expect((await pages.fetchNext()).resources).toHaveLength(2);
  });

  it('carries on from a token with a fresh iterator', async () => {
    const { items } = connected.container;
    const first = await items.query('SELECT VALUE c.id FROM c', { ...inKent, maxItemCount: 3 }).fetchNext();
    const options = { ...inKent, maxItemCount: 3, continuationToken: first.continuationToken };
    const second = await items.query<string>('SELECT VALUE c.id FROM c', options).fetchNext();
    expect(second.resources).toEqual(['n15']);
    expect(second.continuationToken).toBeUndefined();
  });

  it('refuses what is not SQL, and what it cannot merge', async () => {
    expect(await ask('SELECT * FRM c').catch(codeOf)).toBe(400);
    expect(await ask('SELECT VALUE MAX(c.number) FROM c').catch(codeOf)).toBe(400);
  });

  it('shows a late replica only to whoever has not written', async () => {
    const other = await connect(double);
    double.fault({ times: Infinity, what: { fault: 'stale-replica', behind: 100 } });
    await connected.container.items.upsert({ id: 'n0', place: 'Kent', number: 99 });
    const query = 'SELECT VALUE c.number FROM c WHERE c.id = "n0"';
    expect(await ask(query, {}, inKent)).toEqual([99]);
    expect((await connected.container.item('n0', 'Kent').read<{ number: number }>()).resource?.number).toBe(99);
    expect((await other.container.items.query(query, inKent).fetchAll()).resources).toEqual([]);
    other.client.dispose();
  });
});

describe('Sorting under an indexing policy', () => {
  it('is refused for a path the policy leaves out, and for two paths without a composite index', async () => {
    const double = await startCosmosDouble();
    const { client, container } = await connect(double, { indexed: ['/place/?', '/number/?', '/link/town/?'] });
    const sort = (by: string) =>
      container.items
        .query(`SELECT * FROM c ORDER BY ${by}`, { partitionKey: 'Kent' })
        .fetchAll()
        .then(() => 'sorted', codeOf);
    expect(await sort('c.number')).toBe('sorted');
    expect(await sort('c.link.town')).toBe('sorted');
    expect(await sort('c.id')).toBe('sorted');
    expect(await sort('c.words')).toBe(400);
    expect(await sort('c.link.street')).toBe(400);
    expect(await sort('c.number, c.place')).toBe(400);
    client.dispose();
    await double.close();
  });
});
