import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  INVOKE_RESPONSE_KEY,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import { Fault } from '../errors/fault.ts';
import { answerWithError } from './invoke-answer.ts';

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

type Authentication = ConfigurationBotFrameworkAuthentication;
type Connectors = ReturnType<Authentication['createConnectorFactory']>;

/** The SDK's authentication, with every client it makes for Teams kept from sending anything twice. */
class SendOnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #requestWithin: number;

  constructor(settings: Readonly<Record<string, string>>, requestWithin: number) {
    super(settings);
    this.#requestWithin = requestWithin;
  }

  override async authenticateRequest(...given: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...given);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.#once(result.connectorFactory) };
  }

  override createConnectorFactory(...given: Parameters<Authentication['createConnectorFactory']>): Connectors {
    return this.#once(super.createConnectorFactory(...given));
  }

  #once(connectors: Connectors): Connectors {
    return {
      create: async (serviceUrl, audience) => {
        const client = await connectors.create(serviceUrl, audience);
        sendOnce(Reflect.get(client, 'client'), this.#requestWithin);
        return client;
      },
    };
  }
}

interface Abortable {
  abortSignal?: AbortSignal;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): readonly unknown[];
  addPolicy(policy: {
    readonly name: string;
    sendRequest(request: Abortable, next: (request: Abortable) => Promise<unknown>): Promise<unknown>;
  }): void;
}

/**
 * Takes the retry policy out of a client's pipeline. Left in, the SDK sends a message again by itself, up to three times,
 * after 408, 5xx and a dropped connection, all of which may have arrived (and its option `noRetryPolicy` is not read).
 * Throws Fault `sdk-changed` rather than send with it still there.
 */
function sendOnce(client: unknown, requestWithin: number): void {
  const pipeline: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, 'pipeline') : null;
  if (!isPipeline(pipeline) || pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Fault('sdk-changed');
  }
  pipeline.addPolicy({
    name: 'requestTimeout',
    sendRequest(request, next) {
      // Not the client's own `timeout`: its timer goes on after a failure and keeps the process from ending.
      request.abortSignal = AbortSignal.timeout(requestWithin);
      return next(request);
    },
  });
}

function isPipeline(value: unknown): value is Pipeline {
  return typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value;
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
