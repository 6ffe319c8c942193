import { CosmosClient } from '@azure/cosmos';
import { instantOf } from '../../../src/calendar/instant.ts';
import { CONTAINERS } from '../../../src/storage/cosmos/containers.ts';
import type { What } from '../../cosmos-double/faults.ts';
import { viewAt } from '../../support/sample-views.ts';
import { freshNames } from '../contract/fresh-names.ts';
import { benchOverDouble } from './cosmos-bench.ts';

// All of it on our own double of the protocol: none of it was run against Azure.

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

const seen = () =>
  double()
    .requests.filter(({ kind }) => kind !== 'metadata')
    .map(({ kind, container, partitionKey }) => `${kind} ${container} ${String(partitionKey)}`);

/** The item as it stands, with the fields that are the store's own business. */
async function itemOf(under: string, id: string): Promise<unknown> {
  const { url: endpoint, key } = double();
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const { resource } = await client
    .database('escalations')
    .container('access-log')
    .item(id, under)
    .read<Record<string, unknown>>();
  client.dispose();
  return resource;
}

describe('The access log in Cosmos DB', () => {
  it('keeps a look with one create, and answers a participant from one partition', async () => {
    const escalation = freshNames().escalation();
    const { accessLog } = open();
    await accessLog.keep(viewAt(0, { escalation }));
    await accessLog.ofEscalation(escalation, 20);
    expect(seen()).toEqual([`create access-log ["${escalation}"]`, `query access-log ["${escalation}"]`]);
  });

  it('keeps looks at no escalation under the month in London', async () => {
    const at = instantOf(Date.UTC(2026, 5, 30, 23, 30));
    await open().accessLog.keep(viewAt(0, { at, thing: 'list' }));
    expect(seen()).toEqual(['create access-log ["2026-07"]']);
  });

  it('tells the store when to forget a look, and leaves one without an end alone', async () => {
    const escalation = freshNames().escalation();
    const ended = viewAt(0, { escalation, keepUntil: instantOf(Date.UTC(2026, 10, 21, 16, 30)) });
    const endless = viewAt(1, { escalation });
    const { accessLog } = open();
    for (const each of [ended, endless]) await accessLog.keep(each);
    expect(await itemOf(escalation, ended.id)).toMatchObject({ ttl: 24 * 60 * 60 });
    expect(await itemOf(escalation, endless.id)).not.toHaveProperty('ttl');
    expect(CONTAINERS['access-log'].defaultTtl).toBe(-1);
  });

  it('forgets a look that was carried here when it would have been forgotten where it came from', async () => {
    const escalation = freshNames().escalation();
    const view = viewAt(0, { escalation, keepUntil: instantOf(Date.UTC(2026, 10, 21, 16, 30)) });
    await open().accessLog.bring(view, instantOf(Date.UTC(2026, 10, 21, 15, 30)));
    expect(await itemOf(escalation, view.id)).toMatchObject({ ttl: 60 * 60, keepUntil: view.keepUntil, at: view.at });
  });

  it('shows no look any more whose time is past', async () => {
    const escalation = freshNames().escalation();
    const kept = viewAt(0, { escalation });
    const short = viewAt(1, { escalation, keepUntil: instantOf(Date.UTC(2026, 10, 20, 16, 31)) });
    const { accessLog } = open();
    for (const each of [kept, short]) await accessLog.keep(each);
    // A time that has passed already is one second: a store that counts whole seconds is past it after two.
    await new Promise((passed) => setTimeout(passed, 2100));
    expect(await accessLog.ofEscalation(escalation, 10)).toEqual([kept]);
  });

  const PASSING: readonly (readonly [string, What])[] = [
    ['503', { fault: 'unavailable' }],
    ['a connection dropped before the write', { fault: 'dropped-before-write' }],
    ['a connection dropped after the commit', { fault: 'dropped-after-commit' }],
  ];
  it.each(PASSING)('keeps a look exactly once though it meets %s', async (_name, what) => {
    const escalation = freshNames().escalation();
    double().fault({ on: { kind: 'create', container: 'access-log' }, what });
    const { accessLog } = open();
    const view = viewAt(0, { escalation });
    await accessLog.keep(view);
    expect(await accessLog.ofEscalation(escalation, 10)).toEqual([view]);
  });

  it('says so where it cannot be known whether a look was kept', async () => {
    double().fault({ on: { kind: 'create', container: 'access-log' }, times: 99, what: { fault: 'timed-out' } });
    const keeping = open({ patience: 500 }).accessLog.keep(viewAt(0, { escalation: freshNames().escalation() }));
    await expect(keeping).rejects.toMatchObject({ code: 'store-unreachable' });
  });
});
