import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PersonId } from '../../src/escalation/ids.ts';
import { WALKS } from '../../src/practice/place.ts';
import { openStore } from '../../src/storage/sqlite/open-store.ts';
import { answerPress } from '../../src/teams/answer-press.ts';
import { answerText } from '../../src/teams/answer-text.ts';
import { leadsOf } from '../practice/walk-through.ts';
import { BOTH_SETTINGS, startBotInChats, type BotInChats } from '../support/bot-in-chats.ts';
import { ownTexts, titlesOf } from '../support/card-contents.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { idOf, MANAGER, RAISER, STRANGER } from '../support/people-at-the-bot.ts';

/** Every row of every table on disk, but for the addresses of those who speak with the bot. */
function rowsOf({ dataFolder }: BotInChats): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(join(dataFolder, 'escalations.sqlite'), { readOnly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'chat_address' ORDER BY name")
    .all()
    .map(({ name }) => String(name));
  const rows = Object.fromEntries(tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  database.close();
  return rows;
}

describe.each(BOTH_SETTINGS)('practising in a chat (buttons: %s)', (buttons) => {
  let bot: BotInChats;
  beforeAll(async () => {
    bot = await startBotInChats(buttons);
  });
  afterAll(() => bot.close());

  /** Goes through both rehearsals; `astray` presses every other choice on the way too. How often was pressed. */
  async function practiseAll(person: typeof RAISER, astray: boolean): Promise<number> {
    const chat = bot.chat(person);
    const start = await chat.says('practise');
    let pressed = 0;
    const press = ({ verb, place }: { readonly verb: string; readonly place: string }) => {
      pressed += 1;
      return chat.forges({ verb, place, concern: 'Made up: 943 476 5919' }, start);
    };
    for (const walk of WALKS) {
      let seen = await press({ verb: 'practise-step', place: `${walk}/0` });
      for (let step = 0; ; step += 1) {
        const leads = leadsOf(seen.card);
        const others = leads.filter(({ place }) => place.startsWith(`${walk}/${step}/`));
        for (const other of astray ? others : []) await press(other);
        const on = leads.find(({ place }) => place === `${walk}/${step + 1}`);
        if (on === undefined) break;
        seen = await press(on);
      }
      expect(ownTexts(seen.card)).toContain('What you have practised');
    }
    return pressed;
  }

  it('leaves nothing of it anywhere, beside what was begun for real, and tells nobody', async () => {
    await bot.chat(MANAGER).says('hello');
    const chat = bot.chat(RAISER);
    await chat.says('raise');
    await chat.presses('raise-safe', { kind: 'childrens-social-care', casePoint: 'stepping-down-closing' });
    const before = { rows: rowsOf(bot), others: bot.chat(MANAGER).cards() };
    const tables = ['record', 'delivery', 'worklist', 'draft', 'chat_card'];
    expect(Object.keys(before.rows)).toEqual(expect.arrayContaining(tables));
    expect(before.rows['draft']).toHaveLength(1);
    expect(await practiseAll(RAISER, true)).toBeGreaterThan(50);
    expect({ rows: rowsOf(bot), others: bot.chat(MANAGER).cards() }).toEqual(before);
    expect(await bot.everyEntry()).toEqual([]);
  });

  it('is there for someone no directory knows, and keeps no more of them', async () => {
    const before = rowsOf(bot);
    await practiseAll(STRANGER, false);
    expect(rowsOf(bot)).toEqual(before);
  });
});

it('answering a press changes no byte of the store', async () => {
  const parts = deskInAFolder();
  const folder = mkdtempSync(join(tmpdir(), 'practise-'));
  const store = openStore(join(folder, 'escalations.sqlite'));
  const bytes = () =>
    readdirSync(folder)
      // The index over what was last written; reading moves it.
      .filter((file) => !file.endsWith('-shm'))
      .map((file) => [file, readFileSync(join(folder, file)).toString('base64')]);
  const before = bytes();
  const presses = ['practise', 'practise-answering', 'practise-step'].flatMap((verb) =>
    ['raise/2/check', 'raise/4', 'raise/4/0', 'raise/12', 'answer/5', 'nowhere'].map((place) => ({ verb, place })),
  );
  for (const press of presses) {
    const inputs = { concern: 'Made up: 943 476 5919' };
    const reply = await answerPress({ ...press, escalation: null, turn: null, inputs }, idOf(RAISER) as PersonId, {
      ...parts.desk,
      ...store,
    });
    expect(reply).toMatchObject({ shows: null, fills: null, texts: [], decided: null });
  }
  expect(before.length).toBeGreaterThan(1);
  expect(bytes()).toEqual(before);
  store.close();
  parts.close();
  rmSync(folder, { recursive: true, force: true });
});

it('both spellings of the word lead to what can be practised', async () => {
  const parts = deskInAFolder();
  for (const said of ['practise', 'Practice!']) {
    const { card } = await answerText(said, idOf(RAISER) as PersonId, parts.desk);
    expect(titlesOf(card)).toEqual(['A whole case', 'Answer a challenge well', 'Home']);
  }
  parts.close();
});
