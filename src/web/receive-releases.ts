import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'restify';
import type { Receipt } from '../dashboard/receive.ts';
import type { Log } from '../telemetry/log.ts';
import { reportFault } from '../telemetry/report-fault.ts';
import { dashboardReasons as words } from '../words/dashboard-reasons.ts';
import { answerJson } from './answer-json.ts';
import { BODY_BYTES_AT_MOST, readBody } from './read-body.ts';

/** Takes a release as it was posted; the text is the body, letter for letter. */
export type TakeRelease = (headers: IncomingHttpHeaders, body: string) => Promise<Receipt>;

export const RELEASES_ROUTE = '/api/releases';

/** The body byte for byte: a mark at its beginning is signed too. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The route of POST /api/releases. Nobody signs in to it: a release is genuine by its signature or is not taken. Answers
 * `{ status: 'accepted' }` or `{ reason }`; the log holds the status alone.
 */
export function receiveReleases(take: TakeRelease, log: Log) {
  return async (request: Request, response: Response): Promise<void> => {
    const refuse = (status: number, reason: string): void => {
      log.warn('release-refused', { route: RELEASES_ROUTE, status });
      answerJson(response, status, { reason });
    };
    try {
      const body = await readBody(request);
      if (body.kind === 'gone') return;
      if (body.kind === 'too-large') {
        response.setHeader('Connection', 'close');
        return refuse(413, words.tooLarge(BODY_BYTES_AT_MOST / 1024));
      }
      const text = textIn(body.bytes);
      if (text === null) return refuse(400, words.notText);
      const { status, reason } = await take(request.headers, text);
      if (reason !== null) return refuse(status, reason);
      log.info('release-received', { route: RELEASES_ROUTE, status });
      answerJson(response, status, { status: 'accepted' });
    } catch (error) {
      const reference = reportFault(log, error, randomBytes);
      answerJson(response, 500, { error: 'unexpected', reference });
    }
  };
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return null;
  }
}
