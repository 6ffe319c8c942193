import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Application, TurnState } from '@microsoft/teams-ai';
import type { Log } from '../telemetry/log.ts';
import { makeActivityGuard } from './activity-guard.ts';
import type { BotAdapter } from './adapter.ts';
import { makeTokenCheck, type TokenRules } from './token-check.ts';

const OPENID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

export interface MessagesParts {
  readonly adapter: BotAdapter;
  readonly bot: Application<TurnState>;
  readonly log: Log;
  /** The bot's app id; null on this machine alone, where no token comes in. */
  readonly appId: string | null;
  /** Where the keys of inbound tokens are named; Bot Connector's own unless given. */
  readonly openIdMetadataUrl?: string;
}

/**
 * The messaging endpoint behind the server's guards: the shape of the activity is checked, then its token, and only then
 * does the SDK see it.
 */
export function makeMessages({ adapter, bot, log, appId, openIdMetadataUrl = OPENID_METADATA }: MessagesParts) {
  const guard = makeActivityGuard({ localOnly: appId === null });
  const rules: TokenRules | null = appId === null ? null : { appId, openIdMetadataUrl };
  const check = rules === null ? null : makeTokenCheck(rules);
  return async (
    request: { readonly headers: IncomingHttpHeaders; readonly body: object },
    response: ServerResponse,
  ): Promise<void> => {
    const { headers, body } = request;
    if (!guard(body)) return end(response, 400);
    const verdict = await check?.(headers.authorization, body);
    if (verdict?.kind === 'refused') {
      log.warn('token-refused', { reason: verdict.why });
      return end(response, 401);
    }
    if (verdict?.kind === 'keys-unavailable') {
      log.error('token-keys-unavailable');
      return end(response, 503);
    }
    return adapter.process({ headers, body }, response, async (context) => {
      await bot.run(context);
    });
  };
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
