import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '../../src/calendar/instant.ts';
import { makeAdapter } from '../../src/teams/adapter.ts';
import { outcomeOfSendError } from '../../src/teams/channel-errors.ts';
import { sendToChat, storedReferenceOf, updateInChat } from '../../src/teams/send-to-chat.ts';
import { startStubConnector, type Behaviour, type StubConnector } from '../support/stub-connector.ts';

const now = instantOf(Date.UTC(2026, 10, 20, 10));
const message = { type: 'message', text: 'KM-4F7Q-2XWDR asks for your answer.' };
const swallowed: unknown[] = [];
const { sdk, appId } = makeAdapter({ kind: 'local' }, (error) => {
  swallowed.push(error);
  return 'Something went wrong.';
});
let connector: StubConnector;

beforeAll(async () => {
  connector = await startStubConnector();
});
afterAll(() => connector.close());

const chat = (conversationId: string, serviceUrl = connector.url): string =>
  JSON.stringify({
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversationId, tenantId: 'tenant', conversationType: 'personal' },
    bot: { id: '28:bot' },
    user: { id: '29:person', aadObjectId: 'person' },
  });
const send = (conversationId: string, within?: number) =>
  sendToChat(sdk, appId, chat(conversationId), { ...message }, within);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
const arrivalsAt = (conversationId: string) =>
  connector.arrivals.filter((each) => each.conversationId === conversationId);

