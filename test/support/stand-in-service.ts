import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Serve } from '../../src/cli/start.ts';
import { manyButtonsCard, formCard, receivedCard } from './stand-in-cards.ts';
import { STAND_IN_PEOPLE } from './stand-in-people.ts';

const LATER_IN_MILLISECONDS = 1500;

/** What the stand-in reads of an incoming activity. */
interface Activity {
  readonly type: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly from: unknown;
  readonly recipient: unknown;
  readonly replyToId?: string;
  readonly value?: Inputs & { readonly action?: { readonly verb: string; readonly data: Inputs } };
}

/** Where everybody who has the app can be written to. */
const known = new Map<string, Activity>();

type Inputs = Readonly<Record<string, unknown>>;

/**
 * A bot of a hundred lines in the place of the service: it proves that windows, buttons and selectors work before
 * any of the product's own rules are in play. It speaks the wire format itself, so nothing is hidden by an SDK.
 */
export const standInService: Serve = async ({ port }) => {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  return {
    port,
    people: STAND_IN_PEOPLE,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const part of request) body += String(part);
  if (request.method !== 'POST') return void response.writeHead(405).end();
  const activity = JSON.parse(body) as Activity;
  if (activity.type === 'invoke') return void json(response, answerInvoke(activity));
  response.writeHead(200).end();
  if (activity.type === 'installationUpdate') known.set(activity.conversation.id, activity);
  if (activity.type === 'message') await answerMessage(activity);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function answerInvoke(activity: Activity): unknown {
  const action = activity.value?.action;
  if (action?.verb === 'refuse') {
    const value = { code: 'BadRequest', message: 'This is refused.' };
    return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
  }
  const value = receivedCard('Executed', action?.data ?? {});
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

async function answerMessage(activity: Activity): Promise<void> {
  if (activity.value !== undefined) {
    await edit(activity, card(receivedCard('Submitted', activity.value)));
    return send(activity, { text: 'Kept what you submitted.' });
  }
  switch (activity.text) {
    case 'form':
      return send(activity, card(formCard()));
    case 'many buttons':
      return send(activity, card(manyButtonsCard()));
    case 'lose a message':
      return send({ ...activity, conversation: { id: 'nowhere' } }, { text: 'This never arrived.' });
    case 'tell me later':
      await pause(LATER_IN_MILLISECONDS);
      return send(activity, { text: 'It is later now.' });
    case 'tell everybody':
      for (const installed of known.values()) await send(installed, { text: 'This is for everybody.' });
      return;
    case 'crash':
      setImmediate(() => {
        throw new TypeError('The stand-in was told to crash.');
      });
      return;
    default:
      return send(activity, { text: `You said: ${activity.text ?? ''}` });
  }
}

function card(content: unknown): Inputs {
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

async function send(to: Activity, content: Inputs): Promise<void> {
  await call('POST', to, '', content);
}

async function edit(to: Activity, content: Inputs): Promise<void> {
  await call('PUT', to, `/${to.replyToId ?? ''}`, content);
}

async function call(method: string, to: Activity, place: string, content: Inputs): Promise<void> {
  const conversation = encodeURIComponent(to.conversation.id);
  await fetch(`${to.serviceUrl}/v3/conversations/${conversation}/activities${place}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from: to.recipient, recipient: to.from, ...content }),
  });
}
