import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  BOTH_SETTINGS,
  hasInput,
  inputOf,
  startBotInChats,
  textOf,
  verbsOf,
  type BotInChats,
  type Chat,
  type Json,
} from '../support/bot-in-chats.ts';
import type { ChatPerson } from '../support/bot-client.ts';
import { COORDINATOR, HEAD, MANAGER, RAISER, SCHOOL_NURSE, STRANGER } from '../support/people-at-the-bot.ts';

const LEAD: ChatPerson = { ...RAISER, ...account('1a000000-0026-4000-8000-000000000026') };

function account(id: string): Pick<ChatPerson, 'id' | 'aadObjectId' | 'conversationId'> {
  return { id, aadObjectId: id, conversationId: `chat-of-${id.slice(0, 8)}` };
}

/** The wave of the sample: the bot's clock stands on Tuesday 2 June 2026, 10:00 in London. */
const PLAN = { title: 'Summer wave', questionSet: 'core 2026-11', opens: '2026-06-02', closes: '2026-06-19' };
const DAY = 24 * 3_600_000;

describe.each(BOTH_SETTINGS)('A survey in Teams (buttons: %s)', (buttons) => {
  let bot: BotInChats;
  let lead: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    lead = bot.chat(LEAD);
  });
  afterEach(() => bot.close());

  /** Everybody who is to get a card has spoken with the bot before. */
  async function greeted(...people: readonly ChatPerson[]): Promise<void> {
    for (const person of people) await bot.chat(person).says('hello');
  }

  async function planned(change: Json = {}): Promise<Json> {
    await lead.says('survey');
    await lead.presses('survey-make');
    return (await lead.presses('survey-plan', { ...PLAN, ...change })).card;
  }

  async function launched(change: Json = {}): Promise<void> {
    await planned(change);
    await lead.presses('survey-launch');
    await lead.presses('survey-launch-now');
    // What goes round every minute goes round at the start.
    await bot.restart();
    await bot.idle();
  }

  /** What is in the survey's own file, as text. */
  function kept(table: string): readonly Json[] {
    const database = new DatabaseSync(join(bot.dataFolder, 'survey.sqlite'), { readOnly: true });
    const rows = database.prepare(`SELECT * FROM ${table}`).all() as readonly Json[];
    database.close();
    return rows;
  }

  const restarted = async (days: number): Promise<void> => {
    bot.time.now += days * DAY;
    await bot.restart();
    await bot.idle();
  };

  it('is made, looked at and launched by the project lead, and sent to everybody the bot can reach, once', async () => {
    await greeted(RAISER, MANAGER);
    const preview = await planned();
    expect(textOf(preview)).toContain('This is the card as people get it.');
    expect(verbsOf(preview)).toEqual(['survey-launch', 'survey-wave']);
    const asking = await lead.presses('survey-launch');
    expect(textOf(asking.card)).toMatch(/\d+ people are asked, each once/);
    const standing = await lead.presses('survey-launch-now');
    expect(textOf(standing.card)).toContain('Open until Friday 19 June 2026');
    expect(textOf(standing.card)).toMatch(/: 0 of \d+ \(0 %\)/);

    await restarted(0);
    await restarted(0);
    for (const person of [RAISER, MANAGER]) {
      const cards = bot.chat(person).cards();
      expect(cards.filter(({ card }) => textOf(card).includes('Summer wave'))).toHaveLength(1);
      expect(textOf(cards.at(-1)?.card ?? {})).toMatch(/^\*\*In danger now: call /);
    }
  });

  it('takes an answer, and leaves a thank-you without it in the place of the card', async () => {
    await greeted(RAISER);
    await launched();
    const chat = bot.chat(RAISER);
    const asked = chat.newest();
    const thanks = await chat.presses('survey-send', { questionA: 'no', questionF: 'time,relationship', area: 'kent' });
    expect(textOf(thanks.card)).toContain('Thank you');
    expect(textOf(chat.at(asked.messageId))).toContain('Thank you');
    for (const card of [thanks.card, chat.at(asked.messageId)]) {
      expect(hasInput(card, 'questionA')).toBe(false);
      expect(JSON.stringify(card)).not.toMatch(/relationship|K1_HEARD|"kent"/);
    }
    const again = await chat.forges(sendButton(asked.card), asked);
    expect(textOf(again.card)).toContain('You have answered already');
    const reopened = await chat.says('survey');
    expect(textOf(reopened.card)).toContain('There is no survey for you to answer now.');
  });

  it('counts what was answered, a minute later and after a restart', async () => {
    await greeted(RAISER, MANAGER);
    await launched();
    for (const person of [RAISER, MANAGER]) await bot.chat(person).presses('survey-send', { questionA: 'no' });
    await restarted(0);
    await lead.says('survey');
    const { card } = await lead.presses('survey-wave');
    const counts = [...textOf(card).matchAll(/: (\d+) of \d+/g)].map(([, answered]) => Number(answered));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    const second = await bot.chat(RAISER).forges({ verb: 'survey-send', place: placeOf(), questionA: 'no' });
    expect(textOf(second.card)).toContain('You have answered already');
  });

  it('gives the card back with what was chosen where something is to mend, and sends nothing', async () => {
    await greeted(RAISER);
    await launched();
    const chat = bot.chat(RAISER);
    const many = 'not_known,not_who,time,relationship';
    const { card } = await chat.presses('survey-send', { questionA: 'no', questionF: many, area: 'both' });
    expect(textOf(card)).toContain('Nothing is sent yet.');
    expect([inputOf(card, 'questionA')['value'], inputOf(card, 'area')['value']]).toEqual(['no', 'both']);
    expect(inputOf(card, 'questionF')['value']).toBe(many);
    const alone = await chat.presses('survey-send', { questionF: 'time,nothing' });
    expect(textOf(alone.card)).toContain('stands alone');
    const forged = await chat.presses('survey-send', { questionA: 'no-such-answer' });
    expect(textOf(forged.card)).toContain('Choose again.');
    const empty = await chat.presses('survey-send', { area: 'kent', questionA: 'left-out' });
    expect(textOf(empty.card)).toContain('You left everything out');
    const thanks = await chat.presses('survey-send', { questionA: 'left-out', questionB: 'quickly' });
    expect(textOf(thanks.card)).toContain('Thank you');
  });

  it('can be closed without an answer, kept as nothing, and opened again', async () => {
    await greeted(RAISER);
    await launched();
    const chat = bot.chat(RAISER);
    const before = kept('wave_list');
    const { card } = await chat.presses('survey-not-now');
    expect(textOf(card)).toContain('That is fine');
    expect(kept('wave_list')).toEqual(before);
    const open = await chat.presses('survey-open');
    expect(hasInput(open.card, 'questionA')).toBe(true);
    expect(textOf((await chat.says('survey')).card)).toContain('Summer wave');
  });

  it('says calmly that nothing was sent for a wave that is forged, over or not begun, and to whoever was not asked', async () => {
    await greeted(RAISER);
    await launched();
    const chat = bot.chat(RAISER);
    const place = placeOf();
    const forged = [
      'w-nosuchon',
      `${place}.`,
      `${place}.x`,
      `${place}.${'A'.repeat(43)}`,
      "'; DROP TABLE wave_step",
      '',
    ];
    for (const wrong of forged) {
      const { card } = await chat.forges({ verb: 'survey-send', place: wrong, questionA: 'no' });
      expect([wrong, textOf(card)]).toEqual([wrong, expect.stringContaining('Nothing was sent')]);
    }
    const stranger = bot.chat(STRANGER);
    await stranger.says('hello');
    const notAsked = await stranger.forges({ verb: 'survey-send', place, questionA: 'no' });
    expect(textOf(notAsked.card)).toContain('This survey was not sent to you');
    // Ended, before the service has closed it, and after.
    bot.time.now += 18 * DAY;
    const ended = await chat.forges({ verb: 'survey-send', place, questionA: 'no' });
    expect(textOf(ended.card)).toContain('This survey is not open');
    await restarted(0);
    const closed = await chat.forges({ verb: 'survey-send', place, questionA: 'no' });
    expect(textOf(closed.card)).toContain('This survey is not open');
    expect(kept('wave_ask')).toEqual([]);
  });

  it('leaves nothing of the turn in which somebody answers but an answer that waits', async () => {
    await greeted(RAISER);
    await launched();
    bot.time.now += 3 * DAY;
    const before = everything();
    await bot.chat(RAISER).presses('survey-send', { questionA: 'no' });
    const after = everything();
    const changed = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
    expect(changed).toEqual(['survey.sqlite wave_list']);
    expect(kept('wave_list').filter(({ list }) => String(list).startsWith('waiting.')).length).toBeGreaterThan(0);
  });

  it('is reminded of once, not before the third working day, and only where there is no answer', async () => {
    await greeted(RAISER, MANAGER);
    await launched();
    await bot.chat(RAISER).presses('survey-send', { questionA: 'no' });
    await lead.says('survey');
    const early = await lead.presses('survey-wave');
    expect(verbsOf(early.card)).not.toContain('survey-remind');
    expect(textOf(early.card)).toContain('One reminder can go out from Friday 5 June 2026.');
    const forged = await lead.forges({ verb: 'survey-remind-now', place: placeOf() });
    expect(textOf(forged.card)).toContain('That is not possible any more.');
    await restarted(3);
    await lead.says('survey');
    await lead.presses('survey-wave');
    await lead.presses('survey-remind');
    const noted = await lead.presses('survey-remind-now');
    expect(textOf(noted.card)).toContain('have been reminded');
    expect(verbsOf(noted.card)).not.toContain('survey-remind');
    await restarted(0);
    await restarted(0);
    const reminders = (person: ChatPerson) =>
      bot
        .chat(person)
        .cards()
        .filter(({ card }) => textOf(card).includes('A second and last note')).length;
    expect([reminders(RAISER), reminders(MANAGER)]).toEqual([0, 1]);
  });

  it('is closed by the lead for good: its marks are destroyed and nobody can answer', async () => {
    await greeted(RAISER, MANAGER);
    await launched();
    await bot.chat(RAISER).presses('survey-send', { questionA: 'no' });
    await lead.says('survey');
    await lead.presses('survey-wave');
    await lead.presses('survey-close');
    const closed = await lead.presses('survey-close-now');
    expect(textOf(closed.card)).toContain('Closed');
    expect(kept('wave_salt')).toEqual([]);
    await restarted(0);
    expect(
      kept('wave_list')
        .map(({ list }) => String(list))
        .filter((list) => /^(marks|waiting|people)/.test(list)),
    ).toEqual([]);
    const late = await bot.chat(MANAGER).presses('survey-send', { questionA: 'no' });
    expect(textOf(late.card)).toContain('This survey is not open');
  });

  it.each([
    ['someone from a school', RAISER],
    ['the partnership team', COORDINATOR],
    ['a head teacher', HEAD],
    ['somebody no directory knows', STRANGER],
    ['a nurse', SCHOOL_NURSE],
  ])('is made and launched by nobody but the project lead: not by %s', async (_, person) => {
    await planned();
    const place = placeOf();
    const chat = bot.chat(person);
    expect(verbsOf((await chat.says('hello')).card)).not.toContain('survey');
    for (const verb of [
      'survey',
      'survey-make',
      'survey-plan',
      'survey-wave',
      'survey-launch-now',
      'survey-close-now',
    ]) {
      const { card } = await chat.forges({ verb, place, ...PLAN });
      expect([verb, textOf(card)]).toEqual([verb, expect.stringContaining('There is no survey for you')]);
    }
    expect(kept('wave_step')).toHaveLength(1);
  });

  it.each([
    [{ title: '' }, 'it has no title'],
    [{ opens: '2026-05-01' }, 'its first day is past'],
    [{ opens: '', closes: '' }, 'a day is not a date'],
    [{ closes: '2026-06-01' }, 'its last day comes before its first'],
    [{ challenged: 'yes' }, 'more than ten questions'],
    [{ questionSet: 'nothing 1' }, 'no such version'],
    [{ groups: 'nobody' }, 'a group of agencies that no policy knows'],
    [{ without: 'NO_SUCH' }, 'a question to be left out is not among them'],
  ])('with %j comes back with what to mend, and what was filled in', async (change, why) => {
    const card = await planned(change);
    expect(textOf(card)).toContain(why);
    expect(inputOf(card, 'title')['value']).toBe({ ...PLAN, ...change }.title);
    expect(kept('wave_step')).toEqual([]);
  });

  it('of fewer than eight people cannot be launched, and says why', async () => {
    await planned({ groups: 'police' });
    const asking = await lead.presses('survey-launch');
    expect(textOf(asking.card)).toContain('fewer than eight people');
    expect(verbsOf(asking.card)).not.toContain('survey-launch-now');
    const forged = await lead.forges({ verb: 'survey-launch-now', place: placeOf() });
    expect(textOf(forged.card)).toContain('That is not possible any more.');
    expect([kept('wave_step').length, kept('wave_list'), kept('wave_salt')]).toEqual([1, [], []]);
    const given = await lead.forges({ verb: 'survey-give-up', place: placeOf() });
    expect(textOf(given.card)).toContain('Given up before it was launched');
  });

  it('launched twice at once is launched once', async () => {
    await planned();
    const place = placeOf();
    const on = lead.newest();
    await Promise.all([1, 2].map(() => lead.forges({ verb: 'survey-launch-now', place }, on)));
    expect(kept('wave_step').map(({ body }) => (JSON.parse(String(body)) as Json)['kind'])).toEqual([
      'planned',
      'launched',
    ]);
  });

  /** The wave's id, as the cards carry it. */
  function placeOf(): string {
    return String(kept('wave_step')[0]?.['wave']);
  }

  /** Every row of every file. */
  function everything(): Readonly<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const file of ['escalations.sqlite', 'survey.sqlite']) {
      const database = new DatabaseSync(join(bot.dataFolder, file), { readOnly: true });
      for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()) {
        found[`${file} ${String(name)}`] = database.prepare(`SELECT * FROM "${String(name)}"`).all();
      }
      database.close();
    }
    return found;
  }
});

function sendButton(card: Json): Json {
  const found = JSON.stringify(card).match(/w-[a-z0-9]{8}/)?.[0];
  return { verb: 'survey-send', place: found, questionA: 'no' };
}
