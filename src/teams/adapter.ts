import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { CloudAdapter, INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from 'botbuilder';
import { answerWithError } from './invoke-answer.ts';
import { SendOnceAuthentication } from './send-once.ts';

/** As whom the bot speaks: as nobody, to the Playground on this machine; or as its registration. */
export type BotIdentity =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'bot';
      readonly appId: string;
      readonly tenantId: string;
      readonly appType: 'SingleTenant' | 'UserAssignedMSI';
      /** Absent for a managed identity, which has none. */
      readonly password?: string;
      /** Where the keys of inbound tokens are named; Bot Connector's own unless given. */
      readonly openIdMetadataUrl?: string;
    };

/** What a turn does. It may throw: the person then gets a calm sentence, the log the rest. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

export interface BotAdapter {
  /** For messages that answer nobody: see send-to-chat.ts. */
  readonly sdk: CloudAdapter;
  /** The id under which messages are sent; empty on this machine alone. */
  readonly appId: string;
  /** Runs one turn for an activity that has passed the guards, and answers the request. Never throws. */
  process(request: InboundActivity, response: ServerResponse, logic: TurnLogic): Promise<void>;
}

export interface InboundActivity {
  readonly headers: IncomingHttpHeaders;
  readonly body: Activity;
}

/** One request to Teams may take this long; a card is answered or given up well before Teams gives up on us. */
const REQUEST_WITHIN_MS = 15_000;

/**
 * The way in and out of the Bot Framework. `onError` logs an error and answers the calm sentence a person gets for it. The
 * SDK's own `process` is not used: it prints errors and sends their text to whoever asked.
 */
export function makeAdapter(
  identity: BotIdentity,
  onError: (error: unknown) => string,
  requestWithin: number = REQUEST_WITHIN_MS,
): BotAdapter {
  const sdk = new TurnAdapter(new SendOnceAuthentication(settingsOf(identity), requestWithin));
  sdk.onTurnError = (context, error) => sayCalmly(context, onError(error), onError);
  return {
    sdk,
    appId: identity.kind === 'bot' ? identity.appId : '',
    async process({ headers, body }, response, logic) {
      try {
        const answer = await sdk.turn(headers.authorization ?? '', body, logic);
        end(response, answer?.status ?? 200, answer?.body);
      } catch (error) {
        onError(error);
        end(response, isUnauthorised(error) ? 401 : 500, undefined);
      }
    },
  };
}

async function sayCalmly(context: TurnContext, sentence: string, onError: (error: unknown) => string): Promise<void> {
  const type: string = context.activity.type;
  try {
    if (type === 'message') await context.sendActivity(sentence);
    // An answer that was given before something failed stands: what the person was told did happen.
    const answered: unknown = context.turnState.get(INVOKE_RESPONSE_KEY);
    if (type === 'invoke' && answered === undefined) {
      await context.sendActivity(answerWithError('unexpected', sentence));
    }
  } catch (error) {
    onError(error);
  }
}

function end(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  // Not chained: the server's framework answers nothing from writeHead.
  response.statusCode = status;
  if (body === undefined || body === null) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof Error && error.name === 'AuthenticationError';
}

/** Opens the SDK's turn, which is for its subclasses alone. */
class TurnAdapter extends CloudAdapter {
  turn(authorization: string, activity: Activity, logic: TurnLogic) {
    return this.processActivity(authorization, activity, logic);
  }
}

const CONNECTOR = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
};

function settingsOf(identity: BotIdentity): Record<string, string> {
  if (identity.kind === 'local') return {};
  const { openIdMetadataUrl: keys } = identity;
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppType: identity.appType,
    ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
    // The SDK reads its addresses all together or not at all.
    ...(keys === undefined
      ? {}
      : { ...CONNECTOR, ToBotFromChannelOpenIdMetadataUrl: keys, ToBotFromEmulatorOpenIdMetadataUrl: keys }),
  };
}
