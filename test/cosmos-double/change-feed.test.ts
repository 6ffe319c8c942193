import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator } from '@azure/cosmos';
import { connect, type Connected } from './connect.ts';
import { startCosmosDouble, type CosmosDouble } from './start-cosmos-double.ts';

interface Note {
  readonly id: string;
  readonly place: string;
}

describe('The change feed', () => {
  let double: CosmosDouble;
  let connected: Connected;

  beforeAll(async () => {
    double = await startCosmosDouble({ ranges: 3 });
    connected = await connect(double);
  });
  afterEach(() => {
    double.reset();
  });
  afterAll(async () => {
    connected.client.dispose();
    await double.close();
  });

  const follow = (changeFeedStartFrom: ChangeFeedStartFrom, maxItemCount = 100) =>
    connected.container.items.getChangeFeedIterator<Note>({ changeFeedStartFrom, maxItemCount });

  const create = async (place: string, ...ids: string[]) => {
    for (const id of ids) await connected.container.items.create({ id, place });
  };

  /** Reads on until nothing is new. */
  async function drain(feed: ChangeFeedPullModelIterator<Note>): Promise<{ ids: string[]; token: string }> {
    const ids: string[] = [];
    for (;;) {
      const { statusCode, result, continuationToken } = await feed.readNext();
      if (statusCode === 304) return { ids, token: continuationToken };
      ids.push(...result.map(({ id, place }) => `${place} ${id}`));
    }
  }

  it('gives a partition its changes in order, in pages, and then 304 until something is new', async () => {
    await create('Kent', '1', '2', '3');
    await create('Medway', '1');
    const feed = follow(ChangeFeedStartFrom.Beginning('Kent'), 2);
    expect((await feed.readNext()).result.map(({ id }) => id)).toEqual(['1', '2']);
    expect((await drain(feed)).ids).toEqual(['Kent 3']);
    await create('Medway', '2');
    expect((await feed.readNext()).statusCode).toBe(304);
    await create('Kent', '4');
    expect((await drain(feed)).ids).toEqual(['Kent 4']);
  });

  it('goes on from a kept place, over every range of the container', async () => {
    const places = ['Kent', 'Medway', 'Essex', 'Surrey', 'Devon', 'Bristol'];
    for (const place of places) await create(place, '1', '2');
    const { ids, token } = await drain(follow(ChangeFeedStartFrom.Beginning(), 3));
    expect(ids.toSorted()).toEqual(places.flatMap((place) => [`${place} 1`, `${place} 2`]).toSorted());
    for (const place of places) expect(ids.indexOf(`${place} 1`)).toBeLessThan(ids.indexOf(`${place} 2`));

    await create('Kent', '3');
    await create('Devon', '3');
    const later = await drain(follow(ChangeFeedStartFrom.Continuation(token)));
    expect(later.ids.toSorted()).toEqual(['Devon 3', 'Kent 3']);
    expect((await drain(follow(ChangeFeedStartFrom.Continuation(later.token)))).ids).toEqual([]);
  });

  it('gives the latest version of an item only, where it was last changed, and nothing of a deleted one', async () => {
    await create('Kent', '1', '2', '3');
    await connected.container.items.upsert({ id: '1', place: 'Kent', again: true });
    await connected.container.item('2', 'Kent').delete();
    expect((await drain(follow(ChangeFeedStartFrom.Beginning('Kent')))).ids).toEqual(['Kent 3', 'Kent 1']);
  });

  it('may begin now', async () => {
    await create('Kent', '1');
    const feed = follow(ChangeFeedStartFrom.Now());
    expect((await feed.readNext()).statusCode).toBe(304);
    await create('Kent', '2');
    expect((await drain(feed)).ids).toEqual(['Kent 2']);
  });

  it('comes in small pages where a rule says so, and loses nothing to a dropped connection', async () => {
    await create('Kent', '1', '2', '3');
    double.fault({ on: { kind: 'feed' }, what: { fault: 'small-pages', items: 1 } });
    double.fault({ on: { kind: 'feed' }, nth: 2, what: { fault: 'dropped-after-commit' } });
    expect((await drain(follow(ChangeFeedStartFrom.Beginning('Kent')))).ids).toEqual(['Kent 1', 'Kent 2', 'Kent 3']);
  });
});
