import type { Answer } from './answer.ts';
import { badRequest, conflict, notFound, preconditionFailed, refusal } from './answer.ts';
import type { Ask } from './ask.ts';
import { header } from './ask.ts';
import type { Container, Document, Stored } from './container.ts';
import { documentSchema } from './container.ts';
import { asReplicaShows } from './replica.ts';

/** Azure's largest request body. */
const LARGEST_BYTES = 2 * 1024 * 1024;

const charge = (units: number) => ({ 'x-ms-request-charge': String(units) });

function shown(status: number, container: Container, stored: Stored, units: number): Answer {
  return {
    status,
    body: stored.document,
    headers: {
      etag: stored.document._etag,
      'x-ms-session-token': container.sessionToken(stored.range),
      ...charge(units),
    },
  };
}

const keyMissing = (): Answer =>
  badRequest(
    'The partition key supplied in x-ms-partitionkey header has fewer components than defined in the the collection.',
    1001,
  );

/** The document in the body, once it has passed what Azure checks before it looks at what is stored. */
function readDocument(container: Container, ask: Ask): Document | Answer {
  if (Buffer.byteLength(ask.body) > LARGEST_BYTES) {
    return refusal(413, 'RequestEntityTooLarge', 'Request size is too large');
  }
  const parsed = documentSchema.safeParse(JSON.parse(ask.body));
  if (!parsed.success) {
    return badRequest("The input content is invalid because the required properties - 'id; ' - are missing");
  }
  if (/[/\\?#]/.test(parsed.data.id)) return badRequest('The id holds a character Cosmos DB does not take.');
  if (ask.partitionKey === null) return keyMissing();
  if (container.partitionKeyOf(parsed.data) !== ask.partitionKey) {
    return badRequest("PartitionKey extracted from document doesn't match the one specified in the header", 1001);
  }
  return parsed.data;
}

const isAnswer = (outcome: Document | Answer): outcome is Answer => !('id' in outcome);

function isStale(ask: Ask, stored: Stored): boolean {
  const wanted = header(ask.headers, 'if-match');
  return wanted !== '' && wanted !== '*' && wanted !== stored.document._etag;
}

/** Reads, creates, replaces, upserts or deletes one item, with the statuses Azure gives (200, 201, 204, 304, 400, 404, 409, 412, 413). */
export function actOnItem(container: Container, ask: Ask, behind: number): Answer {
  switch (ask.kind) {
    case 'create':
    case 'upsert':
      return write(container, ask);
    case 'replace':
      return replace(container, ask);
    default:
      return ask.kind === 'delete' ? remove(container, ask) : read(container, ask, behind);
  }
}

function write(container: Container, ask: Ask): Answer {
  const document = readDocument(container, ask);
  if (isAnswer(document)) return document;
  const key = container.partitionKeyOf(document);
  const before = container.find(key, document.id);
  if (before !== null && ask.kind === 'create') return conflict();
  if (before !== null && isStale(ask, before)) return preconditionFailed();
  return shown(before === null ? 201 : 200, container, container.put(key, document), 6);
}

function replace(container: Container, ask: Ask): Answer {
  const document = readDocument(container, ask);
  if (isAnswer(document)) return document;
  const before = container.find(ask.partitionKey ?? '', ask.item ?? '');
  if (before === null) return notFound();
  if (document.id !== before.document.id) return badRequest('Replacing the id of an item is not allowed.');
  if (isStale(ask, before)) return preconditionFailed();
  return shown(200, container, container.put(before.partitionKey, document), 10);
}

function read(container: Container, ask: Ask, behind: number): Answer {
  if (ask.partitionKey === null) return keyMissing();
  const newest = container.find(ask.partitionKey, ask.item ?? '');
  const stored = asReplicaShows(container, ask, behind, newest);
  if (stored === null) return notFound();
  if (header(ask.headers, 'if-none-match') !== stored.document._etag) return shown(200, container, stored, 1);
  return { status: 304, headers: { etag: stored.document._etag, ...charge(1) } };
}

function remove(container: Container, ask: Ask): Answer {
  if (ask.partitionKey === null) return keyMissing();
  const stored = container.find(ask.partitionKey, ask.item ?? '');
  if (stored === null) return notFound();
  if (isStale(ask, stored)) return preconditionFailed();
  container.remove(stored);
  return { status: 204, headers: { 'x-ms-session-token': container.sessionToken(stored.range), ...charge(6) } };
}
