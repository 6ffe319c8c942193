import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A new message that arrived in someone's chat, and the escalation it is about. */
export interface Arrival {
  readonly conversation: string;
  readonly escalation: string;
}

/** Stands in the place of Teams: takes messages and edits, now and then as badly as Teams may. */
export interface Connector {
  /** To be used as `serviceUrl`. */
  readonly url: string;
  /** Every new message that arrived, whether or not it was answered. Edits are not among them: an edit may be made twice. */
  readonly arrivals: readonly Arrival[];
  /** How many messages were taken and never answered, and how many were told to come again later. */
  readonly unanswered: number;
  readonly throttled: number;
  /** From now on every message is taken and answered. */
  behave(): void;
  close(): Promise<void>;
}

/** The share of messages that arrive and are not answered, and of those that are told to come again later. */
const UNANSWERED = 0.02;
const THROTTLED = 0.02;

export async function startConnector(random: () => number): Promise<Connector> {
  const arrivals: Arrival[] = [];
  const counts = { unanswered: 0, throttled: 0 };
  let behaves = false;
  let given = 0;

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.method !== 'POST') return answer(response, 200);
    const chance = behaves ? 1 : random();
    if (chance < THROTTLED) {
      counts.throttled += 1;
      return answer(response, 429, { 'retry-after': '1' });
    }
    const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '');
    const [escalation = ''] = /KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(body) ?? [];
    arrivals.push({ conversation, escalation });
    if (chance < THROTTLED + UNANSWERED) {
      counts.unanswered += 1;
      request.socket.destroy();
      return;
    }
    answer(response, 200);
  }

  function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
    given += 1;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ id: `message-${given}` }));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    arrivals,
    get unanswered() {
      return counts.unanswered;
    },
    get throttled() {
      return counts.throttled;
    },
    behave() {
      behaves = true;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
