import { IncomingMessage, Server as WebServer, ServerResponse } from 'node:http';
import { Server } from 'node:net';

// Loaded into each Playground process before its own code. It makes good three things the Playground leaves open:
// it listens on every address, so anyone on the same network could act as the sample person; its page loses messages
// that reach it before it knows its own chats; and it would outlive a service that was killed without a chance to stop it.

const LOOPBACK = '127.0.0.1';

/** Every listener of this process by port number alone becomes one on the loopback address. */
const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, ...given: readonly unknown[]) => Server;
Reflect.set(Server.prototype, 'listen', function onLoopback(this: Server, ...given: readonly unknown[]): Server {
  const [port, ...rest] = given;
  return typeof port === 'number' ? listen.call(this, port, LOOPBACK, ...rest) : listen.call(this, ...given);
});

const CONFIGURATION = '/_internal/v1/config';
const MESSAGES = '/_ws_conversation/';
/** What the page is given to read its configuration in, once it is sent. */
const TO_READ_IT_IN_MILLISECONDS = 300;

/** Connections for messages that are held until the page which asked for them has its configuration. */
let held: (() => void)[] = [];
let isPageLoading = false;

function letMessagesThrough(): void {
  isPageLoading = false;
  const waiting = held;
  held = [];
  waiting.forEach((go) => go());
}

/** A page asks for its configuration and for its messages at once, and throws away the messages that come first. */
const emit = Reflect.get(WebServer.prototype, 'emit') as (this: WebServer, ...given: readonly unknown[]) => boolean;
Reflect.set(WebServer.prototype, 'emit', function inOrder(this: WebServer, ...given: readonly unknown[]): boolean {
  const [event, request, response] = given;
  if (!(request instanceof IncomingMessage)) return emit.call(this, ...given);
  const { url = '', headers } = request;
  if (event === 'request' && headers.accept?.startsWith('text/html') === true) isPageLoading = true;
  if (event === 'request' && url === CONFIGURATION && response instanceof ServerResponse) {
    response.once('finish', () => setTimeout(letMessagesThrough, TO_READ_IT_IN_MILLISECONDS));
  }
  if (event === 'upgrade' && isPageLoading && url.startsWith(MESSAGES)) {
    held.push(() => emit.call(this, ...given));
    return true;
  }
  return emit.call(this, ...given);
});

/** The channel to the service closes when the service ends, however it ends. */
process.on('disconnect', () => process.exit(0));
