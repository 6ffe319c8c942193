import { ActivityTypes, TestAdapter, type Activity } from 'botbuilder';
import { DialogTestLogger } from 'botbuilder-testing';
import { makeAfterwards } from '../../src/teams/afterwards.ts';
import { makeBot } from '../../src/teams/bot.ts';
import type { TextChat } from '../../src/teams/chat.ts';
import { chatWords } from '../../src/words/chat.ts';
import { home } from '../../src/words/home.ts';
import { textOf, type Json } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { DELIVERED } from '../support/in-memory.ts';
import { RAISER } from '../support/people-at-the-bot.ts';

const chat: TextChat = {
  send: async () => ({ ...DELIVERED, messageId: 'sent' }),
  redraw: async () => DELIVERED,
  sendText: async () => DELIVERED,
};

describe('the routes of the bot, driven through botbuilder’s own test adapter', () => {
  let parts: ReturnType<typeof deskInAFolder>;
  let transcript: string[];
  let failures: unknown[];
  const afterwards = makeAfterwards((error) => failures.push(error));

  const theirs: Partial<Activity> = {
    conversation: { id: 'chat', isGroup: false, conversationType: 'personal', tenantId: RAISER.tenantId, name: '' },
    from: { id: RAISER.id, name: '', aadObjectId: RAISER.aadObjectId },
  };
  /** The adapter makes every activity from this template, whatever the activity says. */
  const adapterOf = (template: Partial<Activity> = theirs): TestAdapter => {
    const { desk } = parts;
    const messenger = { send: async () => DELIVERED };
    const bot = makeBot({ desk, chat, afterwards, attention: { ...desk, messenger } });
    const adapter = new TestAdapter(async (context) => void (await bot.run(context)), { ...theirs, ...template });
    adapter.use(new DialogTestLogger({ log: (line) => transcript.push(String(line)) }));
    return adapter;
  };

  beforeEach(() => {
    parts = deskInAFolder();
    [transcript, failures] = [[], []];
  });
  afterEach(async () => {
    await afterwards.idle();
    parts.close();
    expect(failures).toEqual([]);
  });

  const cardOf = ({ attachments }: Partial<Activity>): string => textOf((attachments?.[0]?.content ?? {}) as Json);

  it('words get a card, whatever they are, and one turn gets one answer', async () => {
    const adapter = adapterOf();
    await adapter
      .send('help')
      .assertReply((reply) => expect(cardOf(reply)).toContain(home.help.headingAsked))
      .startTest();
    await adapter
      .send('what is this')
      .assertReply((reply) => expect(cardOf(reply)).toContain(home.help.heading))
      .startTest();
    await adapter
      .send('')
      .assertReply((reply) => expect(cardOf(reply)).toContain(home.heading))
      .startTest();
    expect(transcript.filter((line) => line.startsWith('User: '))).toHaveLength(3);
    expect(transcript.filter((line) => line.startsWith('Bot: '))).toHaveLength(3);
  });

  it('a card’s button comes in as a message with a value, and is not taken for words', async () => {
    const value = { verb: 'nothing of ours', escalation: 5 };
    await adapterOf()
      .send({ type: ActivityTypes.Message, value })
      .assertReply((reply) => expect(reply.text).toBe(chatWords.notUnderstood))
      .startTest();
  });

  it('an invoke nobody knows is answered as not understood, not with silence', async () => {
    await adapterOf()
      .send({ type: ActivityTypes.Invoke, name: 'task/fetch', value: {} })
      .assertReply((reply) => expect(reply.value).toMatchObject({ status: 200, body: { statusCode: 400 } }))
      .startTest();
  });

  it('in a group it says where to write, and nothing else', async () => {
    const group = { id: 'group', isGroup: true, conversationType: 'groupChat', name: '' };
    await adapterOf({ conversation: group }).test('home', chatWords.ownChatOnly).startTest();
  });

  it('someone without an account in Teams’ directory is not guessed at', async () => {
    await adapterOf({ from: { id: 'someone', name: 'Someone' } })
      .test('home', chatWords.notUnderstood)
      .startTest();
  });
});
