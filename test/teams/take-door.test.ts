import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BOTH_SETTINGS, hasInput, inputOf, startBotInChats, textOf, type BotInChats } from '../support/bot-in-chats.ts';
import { idOf, RAISER, STRANGER } from '../support/people-at-the-bot.ts';

describe.each(BOTH_SETTINGS)('going elsewhere (buttons: %s)', (buttons) => {
  let bot: BotInChats;
  beforeEach(async () => {
    bot = await startBotInChats(buttons);
  });
  afterEach(() => bot.close());

  function everyRow(): Readonly<Record<string, readonly unknown[]>> {
    const database = new DatabaseSync(join(bot.dataFolder, 'escalations.sqlite'), { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    const rows = tables.map(({ name }) => [String(name), database.prepare(`SELECT * FROM "${String(name)}"`).all()]);
    database.close();
    return Object.fromEntries(rows) as Readonly<Record<string, readonly unknown[]>>;
  }
  async function doors(person = RAISER) {
    const chat = bot.chat(person);
    await chat.says('raise');
    return { chat, card: await chat.presses('doors') };
  }
  const counted = () => everyRow()['tally'];

  it('shows where to go, with the danger line first, and counts one', async () => {
    const { chat } = await doors();
    const { card } = await chat.presses('door-taken', { door: 'allegation' });
    const said = textOf(card);
    expect(said).toMatch(/^\*\*In danger now: call /);
    expect(said).toContain('Tell the Local Authority Designated Officer (LADO), and your own safeguarding lead.');
    expect(said).toContain('What we keep of this is a number');
    expect(counted()).toEqual([{ partnership: 'kent', quarter: '2026-Q2', door: 'allegation', count: 1 }]);
  });

  it('leaves the number and nothing else: no row says who went or when', async () => {
    const { chat } = await doors();
    const { tally: none, chat_address: address, ...before } = everyRow();
    await chat.presses('door-taken', { door: 'allegation' });
    const { tally, chat_address: addressNow, ...after } = everyRow();
    expect([none, tally]).toEqual([[], [expect.objectContaining({ count: 1 })]]);
    expect(after).toEqual(before);
    expect(addressNow).toEqual(address);
    expect(JSON.stringify(tally)).not.toContain(idOf(RAISER));
    expect(await bot.everyEntry()).toEqual([]);
  });

  it('counts presses, not people: a second one, and someone no directory knows', async () => {
    const { chat, card } = await doors();
    await chat.presses('door-taken', { door: 'allegation' }, card);
    await chat.forges({ verb: 'door-taken', place: 'kent', door: 'allegation' }, card);
    const stranger = await doors(STRANGER);
    await stranger.chat.presses('door-taken', { door: 'complaint' });
    const numbers = counted()?.map((row) => Object.values(row as Record<string, unknown>).slice(1));
    expect(numbers).toEqual([
      ['2026-Q2', 'allegation', 2],
      ['2026-Q2', 'complaint', 1],
    ]);
  });

  it.each([{}, { door: '' }, { door: 'no-such-door' }, { door: "'; DROP TABLE tally" }])(
    'with %j chosen asks again and counts nothing',
    async (inputs) => {
      const { chat } = await doors();
      const { card } = await chat.presses('door-taken', inputs);
      expect(textOf(card)).toContain('Choose where you are going.');
      expect(hasInput(card, 'door')).toBe(true);
      expect(inputOf(card, 'door')['isRequired']).toBe(true);
      expect(counted()).toEqual([]);
    },
  );

  it('still gives the words where it cannot be counted', async () => {
    const { chat } = await doors();
    const file = new DatabaseSync(join(bot.dataFolder, 'escalations.sqlite'));
    file.exec('DROP TABLE tally');
    file.close();
    const { card } = await chat.presses('door-taken', { door: 'allegation' });
    expect(textOf(card)).toContain('Tell the Local Authority Designated Officer (LADO)');
  });
});
