import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Request, Response } from 'restify';
import type { Log } from '../telemetry/log.ts';
import { reportFault } from '../telemetry/report-fault.ts';
import { answerJson } from './answer-json.ts';
import { parseJsonObject, type JsonObject } from './parse-json-object.ts';
import { readBody } from './read-body.ts';

/** A request to the messaging endpoint whose body is a JSON object. Nothing else about it has been checked. */
export interface MessageRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
}

/** Answers a request to the messaging endpoint. What it throws becomes a plain 500 and a line in the log. */
export type Messages = (request: MessageRequest, response: ServerResponse) => Promise<void>;

/** The route of POST /api/messages: reads the body within its limit, and hands on a JSON object or answers 400 or 413. */
export function receiveMessages(messages: Messages, log: Log) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const body = await readBody(request);
      if (body.kind === 'gone') return;
      if (body.kind === 'too-large') {
        response.setHeader('Connection', 'close');
        return answerJson(response, 413, { error: 'body-too-large' });
      }
      const parsed = parseJsonObject(body.bytes);
      if (parsed === null) return answerJson(response, 400, { error: 'not-a-json-object' });
      await messages({ headers: request.headers, body: parsed }, response);
    } catch (error) {
      const reference = reportFault(log, error, randomBytes);
      // An answer that broke off half-way cannot be mended; left open, the sender would wait for the rest of it.
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { error: 'unexpected', reference });
    }
  };
}
