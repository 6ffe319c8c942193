import { makeAdapter, type TurnLogic } from '../../src/teams/adapter.ts';
import { makeActivityGuard } from '../../src/teams/activity-guard.ts';
import { answerWithCard } from '../../src/teams/invoke-answer.ts';
import { makeServer, type WebServer } from '../../src/web/server.ts';
import { makeBotClient, type BotClient } from '../support/bot-client.ts';
import { capturedLog } from '../support/captured-log.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';

const person = { id: '29:a', aadObjectId: 'aad-a', tenantId: 'tenant', conversationId: 'chat-a' };
const calm = 'Something went wrong. The number is ERR-0000-0000.';
const errors: unknown[] = [];
const adapter = makeAdapter({ kind: 'local' }, (error) => {
  errors.push(error);
  return calm;
});
const isActivity = makeActivityGuard({ localOnly: true });
let logic: TurnLogic;
let connector: StubConnector;
let server: WebServer;
let client: BotClient;

beforeAll(async () => {
  connector = await startStubConnector();
  server = makeServer({
    messages: async ({ headers, body }, response) => {
      if (!isActivity(body)) throw new TypeError('not an activity');
      await adapter.process({ headers, body }, response, (context) => logic(context));
    },
    log: capturedLog().log,
    localOnly: true,
  });
  const port = await server.listen(0, '127.0.0.1');
  client = makeBotClient({ endpoint: `http://127.0.0.1:${port}/api/messages`, serviceUrl: connector.url });
});
afterAll(async () => {
  await server.close();
  await connector.close();
});
beforeEach(() => errors.splice(0));

const press = { verb: 'answer', data: { verb: 'answer' }, cardMessageId: 'card-1' };
const texts = (conversationId: string) => connector.messagesTo(conversationId).map((each) => each.activity['text']);

describe('a turn', () => {
  it('hears what a person says and answers into their chat', async () => {
    logic = async (context) => void (await context.sendActivity(`You said ${context.activity.text}`));
    expect(await client.as(person).says('good morning')).toEqual({ status: 200, body: null });
    expect(texts('chat-a')).toEqual(['You said good morning']);
  });

  it('answers a pressed button in the HTTP answer itself', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    logic = async (context) => void (await context.sendActivity(answerWithCard(card)));
    expect(await client.as(person).presses(press)).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    });
  });

  it('that fails says a calm sentence to who wrote, and nothing of the error to anyone but the log', async () => {
    logic = async () => Promise.reject(new TypeError('Maisie'));
    const other = { ...person, conversationId: 'chat-b' };
    expect(await client.as(other).says('hello')).toEqual({ status: 200, body: null });
    expect(texts('chat-b')).toEqual([calm]);
    expect(errors).toEqual([new TypeError('Maisie')]);
  });

  it('that fails shows the calm sentence in the card that was pressed', async () => {
    logic = async () => Promise.reject(new TypeError('Maisie'));
    expect(await client.as(person).presses(press)).toEqual({
      status: 200,
      body: {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'unexpected', message: calm },
      },
    });
    expect(errors).toHaveLength(1);
  });

  it('that fails after its answer was given lets the answer stand', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    logic = async (context) => {
      await context.sendActivity(answerWithCard(card));
      throw new TypeError('Maisie');
    };
    const answer = await client.as(person).presses(press);
    expect(answer.body).toMatchObject({ statusCode: 200, value: card });
    expect(errors).toHaveLength(1);
  });

  it('that fails on an installation tells nobody', async () => {
    logic = async () => Promise.reject(new TypeError('Maisie'));
    const other = { ...person, conversationId: 'chat-c' };
    expect((await client.as(other).installs()).status).toBe(200);
    expect(texts('chat-c')).toEqual([]);
  });

  it('whose calm sentence cannot be sent either still ends, with both errors in the log', async () => {
    logic = async () => Promise.reject(new TypeError('Maisie'));
    connector.behave('chat-d', { kind: 'answers', status: 500 });
    expect((await client.as({ ...person, conversationId: 'chat-d' }).says('hello')).status).toBe(200);
    expect(errors).toHaveLength(2);
    expect(connector.arrivals.filter((each) => each.conversationId === 'chat-d')).toHaveLength(1);
  });

  it('sends its answers once, whatever Teams says to them', async () => {
    let caught: unknown = null;
    logic = async (context) => {
      caught = await context.sendActivity('hello').catch((error: unknown) => error);
    };
    connector.behave('chat-e', { kind: 'answers', status: 503, headers: { 'retry-after': '1' } });
    await client.as({ ...person, conversationId: 'chat-e' }).says('hello');
    expect(caught).toMatchObject({ statusCode: 503 });
    expect(connector.arrivals.filter((each) => each.conversationId === 'chat-e')).toHaveLength(1);
  });

  it('for a press that nothing answers is an HTTP 501', async () => {
    logic = async () => undefined;
    expect((await client.as(person).presses(press)).status).toBe(501);
  });

  it('hands on what a Submit button sends as a value without text', async () => {
    let value: unknown = null;
    logic = async (context) => {
      value = [context.activity.value, context.activity.text, context.activity.replyToId];
    };
    await client.as(person).submits({ data: { verb: 'answer', note: '7' }, cardMessageId: 'card-1' });
    expect(value).toEqual([{ verb: 'answer', note: '7' }, undefined, 'card-1']);
  });
});
