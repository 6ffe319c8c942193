import type { Server } from 'node:http';
import type { Container } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { codeOf, connect, type Connected, outcome } from './connect.ts';
import { startCosmosDouble, type CosmosDouble } from './start-cosmos-double.ts';

type Call = (container: Container) => Promise<unknown>;

const status =
  (call: (container: Container) => Promise<{ readonly statusCode?: number }>): Call =>
  (container) =>
    outcome(() => call(container));

/** The key stands in the query too: the other server does not look at the header. */
const found =
  (query: string, values: Record<string, string | number> = {}): Call =>
  async ({ items }) => {
    const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
    const options = { partitionKey: 'Kent', maxItemCount: 2 };
    return await items.query<unknown>({ query, parameters }, options).fetchAll().catch(codeOf);
  };

/** In this order: later calls see what earlier ones left. */
const CALLS: readonly (readonly [string, Call])[] = [
  ['create one', status(({ items }) => items.create({ id: 'one', place: 'Kent', number: 3, people: ['ann'] }))],
  ['create two', status(({ items }) => items.create({ id: 'two', place: 'Kent', number: 1, people: ['bob', 'ann'] }))],
  ['create three', status(({ items }) => items.create({ id: 'three', place: 'Kent', number: 2, people: [] }))],
  ['create elsewhere', status(({ items }) => items.create({ id: 'one', place: 'Medway', number: 9, people: ['ann'] }))],
  ['create again', status(({ items }) => items.create({ id: 'one', place: 'Kent' }))],
  ['read', status((container) => container.item('one', 'Kent').read())],
  ['read nothing', status((container) => container.item('four', 'Kent').read())],
  ['upsert old', status(({ items }) => items.upsert({ id: 'three', place: 'Kent', number: 2, people: ['cyd'] }))],
  ['upsert new', status(({ items }) => items.upsert({ id: 'five', place: 'Kent', number: 5, people: ['cyd'] }))],
  [
    'replace, stale',
    status((container) =>
      container
        .item('one', 'Kent')
        .replace({ id: 'one', place: 'Kent' }, { accessCondition: { type: 'IfMatch', condition: '"stale"' } }),
    ),
  ],
  ['replace nothing', status((container) => container.item('six', 'Kent').replace({ id: 'six', place: 'Kent' }))],
  ['delete', status((container) => container.item('five', 'Kent').delete())],
  ['delete again', status((container) => container.item('five', 'Kent').delete())],
  ['in order', found('SELECT VALUE c.id FROM c WHERE c.place = "Kent" ORDER BY c.number')],
  ['in reverse', found('SELECT VALUE c.id FROM c WHERE c.place = "Kent" ORDER BY c.number DESC')],
  ['the first', found('SELECT TOP 1 c.id, c.number FROM c WHERE c.place = "Kent" ORDER BY c.number')],
  ['parameters', found('SELECT VALUE c.id FROM c WHERE c.place = @place AND c.number > @n', { place: 'Kent', n: 1 })],
  ['IN', found('SELECT VALUE c.id FROM c WHERE c.place = "Kent" AND c.id IN (@a, @b)', { a: 'one', b: 'nine' })],
  ['ARRAY_CONTAINS', found('SELECT VALUE c.id FROM c WHERE c.place = "Kent" AND ARRAY_CONTAINS(c.people, "ann")')],
  ['COUNT', found('SELECT VALUE COUNT(1) FROM c WHERE c.place = "Kent"')],
  ['MAX', found('SELECT VALUE MAX(c.number) FROM c WHERE c.place = "Kent"')],
  ['not SQL', found('SELECT * FRM c')],
];

describe('What another stand-in, written by others, does right, the double does too', () => {
  let double: CosmosDouble;
  let other: Server;
  let ours: Connected;
  let theirs: Connected;

  beforeAll(async () => {
    double = await startCosmosDouble();
    other = createHttpServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    ours = await connect(double);
    theirs = await connect({ url: `http://127.0.0.1:${String(port)}/`, key: double.key });
  });
  afterAll(async () => {
    ours.client.dispose();
    theirs.client.dispose();
    other.closeAllConnections();
    other.close();
    await double.close();
  });

  const plain = (answer: unknown): unknown =>
    typeof answer === 'object' && answer !== null && 'resources' in answer ? answer.resources : answer;

  it.each(CALLS)('%s', async (_name, call) => {
    const here = plain(await call(ours.container));
    const there = plain(await call(theirs.container));
    expect(here).toEqual(there);
    expect(here).not.toEqual([]);
  });
});