describe('sending to a chat', () => {
  it('sends a new message to the person’s chat and answers its id', async () => {
    const { messageId } = await send('a');
    expect(connector.messagesTo('a')).toMatchObject([
      {
        messageId,
        activity: {
          ...message,
          conversation: { id: 'a', tenantId: 'tenant' },
          recipient: { id: '29:person', aadObjectId: 'person' },
          from: { id: '28:bot' },
        },
      },
    ]);
    expect(messageId).not.toBe('');
    expect(connector.messagesTo('a')[0]?.activity).not.toHaveProperty('replyToId');
  });

  it('edits a message that was sent before', async () => {
    const { messageId } = await send('b');
    await updateInChat(sdk, appId, chat('b'), messageId, { ...message, text: 'Closed.' });
    expect(arrivalsAt('b')).toMatchObject([
      { method: 'POST' },
      { method: 'PUT', messageId, activity: { text: 'Closed.' } },
    ]);
  });

  it.each([
    [408, 'unknown'],
    [429, 'throttled'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
    [403, 'refused'],
    [404, 'refused'],
  ])('on a %i the message has arrived exactly once, and is %s', async (status, outcome) => {
    const id = `status-${status}`;
    connector.behave(id, { kind: 'answers', status, headers: { 'retry-after': '1' } });
    const error = await failure(send(id));
    expect(arrivalsAt(id)).toHaveLength(1);
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome, reason: `http-${status}` });
  });

  it('on a 429 says from when it may be tried again', async () => {
    connector.behave('busy', { kind: 'answers', status: 429, headers: { 'retry-after': '20' } });
    const found = outcomeOfSendError(await failure(send('busy')), now);
    expect(found.retryAt).toBe('2026-11-20T10:00:20.000Z');
  });

  it.each([
    ['as a code', { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of it.' } }],
    ['inside a message', { errorCode: 209, message: '{\r\n "subCode": "BotNotInConversationRoster"\r\n}' }],
  ])('on a 403 says why Teams refused, given %s', async (how, body) => {
    connector.behave(how, { kind: 'answers', status: 403, body });
    expect(outcomeOfSendError(await failure(send(how)), now)).toMatchObject({
      outcome: 'refused',
      reason: 'BotNotInConversationRoster',
    });
  });

  it('when the line drops after the message arrived, it is unknown and was sent once', async () => {
    connector.behave('dropped', { kind: 'drops' });
    const error = await failure(send('dropped'));
    expect(arrivalsAt('dropped')).toHaveLength(1);
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome: 'unknown', reason: 'ECONNRESET' });
  });

  it('when no answer comes in time, it is unknown and was sent once', async () => {
    connector.behave('hung', { kind: 'hangs' });
    const error = await failure(send('hung', 300));
    expect(arrivalsAt('hung')).toHaveLength(1);
    expect(error).toMatchObject({ code: 'send-timed-out' });
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome: 'unknown' });
  });

  it('keeps a connection for the next message, but not one that lay idle: the other end may be closing it just then', async () => {
    const fresh = makeAdapter({ kind: 'local' }, () => '');
    const before = connector.connections();
    const sendFresh = () => sendToChat(fresh.sdk, fresh.appId, chat('idle'), { ...message });
    await sendFresh();
    await sendFresh();
    expect(connector.connections() - before).toBe(1);
    await pause(2_500);
    await sendFresh();
    expect(connector.connections() - before).toBe(2);
    expect(connector.messagesTo('idle')).toHaveLength(3);
  });

  it('waits for an answer longer than for an idle connection', async () => {
    connector.behave('slow', { kind: 'takes', after: 2_500 });
    const { messageId } = await send('slow');
    expect(arrivalsAt('slow')).toMatchObject([{ messageId }]);
  });

  it('cuts the connection of a request that Teams never answers', async () => {
    const hasty = makeAdapter({ kind: 'local' }, () => '', 300);
    connector.behave('hung-2', { kind: 'hangs' });
    const error = await failure(sendToChat(hasty.sdk, hasty.appId, chat('hung-2'), { ...message }));
    expect(arrivalsAt('hung-2')).toHaveLength(1);
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome: 'unknown', reason: 'timed-out' });
  });

  it('where nobody listens, nothing was sent', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    closed.close();
    const error = await failure(sendToChat(sdk, appId, chat('x', `http://127.0.0.1:${port}/`), { ...message }));
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome: 'refused', reason: 'unreachable' });
  });

  it.each([
    ['no JSON', 'x'],
    ['null', 'null'],
    ['a reference without an address', JSON.stringify({ channelId: 'msteams', conversation: { id: 'c' } })],
  ])('refuses a stored chat that is %s, before anything is sent', async (_what, reference) => {
    const error = await failure(sendToChat(sdk, appId, reference, { ...message }));
    expect(error).toMatchObject({ code: 'conversation-broken' });
    expect(outcomeOfSendError(error, now)).toMatchObject({ outcome: 'refused', reason: 'conversation-broken' });
  });

  it.each<[string, Behaviour]>([
    ['refused', { kind: 'answers', status: 404 }],
    ['broken', { kind: 'answers', status: 500 }],
  ])('says so when an edit is %s, after one request', async (how, behaviour) => {
    connector.behave(how, behaviour);
    await expect(updateInChat(sdk, appId, chat(how), 'm', { ...message })).rejects.toMatchObject({ name: 'RestError' });
    expect(arrivalsAt(how)).toHaveLength(1);
  });

  it('hands every failure to its caller and none to the handler of turns', () => expect(swallowed).toEqual([]));

  it('stores where a chat is and who is in it, without their names', () => {
    const from = { id: '29:person', name: 'Jo Brown', aadObjectId: 'person' };
    const conversation = {
      id: 'c',
      name: 'Jo and the bot',
      isGroup: false,
      conversationType: 'personal',
      tenantId: 't',
    };
    const recipient = { id: '28:bot', name: 'Bot' };
    const activity = { type: 'message', id: '1', channelId: 'msteams', serviceUrl: connector.url };
    const stored = storedReferenceOf({ ...activity, from, conversation, recipient } as never);
    expect(JSON.parse(stored)).toEqual({
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: 'c', tenantId: 't', conversationType: 'personal' },
      bot: { id: '28:bot' },
      user: { id: '29:person', aadObjectId: 'person' },
    });
    expect(stored).not.toContain('Brown');
  });
});
