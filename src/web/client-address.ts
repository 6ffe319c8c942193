import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Where requests come in from. */
export type Arrival =
  /** Straight from whoever asks: on one's own machine. */
  | { readonly kind: 'direct' }
  /** Through a proxy in front, which writes the address it was asked from into this header; null: nobody said which. */
  | { readonly kind: 'proxied'; readonly header: string | null };

/**
 * The network address a request came from; null where it cannot be told: every request then has the proxy's. Of a list the
 * last is taken, which the proxy itself wrote: whatever stands before it, the sender may have made up.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, arrival: Arrival): string | null {
  if (arrival.kind === 'direct') return request.socket.remoteAddress ?? null;
  if (arrival.header === null) return null;
  const said = request.headers[arrival.header.toLowerCase()];
  const last = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').at(-1)?.trim() ?? '';
  const address = withoutPort(last);
  return isIP(address) === 0 ? null : address;
}

/** Some proxies add the port: "192.0.2.7:51234", "[2001:db8::7]:51234". */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}
