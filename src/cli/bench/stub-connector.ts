import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Fault } from '../../errors/fault.ts';

const LONGEST_WAIT_MS = 30_000;

/** Stands in the place of Teams: takes every message and edit at once. */
export interface StubConnector {
  /** To be used as `serviceUrl`. */
  readonly url: string;
  /** Settles at the next edit in this conversation; fails where none comes in half a minute. */
  nextEdit(conversation: string): Promise<void>;
  /** The text of the newest new message in this conversation. */
  newest(conversation: string): string;
  close(): Promise<void>;
}

export async function startStubConnector(): Promise<StubConnector> {
  const waiting = new Map<string, () => void>();
  const messages = new Map<string, string>();
  let given = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '');
      given += 1;
      // Not chained: restify, where it is loaded too, gives writeHead no answer.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `message-${given}` }));
      if (request.method === 'POST') messages.set(conversation, body);
      if (request.method === 'PUT') waiting.get(conversation)?.();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    nextEdit: (conversation) =>
      new Promise((settle, fail) => {
        const late = setTimeout(() => fail(new Fault('unexpected')), LONGEST_WAIT_MS);
        waiting.set(conversation, () => {
          clearTimeout(late);
          settle();
        });
      }),
    newest: (conversation) => messages.get(conversation) ?? '',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
