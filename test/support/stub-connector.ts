import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A message the bot sent or edited. */
export interface Arrival {
  readonly method: 'POST' | 'PUT';
  readonly conversationId: string;
  /** The id given out for a new message, or the one that was edited; empty where it was answered with a failure. */
  readonly messageId: string;
  readonly authorization: string | undefined;
  readonly activity: Record<string, unknown>;
}

/** How a conversation answers: as Teams does (after so many milliseconds), with a status, never, or by hanging up after it has read the message. */
export type Behaviour =
  | { readonly kind: 'takes'; readonly after?: number }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
    }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'drops' };

export interface StubConnector {
  /** To be used as `serviceUrl`. */
  readonly url: string;
  /** Every message that arrived, in order, failed ones included. */
  readonly arrivals: readonly Arrival[];
  /** How many connections were opened so far. */
  connections(): number;
  /** New messages of one conversation, in order, that were taken. */
  messagesTo(conversationId: string): readonly Arrival[];
  behave(conversationId: string, behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Plays the Bot Connector on a free port of this machine: takes messages, edits and deletions, and counts them. */
export async function startStubConnector(): Promise<StubConnector> {
  const arrivals: Arrival[] = [];
  const behaviours = new Map<string, Behaviour>();
  let given = 0;
  let connections = 0;

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const place = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(request.url ?? '');
    const activity = await bodyOf(request);
    if (place === null || (request.method !== 'POST' && request.method !== 'PUT')) {
      answer(response, request.method === 'DELETE' ? 200 : 404, {});
      return;
    }
    const conversationId = decodeURIComponent(place[1] ?? '');
    const behaviour = behaviours.get(conversationId) ?? { kind: 'takes' };
    const edited = request.method === 'PUT' ? decodeURIComponent(place[2] ?? '') : null;
    const messageId = behaviour.kind === 'takes' ? (edited ?? `message-${(given += 1)}`) : (edited ?? '');
    const { authorization } = request.headers;
    arrivals.push({ method: request.method, conversationId, messageId, authorization, activity });
    switch (behaviour.kind) {
      case 'takes':
        await pause(behaviour.after ?? 0);
        return answer(response, 200, { id: messageId });
      case 'answers':
        return answer(response, behaviour.status, behaviour.body ?? {}, behaviour.headers);
      case 'drops':
        request.socket.destroy();
        return;
      case 'hangs':
        return;
    }
  }

  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    arrivals,
    connections: () => connections,
    messagesTo: (conversationId) =>
      arrivals.filter(
        (each) => each.method === 'POST' && each.conversationId === conversationId && each.messageId !== '',
      ),
    behave: (conversationId, behaviour) => void behaviours.set(conversationId, behaviour),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  // Not chained: in a process with the bot's web framework, Node's own writeHead answers nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
