/*
 * A stand-in for Azure Cosmos DB's REST protocol (API for NoSQL), for tests: node:http, in memory, with faults on demand.
 * It serves the real @azure/cosmos client. It proves our client code; it proves nothing about Azure.
 *
 * NOT modelled: batches, bulk, patch, stored procedures, triggers, users and permissions, offers and throughput,
 * unique keys, hierarchical keys, conflicts, several write regions, splits and merges of ranges, consistency other than
 * session (every read sees the last write, unless a rule says `stale-replica`), change feed of all versions and deletes, part of a range.
 * Entra tokens are not checked (the SDK sends tokens over https only): what a role may do is told by `rights`, or by a
 * `forbidden` rule. SQL is what @zeit/cosmosdb-query knows: no OFFSET ... LIMIT, DISTINCT, GROUP BY; over several
 * partitions only COUNT, SUM, TOP and ORDER BY (ORDER BY with simple selections: no commas inside functions).
 * Indexing counts for ORDER BY alone (an unindexed WHERE is as quick as any), and ORDER BY leaves out items without the
 * property. A late replica knows at once what was deleted. Request charges are invented.
 * Ranges divide keys by another hash than Azure's. Changing a container's definition is refused.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { Account } from './account.ts';
import type { Answer } from './answer.ts';
import { badRequest, refusal } from './answer.ts';
import type { Ask, Kind } from './ask.ts';
import { header, toAsk } from './ask.ts';
import type { FaultRule } from './faults.ts';
import { Faults } from './faults.ts';
import type { Rights } from './rights.ts';
import { whyForbidden } from './rights.ts';
import { checkSignature } from './signature.ts';

export interface RequestSeen {
  readonly method: string;
  readonly container: string | null;
  readonly kind: Kind;
  /** The partition key header, a JSON list of one value; null where there was none. */
  readonly partitionKey: string | null;
  /** What the client says it has already seen; null where it sent no session token. */
  readonly sessionToken: string | null;
  /** Invented request units. */
  readonly charge: number;
  /** The HTTP status; 0 where the connection was dropped and no answer went out. */
  readonly status: number;
}

export interface CosmosDouble {
  readonly url: string;
  /** The account's master key, base64. */
  readonly key: string;
  /** Every request so far, in the order of their arrival, retries and the SDK's own metadata requests among them. */
  readonly requests: readonly RequestSeen[];
  /** Puts a fault in force until it has run its times, or until `reset`. */
  fault(rule: FaultRule): void;
  /** Forgets items, requests and faults; databases and containers stay. */
  reset(): void;
  close(): Promise<void>;
}

export interface DoubleSettings {
  readonly faults?: readonly FaultRule[];
  /** The account's regions, all served at the same address, the first being the one written to. */
  readonly regions?: readonly string[];
  /** How many partition key ranges each container has: from two on, the client must merge and take turns. */
  readonly ranges?: number;
  /** The data actions the client's role holds; absent: all of them. */
  readonly rights?: Rights;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

function checked(key: string, ask: Ask): Answer | null {
  const { authorization = '' } = ask.headers;
  const date = header(ask.headers, 'x-ms-date');
  switch (checkSignature(key, ask.method, ask.segments, authorization, date)) {
    case 'right':
      return null;
    case 'wrong':
      return refusal(401, 'Unauthorized', "The input authorization token can't serve the request.");
    case 'too-old':
      return refusal(403, 'Forbidden', 'The authorization token is not valid at the current time.');
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const activity = { 'x-ms-activity-id': randomBytes(16).toString('hex'), 'x-ms-version': '2020-07-15' };
  response.writeHead(answer.status, { 'content-type': 'application/json', ...activity, ...answer.headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

const chargeOf = ({ headers = {} }: Answer): number => Number(headers['x-ms-request-charge'] ?? 0);

/** Starts a double on a free port of this machine. */
export async function startCosmosDouble({
  faults: given = [],
  regions = ['UK South'],
  ranges = 2,
  rights = {},
}: DoubleSettings = {}): Promise<CosmosDouble> {
  const key = randomBytes(64).toString('base64');
  const faults = new Faults();
  given.forEach((rule) => {
    faults.add(rule);
  });
  const requests: RequestSeen[] = [];
  const waiting = new Set<NodeJS.Timeout>();
  let account: Account | null = null;

  const act = (ask: Ask, trouble: ReturnType<Faults['take']>): Answer => {
    if (account === null) return badRequest('Not started.');
    return checked(key, ask) ?? whyForbidden(rights, ask) ?? trouble.refused ?? account.answer(ask, trouble.showing);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const ask = toAsk(request.method ?? '', request.url ?? '', request.headers, body);
    const trouble = faults.take(ask);
    const answer = trouble.dropped === 'before' ? null : act(ask, trouble);
    const { method, container, kind, partitionKey } = ask;
    const isSent = answer !== null && trouble.dropped === null;
    const charge = answer === null ? 0 : chargeOf(answer);
    const sessionToken = header(ask.headers, 'x-ms-session-token') || null;
    const status = isSent ? answer.status : 0;
    requests.push({ method, container, kind, partitionKey, sessionToken, charge, status });
    if (!isSent) {
      request.socket.destroy();
    } else if (trouble.answerAfterMs === 0) {
      send(response, answer);
    } else {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        send(response, answer);
      }, trouble.answerAfterMs);
      waiting.add(timer);
    }
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((thrown: unknown) => {
      send(response, refusal(500, 'InternalServerError', `The double itself failed: ${String(thrown)}`));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${String(address === null || typeof address === 'string' ? 0 : address.port)}/`;
  account = new Account(url, regions, ranges);

  return {
    url,
    key,
    requests,
    fault: (rule) => {
      faults.add(rule);
    },
    reset: () => {
      account.empty();
      faults.clear();
      requests.length = 0;
    },
    close: async () => {
      waiting.forEach((timer) => {
        clearTimeout(timer);
      });
      server.closeAllConnections();
      await new Promise<void>((closed) =>
        server.close(() => {
          closed();
        }),
      );
    },
  };
}
