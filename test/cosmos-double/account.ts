import { z } from 'zod';
import type { Answer } from './answer.ts';
import { badRequest, conflict, notFound, notModelled, ownerMissing } from './answer.ts';
import type { Ask } from './ask.ts';
import { header } from './ask.ts';
import { answerChangeFeed } from './change-feed.ts';
import { Container, containerSchema } from './container.ts';
import type { Showing } from './faults.ts';
import { actOnItem } from './items.ts';
import { answerPlan, answerQuery } from './query.ts';
import { databaseRid } from './resource-ids.ts';

interface Database {
  readonly id: string;
  readonly number: number;
  readonly containers: Map<string, Container>;
}

const LAST_KEY = 0xff;

/** Everything the account holds, and which part of it answers a request. */
export class Account {
  private readonly databases = new Map<string, Database>();
  private readonly url: string;
  private readonly regions: readonly string[];
  private readonly ranges: number;
  private made = 0;

  constructor(url: string, regions: readonly string[], ranges: number) {
    this.url = url;
    this.regions = regions;
    this.ranges = ranges;
  }

  answer(ask: Ask, showing: Showing): Answer {
    const [top, , second, , third] = ask.segments;
    if (top === undefined) return { status: 200, body: this.shown() };
    if (top !== 'dbs') return notModelled(`/${top}`);
    if (ask.database === null) return this.answerDatabases(ask);
    const database = this.databases.get(ask.database);
    if (second === undefined) return this.answerDatabase(ask, database);
    if (second !== 'colls') return notModelled(`/dbs/.../${second}`);
    if (database === undefined) return ownerMissing();
    if (ask.container === null) return this.answerContainers(ask, database);
    const container = database.containers.get(ask.container);
    if (third === undefined) return this.answerContainer(ask, database, container);
    if (container === undefined) return ownerMissing();
    const answer = this.answerInside(ask, container, showing);
    const path = { 'x-ms-alt-content-path': ask.segments.slice(0, 4).join('/'), 'x-ms-content-path': container.rid };
    return { ...answer, headers: { ...path, ...answer.headers } };
  }

  /** Takes every item out of every container; databases and containers stay. */
  empty(): void {
    for (const { containers } of this.databases.values()) for (const each of containers.values()) each.empty();
  }

  private shown(): object {
    const locations = this.regions.map((name) => ({ name, databaseAccountEndpoint: this.url }));
    return {
      id: 'double',
      _rid: 'double.documents',
      _self: '',
      _dbs: '//dbs/',
      media: '//media/',
      addresses: '//addresses/',
      writableLocations: locations.slice(0, 1),
      readableLocations: locations,
      enableMultipleWriteLocations: false,
      userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
      queryEngineConfiguration: '{}',
    };
  }

  private answerDatabases(ask: Ask): Answer {
    if (ask.method === 'GET') {
      const all = [...this.databases.values()].map(shownDatabase);
      return { status: 200, body: { _rid: '', Databases: all, _count: all.length } };
    }
    const isQuery = header(ask.headers, 'x-ms-documentdb-isquery') !== '';
    if (ask.method !== 'POST' || isQuery) return notModelled(`${ask.method} of databases`);
    const { id } = z.looseObject({ id: z.string().min(1) }).parse(JSON.parse(ask.body));
    if (this.databases.has(id)) return conflict();
    const database: Database = { id, number: ++this.made, containers: new Map() };
    this.databases.set(id, database);
    return { status: 201, body: shownDatabase(database) };
  }

  private answerDatabase(ask: Ask, database: Database | undefined): Answer {
    if (database === undefined) return notFound();
    if (ask.method === 'GET') return { status: 200, body: shownDatabase(database) };
    if (ask.method !== 'DELETE') return notModelled(`${ask.method} of a database`);
    this.databases.delete(database.id);
    return { status: 204 };
  }

  private answerContainers(ask: Ask, database: Database): Answer {
    if (ask.method === 'GET') {
      const all = [...database.containers.values()].map(shownContainer);
      return { status: 200, body: { _rid: '', DocumentCollections: all, _count: all.length } };
    }
    const isQuery = header(ask.headers, 'x-ms-documentdb-isquery') !== '';
    if (ask.method !== 'POST' || isQuery) return notModelled(`${ask.method} of containers`);
    const parsed = containerSchema.safeParse(JSON.parse(ask.body));
    if (!parsed.success) return badRequest(`One of the specified inputs is invalid: ${parsed.error.message}`);
    if (database.containers.has(parsed.data.id)) return conflict();
    const container = new Container(parsed.data, database.number, ++this.made, this.ranges);
    database.containers.set(parsed.data.id, container);
    return { status: 201, body: shownContainer(container) };
  }

  private answerContainer(ask: Ask, database: Database, container: Container | undefined): Answer {
    if (container === undefined) return notFound();
    if (ask.method === 'GET') return { status: 200, body: shownContainer(container) };
    if (ask.method !== 'DELETE') return notModelled(`${ask.method} of a container`);
    database.containers.delete(container.definition.id);
    return { status: 204 };
  }

  private answerInside(ask: Ask, container: Container, showing: Showing): Answer {
    if (ask.segments[4] === 'pkranges') return { status: 200, body: shownRanges(container) };
    if (ask.segments[4] !== 'docs') return notModelled(`a container's ${ask.segments[4] ?? ''}`);
    switch (ask.kind) {
      case 'plan':
        return answerPlan(ask);
      case 'query':
        return answerQuery(container, ask, showing);
      case 'feed':
        return header(ask.headers, 'a-im') === ''
          ? answerQuery(container, { ...ask, body: '{"query":"SELECT * FROM c"}' }, showing)
          : answerChangeFeed(container, ask, showing);
      case 'metadata':
      case 'other':
        return notModelled(`${ask.method} of items, batches and patches`);
      case 'read':
      case 'create':
      case 'replace':
      case 'upsert':
      case 'delete':
        return actOnItem(container, ask, showing.behind);
    }
  }
}

const shownDatabase = ({ id, number }: Database): object => {
  const rid = databaseRid(number);
  return { id, _rid: rid, _self: `dbs/${rid}/`, _etag: '"double"', _colls: 'colls/', _users: 'users/', _ts: 0 };
};

const shownContainer = ({ definition, rid, database }: Container): object => ({
  ...definition,
  _rid: rid,
  _self: `dbs/${databaseRid(database)}/colls/${rid}/`,
  _etag: '"double"',
  _ts: 0,
});

/** The key space cut into equal ranges, from `` to `FF`. */
function shownRanges(container: Container): object {
  const cut = (place: number): string => {
    if (place === 0) return '';
    if (place === container.ranges) return 'FF';
    return Math.floor((LAST_KEY * place) / container.ranges)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  const ranges = Array.from({ length: container.ranges }, (_, place) => ({
    id: String(place),
    minInclusive: cut(place),
    maxExclusive: cut(place + 1),
    status: 'online',
    parents: [],
  }));
  return { _rid: container.rid, PartitionKeyRanges: ranges, _count: ranges.length };
}
