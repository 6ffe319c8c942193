import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '../../src/main.ts';
import { refusals } from '../../src/words/home.ts';
import { itemsOf } from '../../src/storage/cosmos/items.ts';
import { chatOf, raises, serveWith, type Chat, type Json } from '../support/bot-in-chats.ts';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';

const CONCERN =
  'Closing the plan now is too early. He still comes to school hungry most mornings, his attendance is at 71 per cent this term, and last week he told his form tutor that he slept in the car twice. The home visit agreed at the last core group has not taken place, so nobody has seen where he sleeps.';
const WANTED = 'Please keep the plan open until the home visit has been done and the core group has met again.';
const ANSWER =
  'We have looked at the chronology again with our manager. The home visit was booked for Thursday and will go ahead. We think the plan can step down after it if nothing new comes up, and we will tell you on the same day what we saw.';
const FURTHER =
  'We have talked twice and each time heard that the plan will close on Friday. The visit has still not been done.';

let cosmos: CosmosForService;
let connector: StubConnector;
let running: Running;
const dataFolder = mkdtempSync(join(tmpdir(), 'sizes-'));

beforeEach(async () => {
  cosmos = await startCosmosForService();
  connector = await startStubConnector();
  running = await serveWith('execute', { port: 0, dataFolder }, cosmos.environment);
});

afterEach(async () => {
  await running.close();
  await connector.close();
  await cosmos.close();
});

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** A chat with an id as long as Teams' own are: it stands in the address. */
async function chatOfAccount(account: string): Promise<Chat> {
  const conversationId = `a:1${account}${account}${account}`;
  const chat = chatOf(
    { id: account, aadObjectId: account, tenantId: TENANT, conversationId },
    {
      connector,
      endpoint: () => `http://127.0.0.1:${running.port}/api/messages`,
      idle: () => running.idle(),
      buttons: 'execute',
    },
  );
  await chat.raw.installs();
  return chat;
}

/** Presses on the newest card; nothing may be refused, or the walk would be shorter than it says. */
async function presses(chat: Chat, escalation: string, data: Json): Promise<void> {
  const { card } = await chat.forges({ verb: 'show', escalation });
  const turn = Number(/"turn":(\d+)/.exec(JSON.stringify(card))?.[1]);
  const answer = JSON.stringify((await chat.forges({ escalation, turn, ...data })).card);
  expect(answer).not.toContain(refusals.heading);
  expect(answer).not.toContain('"Input.');
}

/** Bytes of every item of a container, as JSON without the store's own fields, largest last. */
async function bytesOf(name: 'record' | 'delivery' | 'worklist' | 'card' | 'people'): Promise<readonly number[]> {
  const store = cosmos.open();
  const bytes: number[] = [];
  const every = itemsOf(store.account, name).everywhere({ query: 'SELECT * FROM c' });
  for await (const { body } of every) bytes.push(Buffer.byteLength(JSON.stringify(body)));
  store.close();
  return bytes.sort((one, other) => one - other);
}

const sum = (bytes: readonly number[]) => bytes.reduce((total, each) => total + each, 0);

/** What docs/costs.md calculates with: it may be a tenth off before the document must be written anew. */
async function expectSizes(walk: string, stated: Readonly<Record<string, { items: number; bytes: number }>>) {
  for (const name of ['record', 'delivery', 'worklist', 'card'] as const) {
    const bytes = await bytesOf(name);
    const [smallest, largest] = [bytes[0], bytes.at(-1)];
    process.stdout.write(`${walk}, ${name}: ${bytes.length} items, ${sum(bytes)} bytes, ${smallest} to ${largest}\n`);
    expect({ name, items: bytes.length }).toEqual({ name, items: stated[name]?.items });
    expect(sum(bytes) / (stated[name]?.bytes ?? 0)).toBeGreaterThan(0.9);
    expect(sum(bytes) / (stated[name]?.bytes ?? 0)).toBeLessThan(1.1);
  }
}

it('A typical escalation has seven entries, five messages and about eleven kilobytes', async () => {
  const lead = await chatOfAccount('aaaaaaaa-0001-4000-8000-000000000001');
  const manager = await chatOfAccount('bbbbbbbb-0002-4000-8000-000000000002');
  const { reference } = await raises(lead, { concern: CONCERN, wanted: WANTED });
  await presses(manager, reference, { verb: 'acknowledge-tell-me' });
  await presses(lead, reference, { verb: 'tell-child' });
  await presses(manager, reference, { verb: 'know-child' });
  await presses(lead, reference, { verb: 'send-note', note: 'We rang the team; they will speak to their manager.' });
  const action = { ourAction: 'Home visit on Thursday.' };
  await presses(manager, reference, { verb: 'send-propose', answer: ANSWER, ...action });
  await presses(lead, reference, { verb: 'send-accept', how: 'content', actions: 'yes' });
  await expectSizes('A typical escalation', {
    record: { items: 7, bytes: 7_600 },
    delivery: { items: 10, bytes: 2_800 },
    worklist: { items: 1, bytes: 600 },
    card: { items: 2, bytes: 460 },
  });
});

it('The whole ladder has sixteen entries, twenty-two messages and about thirty-five kilobytes', async () => {
  const lead = await chatOfAccount('aaaaaaaa-0001-4000-8000-000000000001');
  const cover = await chatOfAccount('bbbbbbbb-0002-4000-8000-000000000002');
  const head = await chatOfAccount('10000000-0007-4000-8000-000000000007');
  const manager = await chatOfAccount('15000000-0021-4000-8000-000000000021');
  const chief = await chatOfAccount('16000000-0022-4000-8000-000000000022');
  const senior = await chatOfAccount('ffffffff-0006-4000-8000-000000000006');
  const chair = await chatOfAccount('17000000-0023-4000-8000-000000000023');
  const whom = 'team:kent-social-care/front-door';
  const { reference } = await raises(lead, { concern: CONCERN, wanted: WANTED, whom });
  const has = (chat: Chat) => presses(chat, reference, { verb: 'acknowledge-known' });
  const maintains = (chat: Chat) => presses(chat, reference, { verb: 'send-maintain', answer: ANSWER });
  const escalates = (chat: Chat, more: Json = {}) =>
    presses(chat, reference, { verb: 'send-escalate', further: FURTHER, ...more });

  await has(cover);
  await maintains(cover);
  await escalates(lead, { actor: `${TENANT}:${head.person.aadObjectId}` });
  await presses(head, reference, { verb: 'take-on' });
  await has(manager);
  await maintains(manager);
  await escalates(head);
  await presses(chief, reference, { verb: 'take-on' });
  await has(senior);
  await maintains(senior);
  await escalates(chief);
  await has(chair);
  await presses(chair, reference, { verb: 'send-give-view', to: 'asked', recommends: ANSWER, because: CONCERN });
  await presses(senior, reference, { verb: 'send-record-decision', response: 'in-part', willDo: ANSWER });
  const short = { policyUnclear: 'no', learning: 'yes', onFile: 'yes' };
  await presses(chief, reference, { verb: 'send-answer-closing', ...short });
  await expectSizes('The whole ladder', {
    record: { items: 16, bytes: 19_700 },
    delivery: { items: 44, bytes: 12_200 },
    worklist: { items: 1, bytes: 1_100 },
    card: { items: 7, bytes: 1_640 },
  });
});
