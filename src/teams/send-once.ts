import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Fault } from '../errors/fault.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Connectors = ReturnType<Authentication['createConnectorFactory']>;

/**
 * A connection that lies idle is given up after this long, so that we do it before the other end: Node's own servers do
 * after 5 s, how long Teams waits is not stated. One that the other end closes at the moment it is used again loses the message, and whether the message arrived
 * is then not known: nobody would send it again.
 */
const IDLE_AT_MOST_MS = 2_000;

/** The SDK's authentication, with every client it makes for Teams kept from sending anything twice. */
export class SendOnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #requestWithin: number;
  readonly #connections: Connections = {
    'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_AT_MOST_MS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_AT_MOST_MS }),
  };

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
        sendOnce(Reflect.get(client, 'client'), this.#requestWithin, this.#connections);
        return client;
      },
    };
  }
}

/** Connections to Teams, kept for the next message. */
interface Connections {
  readonly 'http:': HttpAgent;
  readonly 'https:': HttpsAgent;
}

interface Outgoing {
  readonly url: string;
  abortSignal?: AbortSignal;
  /** Set already where a proxy is in the way. */
  agent?: HttpAgent;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): readonly unknown[];
  addPolicy(policy: {
    readonly name: string;
    sendRequest(request: Outgoing, next: (request: Outgoing) => Promise<unknown>): Promise<unknown>;
  }): void;
}

/**
 * Takes the retry policy out of a client's pipeline, and has it use our connections, each request for so many
 * milliseconds. With the retry policy left in, the SDK sends a message again by itself, up to three times,
 * after 408, 5xx and a dropped connection, all of which may have arrived (and its option `noRetryPolicy` is not read).
 * Throws Fault `sdk-changed` rather than send with it still there.
 */
function sendOnce(client: unknown, requestWithin: number, connections: Connections): void {
  const pipeline: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, 'pipeline') : null;
  if (!isPipeline(pipeline) || pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Fault('sdk-changed');
  }
  pipeline.addPolicy({
    name: 'ourOwnConnection',
    sendRequest(request, next) {
      request.agent ??= connections[request.url.startsWith('https:') ? 'https:' : 'http:'];
      // Not the client's own `timeout`: its timer goes on after a failure and keeps the process from ending.
      request.abortSignal = AbortSignal.timeout(requestWithin);
      return next(request);
    },
  });
}

function isPipeline(value: unknown): value is Pipeline {
  return typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value;
}
