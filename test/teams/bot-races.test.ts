import { join } from 'node:path';
import type { Failpoint, Running } from '../../src/main.ts';
import { entryAfter } from '../../src/record/append.ts';
import { sealWords } from '../../src/record/hash.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import { openStore, type SqliteStore as Store } from '../../src/storage/sqlite/open-store.ts';
import { refusals } from '../../src/words/home.ts';
import { makeBotClient } from '../support/bot-client.ts';
import {
  BOTH_SETTINGS,
  buttonOf,
  raises,
  redWords,
  serveWith,
  startBotInChats,
  type BotInChats,
  type Chat,
} from '../support/bot-in-chats.ts';
import { idOf, MANAGER, RAISER } from '../support/people-at-the-bot.ts';
import type { PersonId } from '../../src/escalation/ids.ts';

describe.each(BOTH_SETTINGS)('with buttons drawn as Action.%s', (buttons) => {
  let bot: BotInChats;
  let raiser: Chat;
  let manager: Chat;
  let elsewhere: Store;
  /** How many more commits someone else comes first at. */
  let quicker = 0;
  let reference = '';
  let entries: Awaited<ReturnType<BotInChats['record']>> = [];

  /** Another process keeps an entry at the very version that is about to be committed. */
  const at = (point: Failpoint) => {
    const last = entries.at(-1);
    if (point !== 'before-commit' || quicker === 0 || last === undefined) return;
    quicker -= 1;
    const { sealed, digest } = sealWords('Someone was quicker.', new Uint8Array(32).fill(quicker));
    const { escalationId, policy, asked } = last;
    const entry = entryAfter(last, {
      escalationId,
      policy,
      asked,
      at: last.at,
      actor: { person: idOf(RAISER) as PersonId, agency: null, role: 'Someone' },
      command: 'note',
      commandKey: `quicker-${quicker}`,
      events: [{ kind: 'noted', side: 'raising', note: { field: 'note', digest } }],
      words: { note: sealed },
    });
    entries = [...entries, entry];
    // Done when this returns: the store's work is done before its promise is made.
    void elsewhere.ledger.commit(entry, lineOf(entry.version));
  };
  const lineOf = (version: number) => ({
    escalation: entries[0]?.escalationId ?? ('' as never),
    partnership: 'kent',
    version,
    stage: 'practitioner',
    situation: 'asked',
    raisedAt: entries[0]?.at ?? ('' as never),
    dueAt: null,
    urgent: false,
    raising: [idOf(RAISER) as PersonId],
    raisingAgencyName: '',
    askedAgencyName: '',
    waitingOn: [],
    participants: [],
    hiddenFrom: [],
    link: null,
    nextAttentionAt: null,
  });

  beforeEach(async () => {
    bot = await startBotInChats(buttons, { at });
    elsewhere = openStore(join(bot.dataFolder, 'escalations.sqlite'));
    raiser = bot.chat(RAISER);
    manager = bot.chat(MANAGER);
    await manager.raw.installs();
    quicker = 0;
    ({ reference } = await raises(raiser));
    entries = await bot.record(reference);
  });
  afterEach(async () => {
    elsewhere.close();
    await bot.close();
  });

  it('who comes second decides again on what the first left, and both are kept', async () => {
    quicker = 2;
    await manager.presses('acknowledge-known');
    const kept = await bot.record(reference);
    expect(kept.map(({ command }) => command)).toEqual(['raise', 'note', 'note', 'acknowledge']);
    expect(verifyEntries(kept)).toBeNull();
  });

  it('after three times it says calmly that nothing was kept; the press can be made again', async () => {
    quicker = 3;
    const on = manager.newest();
    const pressed = await manager.presses('acknowledge-known', {}, on);
    const said = buttons === 'execute' ? redWords(pressed) : manager.texts().at(-1);
    expect(said).toBe(refusals.conflict);
    expect((await bot.record(reference)).map(({ command }) => command)).toEqual(['raise', 'note', 'note', 'note']);
    await manager.presses('acknowledge-known', {}, on);
    expect((await bot.record(reference)).at(-1)?.command).toBe('acknowledge');
  });

  describe('two services on one store', () => {
    let second: Running;

    beforeEach(async () => {
      second = await serveWith(buttons, { port: 0, dataFolder: bot.dataFolder, clock: () => bot.time.now });
    });
    afterEach(() => second.close());

    /** The same button, on either service, at once. */
    const both = async (chat: Chat, verb: string, on = chat.newest()) => {
      const data = buttonOf(on.card, verb);
      const endpoints = [bot.endpoint(), `http://127.0.0.1:${second.port}/api/messages`];
      const answers = await Promise.all(
        endpoints.map((endpoint) => {
          const person = makeBotClient({ endpoint, serviceUrl: bot.connector.url }).as(chat.person);
          const press = { verb, data, cardMessageId: on.messageId };
          return buttons === 'execute' ? person.presses(press) : person.submits(press);
        }),
      );
      await Promise.all([bot.idle(), second.idle()]);
      return answers;
    };

    it('one press that reaches both is kept once and sent once', async () => {
      const before = raiser.cards().length;
      const [one, other] = await both(manager, 'acknowledge-known');
      expect((await bot.record(reference)).map(({ command }) => command)).toEqual(['raise', 'acknowledge']);
      expect(raiser.cards()).toHaveLength(before + 1);
      expect(one).toEqual(other);
    });

    it('two different presses at once: one of them is kept, the other is told, and the record holds', async () => {
      const on = manager.newest();
      await Promise.all([both(manager, 'acknowledge-known', on), both(manager, 'acknowledge-tell-me', on)]);
      const kept = await bot.record(reference);
      expect(kept.map(({ command }) => command)).toEqual(['raise', 'acknowledge']);
      expect(verifyEntries(kept)).toBeNull();
    });
  });
});
