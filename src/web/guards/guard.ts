import type { IncomingMessage } from 'node:http';

/** Why a request is not let in: an HTTP status and a short code, which is all the sender is told. */
export interface Turned {
  readonly status: number;
  readonly error: string;
}

/** Looks at a request's head before anything of its body is read. Null lets it pass. */
export type Guard = (request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>) => Turned | null;
