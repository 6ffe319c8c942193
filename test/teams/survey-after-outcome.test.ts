import {
  BOTH_SETTINGS,
  fills,
  inputOf,
  raises,
  startBotInChats,
  textOf,
  type BotInChats,
  type Chat,
} from '../support/bot-in-chats.ts';
import { MANAGER, RAISER, SOCIAL_WORKER } from '../support/people-at-the-bot.ts';

const DAY = 24 * 3_600_000;
const TITLE = 'After a challenge: three questions';

describe.each(BOTH_SETTINGS)('After a challenge has ended (buttons: %s)', (buttons) => {
  let bot: BotInChats;
  let raiser: Chat;
  let manager: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    raiser = bot.chat(RAISER);
    manager = bot.chat(MANAGER);
    for (const person of [RAISER, MANAGER, SOCIAL_WORKER]) await bot.chat(person).raw.installs();
  });
  afterEach(() => bot.close());

  /** Raised and settled by talking, which both sides say. */
  async function settled(): Promise<string> {
    const { reference } = await raises(raiser);
    await fills(raiser, 'log-settled', { agreed: 'Looked at again on Monday.', outcome: 'agreed' });
    await manager.presses('confirm-settled');
    return reference;
  }

  /** Working mornings, day by day: the service looks at each. */
  async function days(count: number): Promise<void> {
    for (let day = 0; day < count; day += 1) {
      bot.time.now += DAY;
      await bot.restart();
      await bot.idle();
    }
  }

  const asked = (chat: Chat) => chat.cards().filter(({ card }) => textOf(card).includes(TITLE));

  it('both sides get three questions once, some weeks later, on a card that names no challenge', async () => {
    const reference = await settled();
    await days(6);
    expect([asked(raiser).length, asked(manager).length].every((count) => count <= 1)).toBe(true);
    await days(20);
    for (const chat of [raiser, manager]) {
      const [seen, ...more] = asked(chat);
      expect(more).toEqual([]);
      expect(JSON.stringify(seen?.card)).not.toContain(reference);
      expect(inputOf(seen?.card ?? {}, 'questionC')['isRequired']).toBe(false);
      expect(textOf(seen?.card ?? {})).not.toContain('Where do you work?');
    }
    expect(asked(bot.chat(SOCIAL_WORKER))).toEqual([]);
  });

  it('an answer is thanked for, taken once, and taken from nobody who has another’s card', async () => {
    await settled();
    await days(22);
    const [own] = asked(raiser);
    if (own === undefined) throw new Error('They were not asked.');
    const [place = ''] = /w-[0-9a-f]{8}\.[\w-]{43}/.exec(JSON.stringify(own.card)) ?? [];
    const taken = await manager.forges({ verb: 'survey-send', place, questionA: 'yes' });
    expect(textOf(taken.card)).toContain('This survey was not sent to you');
    const thanks = await raiser.presses('survey-send', { questionA: 'yes' }, own);
    expect(textOf(thanks.card)).toContain('Thank you');
    const again = await raiser.forges({ verb: 'survey-send', place, questionA: 'no' }, own);
    expect(textOf(again.card)).toContain('You have answered already');
  });
});
