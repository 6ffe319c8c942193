import { Application } from '@microsoft/teams-ai';
import { makeAdapter } from '../../src/teams/adapter.ts';
import { makeMessages } from '../../src/teams/messages.ts';
import { makeServer, type WebServer } from '../../src/web/server.ts';
import { BAD_TOKENS } from '../support/bad-tokens.ts';
import { makeBotClient, type BotAnswer } from '../support/bot-client.ts';
import { capturedLog } from '../support/captured-log.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const person = { id: '29:a', aadObjectId: 'aad-a', tenantId: 'tenant', conversationId: 'chat-a' };
const { log, lines, text } = capturedLog();
const errors: unknown[] = [];
let turns = 0;
let issuer: TokenIssuer;
let server: WebServer;
let url = '';

beforeAll(async () => {
  issuer = await startTokenIssuer(appId, serviceUrl);
  const { openIdMetadataUrl } = issuer;
  const registration = { appId, tenantId: 'tenant', appType: 'SingleTenant', password: 'not-a-secret' } as const;
  const adapter = makeAdapter({ kind: 'bot', ...registration, openIdMetadataUrl }, (error) => {
    errors.push(error);
    return 'calm';
  });
  const bot = new Application({ startTypingTimer: false });
  bot.activity('message', async () => void (turns += 1));
  server = makeServer({
    messages: makeMessages({ adapter, bot, log, appId, openIdMetadataUrl }),
    log,
    localOnly: false,
  });
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
beforeEach(() => {
  turns = 0;
  errors.splice(0);
});

async function sends(activity: Record<string, unknown>, authorization?: string): Promise<BotAnswer> {
  const headers = authorization === undefined ? {} : { authorization };
  const client = makeBotClient({ endpoint: `${url}/api/messages`, serviceUrl, headers });
  return client.as(person).sends({ type: 'message', text: 'hello', ...activity });
}

describe('the messaging endpoint of a registered bot', () => {
  it('runs a turn for what the Bot Connector signed', async () => {
    expect(await sends({}, await issuer.bearer())).toEqual({ status: 200, body: null });
    expect([turns, errors]).toEqual([1, []]);
  });

  it.each(BAD_TOKENS)('answers 401 and nothing else to %s', async (_what, token) => {
    expect(await sends({}, await token(issuer))).toEqual({ status: 401, body: null });
    expect([turns, errors]).toEqual([0, []]);
  });

  it('logs that a token was refused, and why in a code, never the token', async () => {
    const token = await issuer.bearer({ key: 'forged' });
    await sends({}, token);
    expect(lines()).toContainEqual(expect.objectContaining({ code: 'token-refused', reason: 'bad-signature' }));
    expect(text()).not.toContain(token.slice(-40));
  });

  it.each(['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'])(
    'answers 400 to an activity without %s before it looks at the token',
    async (field) => {
      expect(await sends({ [field]: undefined })).toEqual({ status: 400, body: null });
      expect(await sends({ [field]: { not: 'right' } }, await issuer.bearer())).toEqual({ status: 400, body: null });
      expect([turns, errors]).toEqual([0, []]);
    },
  );

  it('answers 400 to an address on the machine itself, whoever signed it', async () => {
    const local = 'http://127.0.0.1:9/';
    expect((await sends({ serviceUrl: local }, await issuer.bearer({ serviceUrl: local }))).status).toBe(400);
  });

  it('answers 401 where the activity names another address than the token', async () => {
    const other = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect((await sends(other, await issuer.bearer())).status).toBe(401);
  });

  it('is well after all of that', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
