import type { Answer } from './answer.ts';
import type { Container } from './container.ts';

/** Azure ends a page of a query or a feed at four megabytes, whatever count was asked for. */
const LARGEST_PAGE_BYTES = 4 * 1024 * 1024;

/** How many items a page may hold: what the request asked for (Azure's own choice where it asked for none), or less where a rule wants many small pages. */
export function pageSize(asked: string, smallest: number | null): number {
  const wanted = Number(asked === '' ? '100' : asked);
  return Math.min(wanted > 0 ? wanted : 1000, smallest ?? Infinity);
}

export const isTooLong = (results: readonly unknown[]): boolean =>
  results.length > 1 && Buffer.byteLength(JSON.stringify(results)) > LARGEST_PAGE_BYTES;

/** A page of documents; the continuation is absent on the last one. */
export function page(
  container: Container,
  range: number,
  results: readonly unknown[],
  continuation: string | null,
): Answer {
  return {
    status: 200,
    body: { _rid: container.rid, Documents: results, _count: results.length },
    headers: {
      'x-ms-item-count': String(results.length),
      'x-ms-session-token': container.sessionToken(range),
      'x-ms-request-charge': (2.5 + results.length * 0.1).toFixed(2),
      ...(continuation === null ? {} : { 'x-ms-continuation': continuation }),
    },
  };
}
