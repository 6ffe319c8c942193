import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { containerRid, databaseRid, documentRid } from './resource-ids.ts';

const indexPath = z.looseObject({ path: z.string() });
const indexingPolicy = z.looseObject({
  indexingMode: z.string().default('consistent'),
  automatic: z.boolean().default(true),
  includedPaths: z.array(indexPath).default([{ path: '/*' }]),
  excludedPaths: z.array(indexPath).default([]),
  compositeIndexes: z.array(z.array(indexPath)).default([]),
});
export const containerSchema = z.looseObject({
  id: z.string().min(1),
  partitionKey: z.looseObject({
    paths: z.array(z.string().startsWith('/')).length(1),
    kind: z.literal('Hash').default('Hash'),
    version: z.number().default(2),
  }),
  defaultTtl: z.int().optional(),
  indexingPolicy: indexingPolicy.default(() => indexingPolicy.parse({ excludedPaths: [{ path: '/"_etag"/?' }] })),
});
export type ContainerDefinition = z.infer<typeof containerSchema>;
export type IndexingPolicy = ContainerDefinition['indexingPolicy'];

export const documentSchema = z.looseObject({ id: z.string().min(1).max(1023) });
export type Document = z.infer<typeof documentSchema>;

export interface Stored {
  readonly document: Document & { readonly _rid: string; readonly _etag: string; readonly _ts: number };
  /** The partition key's value as a JSON list, as the header carries it. */
  readonly partitionKey: string;
  /** Which of the container's partition key ranges holds it. */
  readonly range: number;
  /** Its place in the range's change feed. */
  readonly lsn: number;
  /** What it was before its last change; null where that was its creation. */
  readonly before: Stored | null;
}

/** One container's items, in the order they were created. Knows partitions, ranges, ETags and change numbers; knows no HTTP. */
export class Container {
  readonly definition: ContainerDefinition;
  readonly rid: string;
  readonly database: number;
  readonly number: number;
  readonly ranges: number;
  private readonly items = new Map<string, Stored>();
  private readonly changes: number[];
  private created = 0;

  constructor(definition: ContainerDefinition, database: number, number: number, ranges: number) {
    this.definition = definition;
    this.database = database;
    this.number = number;
    this.ranges = ranges;
    this.rid = containerRid(database, number);
    this.changes = Array.from({ length: ranges }, () => 0);
  }

  /** The document's partition key as the header would carry it; `[{}]` is "has none". */
  partitionKeyOf(document: Document): string {
    const parts = (this.definition.partitionKey.paths[0] ?? '').split('/').slice(1);
    const value = parts.reduce<unknown>((inside, part) => z.looseObject({}).safeParse(inside).data?.[part], document);
    return JSON.stringify([value === undefined ? {} : value]);
  }

  /** A range for a partition key. Steady, but not Azure's own hash: only that keys fall apart into ranges matters here. */
  rangeOf(partitionKey: string): number {
    return (createHash('sha256').update(partitionKey).digest()[0] ?? 0) % this.ranges;
  }

  find(partitionKey: string, id: string): Stored | null {
    const stored = this.items.get(`${partitionKey} ${id}`) ?? null;
    return stored === null || this.isPast(stored) ? null : stored;
  }

  /** Everything of one partition, of one range, or (neither given) of the whole container, in the order of creation. */
  list(where: { readonly partitionKey?: string | null; readonly range?: number | null }): readonly Stored[] {
    return [...this.items.values()].filter(
      (stored) =>
        (where.partitionKey ?? stored.partitionKey) === stored.partitionKey &&
        (where.range ?? stored.range) === stored.range &&
        !this.isPast(stored),
    );
  }

  /** Time to live: of the item, or else of the container; only where the container has one at all, and -1 is for ever. */
  private isPast({ document }: Stored): boolean {
    const { defaultTtl } = this.definition;
    if (defaultTtl === undefined) return false;
    const own = z.looseObject({ ttl: z.int().optional() }).parse(document).ttl ?? defaultTtl;
    return own !== -1 && Math.floor(Date.now() / 1000) >= document._ts + own;
  }

  /** Creates or overwrites; the caller has looked at what was there. The time is Unix seconds, as in Azure. */
  put(partitionKey: string, document: Document): Stored {
    const before = this.find(partitionKey, document.id);
    const range = this.rangeOf(partitionKey);
    const rid = before?.document._rid ?? documentRid(this.database, this.number, ++this.created);
    const stored: Stored = {
      document: {
        ...document,
        _rid: rid,
        _self: `dbs/${databaseRid(this.database)}/colls/${this.rid}/docs/${rid}/`,
        _etag: `"${randomUUID()}"`,
        _attachments: 'attachments/',
        _ts: Math.floor(Date.now() / 1000),
      },
      partitionKey,
      range,
      lsn: this.nextChange(range),
      before,
    };
    this.items.set(`${partitionKey} ${document.id}`, stored);
    return stored;
  }

  remove(stored: Stored): void {
    this.items.delete(`${stored.partitionKey} ${stored.document.id}`);
    this.nextChange(stored.range);
  }

  /** The number of the last change in a range. */
  lastChange(range: number): number {
    return this.changes[range] ?? 0;
  }

  /** `0:-1#12,1:-1#3`: how far each range has come. */
  sessionToken(range: number): string {
    return `${String(range)}:-1#${String(this.lastChange(range))}`;
  }

  empty(): void {
    this.items.clear();
  }

  private nextChange(range: number): number {
    const next = this.lastChange(range) + 1;
    this.changes[range] = next;
    return next;
  }
}
