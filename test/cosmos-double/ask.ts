import type { IncomingHttpHeaders } from 'node:http';

/** What a request wants of the store; `feed` is the change feed or a plain list of a container, `metadata` the account, databases, containers and ranges. */
export type Kind =
  'read' | 'create' | 'replace' | 'upsert' | 'delete' | 'query' | 'feed' | 'plan' | 'metadata' | 'other';

export interface Ask {
  readonly method: string;
  readonly kind: Kind;
  /** The path's parts, decoded: `dbs`, `escalations`, `colls`, `record`, `docs`, `0001`. */
  readonly segments: readonly string[];
  readonly database: string | null;
  readonly container: string | null;
  readonly item: string | null;
  /** The partition key header as Cosmos compares it, a JSON list of one value; null where the header is missing. */
  readonly partitionKey: string | null;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One header's text; the empty string where it is missing. */
export function header(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

const isTrue = (headers: IncomingHttpHeaders, name: string): boolean => header(headers, name).toLowerCase() === 'true';

function kindOf(method: string, segments: readonly string[], headers: IncomingHttpHeaders): Kind {
  if (segments[4] !== 'docs') return 'metadata';
  if (isTrue(headers, 'x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (isTrue(headers, 'x-ms-documentdb-isquery')) return 'query';
  if (isTrue(headers, 'x-ms-cosmos-is-batch-request')) return 'other';
  const aboutOne = segments.length === 6;
  switch (method) {
    case 'GET':
      return aboutOne ? 'read' : 'feed';
    case 'POST':
      return isTrue(headers, 'x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
    case 'PUT':
      return 'replace';
    case 'DELETE':
      return 'delete';
    default:
      return 'other';
  }
}

/** Reads the request's line and headers; nothing here can refuse it. */
export function toAsk(method: string, url: string, headers: IncomingHttpHeaders, body: string): Ask {
  const [path = ''] = url.split('?');
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  const key = header(headers, 'x-ms-documentdb-partitionkey');
  return {
    method,
    kind: kindOf(method, segments, headers),
    segments,
    database: segments[1] ?? null,
    container: segments[3] ?? null,
    item: segments[5] ?? null,
    partitionKey: key === '' ? null : JSON.stringify(JSON.parse(key)),
    headers,
    body,
  };
}
