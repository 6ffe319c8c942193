import type { Answer } from './answer.ts';
import { notModelled } from './answer.ts';
import type { Ask } from './ask.ts';
import { header } from './ask.ts';
import type { Container } from './container.ts';
import type { Showing } from './faults.ts';
import { isTooLong, page, pageSize } from './query-page.ts';

/**
 * One page of the change feed (latest version of each item, deletions unseen) of a partition or a range: what changed
 * after the ETag in If-None-Match, in the order of change; 304 where nothing did. `*` means "from now on", no header
 * "from the beginning", If-Modified-Since "from that second on".
 */
export function answerChangeFeed(container: Container, ask: Ask, showing: Showing): Answer {
  if (header(ask.headers, 'a-im').toLowerCase() !== 'incremental feed') {
    return notModelled('the change feed of all versions and deletes');
  }
  if (header(ask.headers, 'x-ms-start-epk') !== '') return notModelled('a change feed of part of a range');
  const rangeHeader = header(ask.headers, 'x-ms-documentdb-partitionkeyrangeid');
  if (ask.partitionKey === null && rangeHeader === '') return notModelled('a change feed without a range');

  const range = ask.partitionKey === null ? Number(rangeHeader) : container.rangeOf(ask.partitionKey);
  const last = container.lastChange(range);
  const seen = header(ask.headers, 'if-none-match');
  const after = seen === '' ? 0 : seen === '*' ? last : Number(seen.replaceAll('"', ''));
  const since = header(ask.headers, 'if-modified-since');
  const from = seen !== '' || since === '' ? 0 : Date.parse(since) / 1000;
  const changed = container
    .list({ partitionKey: ask.partitionKey, range })
    .filter(({ lsn, document }) => lsn > after && document._ts >= from)
    .toSorted((one, other) => one.lsn - other.lsn);
  if (changed.length === 0) {
    return { status: 304, headers: { etag: `"${String(Math.max(after, last))}"`, 'x-ms-request-charge': '1' } };
  }
  let taken = changed.slice(0, pageSize(header(ask.headers, 'x-ms-max-item-count'), showing.pageSize));
  while (isTooLong(taken)) taken = taken.slice(0, Math.ceil(taken.length / 2));
  const answer = page(
    container,
    range,
    taken.map(({ document, lsn }) => ({ ...document, _lsn: lsn })),
    null,
  );
  return { ...answer, headers: { ...answer.headers, etag: `"${String(taken.at(-1)?.lsn ?? last)}"` } };
}
