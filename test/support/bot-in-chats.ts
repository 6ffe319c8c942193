import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReference } from '../../src/escalation/reference.ts';
import { serve, type Running, type ServeSettings } from '../../src/main.ts';
import type { Entry } from '../../src/record/entry.ts';
import { openRecordToRead } from '../../src/storage/sqlite/open-store.ts';
import { makeBotClient, type BotAnswer, type ChatPerson, type PersonAtTheBot } from './bot-client.ts';
import { startStubConnector, type StubConnector } from './stub-connector.ts';

export type Buttons = 'execute' | 'submit';
export const BOTH_SETTINGS: readonly Buttons[] = ['execute', 'submit'];

export type Json = Readonly<Record<string, unknown>>;

/** A card as it stands in someone's chat. */
export interface Seen {
  readonly messageId: string;
  readonly card: Json;
  /** What the bot's HTTP server answered. */
  readonly answer: BotAnswer;
}

/** A person's own chat with the bot, as their Teams client shows it. */
export interface Chat {
  readonly person: ChatPerson;
  readonly raw: PersonAtTheBot;
  says(text: string): Promise<Seen>;
  /** Presses the button with this verb on a card (the newest unless given), behind "More" if need be, with what was typed. */
  presses(verb: string, inputs?: Json, on?: Seen): Promise<Seen>;
  /** Sends what no button of the card sends: an edited card. */
  forges(data: Json, on?: Seen): Promise<Seen>;
  /** The newest card. */
  newest(): Seen;
  /** The card that stands in a message now. */
  at(messageId: string): Json;
  /** The cards that were sent as messages of their own, as they stand now, oldest first. */
  cards(): readonly Seen[];
  /** Plain texts the bot sent, oldest first. */
  texts(): readonly string[];
}

export interface BotInChats {
  readonly connector: StubConnector;
  /** Milliseconds since 1970, as the service has it; a test moves it. */
  readonly time: { now: number };
  readonly dataFolder: string;
  readonly buttons: Buttons;
  /** Changes with a restart. */
  endpoint(): string;
  chat(person: ChatPerson): Chat;
  /** Waits until nothing is left to do. */
  idle(): Promise<void>;
  /** The entries of an escalation as they are on disk. */
  record(reference: string): Promise<readonly Entry[]>;
  everyEntry(): Promise<readonly Entry[]>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A Tuesday morning in June, British Summer Time. */
export const TUESDAY = Date.parse('2026-06-02T09:00:00.000Z');

/** The real service on a free port with a folder of its own, and a stub in the place of Teams. */
export async function startBotInChats(buttons: Buttons, settings: Pick<ServeSettings, 'at'> = {}): Promise<BotInChats> {
  const connector = await startStubConnector();
  const dataFolder = mkdtempSync(join(tmpdir(), 'bot-in-chats-'));
  const time = { now: TUESDAY };
  const start = () => serveWith(buttons, { ...settings, port: 0, dataFolder, clock: () => time.now });
  let running = await start();
  const endpoint = () => `http://127.0.0.1:${running.port}/api/messages`;
  const idle = () => running.idle();
  return {
    connector,
    time,
    dataFolder,
    buttons,
    endpoint,
    idle,
    chat: (person) => chatOf(person, { connector, endpoint, idle, buttons }),
    async record(reference) {
      const id = parseReference(reference);
      const opened = openRecordToRead(join(dataFolder, 'escalations.sqlite'));
      const entries = id === null ? [] : await opened.record.read(id);
      opened.close();
      return entries;
    },
    async everyEntry() {
      const opened = openRecordToRead(join(dataFolder, 'escalations.sqlite'));
      const entries: Entry[] = [];
      for await (const each of opened.record.all()) entries.push(...each);
      opened.close();
      return entries;
    },
    async restart() {
      await running.close();
      running = await start();
    },
    async close() {
      // First, so that what still waits for an answer from Teams waits no longer.
      await connector.close();
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Starts the service with these settings of the environment, and leaves the environment as it was. */
export async function serveWith(
  buttons: Buttons,
  settings: ServeSettings,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const before = { ...process.env };
  Object.assign(process.env, { BUTTONS: buttons, LOG_LEVEL: 'silent', ...environment });
  try {
    return await serve(settings);
  } finally {
    for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
  }
}

export interface ChatParts {
  readonly connector: StubConnector;
  readonly endpoint: () => string;
  readonly idle: () => Promise<void>;
  readonly buttons: Buttons;
}

export function chatOf(person: ChatPerson, { connector, endpoint, idle, buttons }: ChatParts): Chat {
  const raw = () => makeBotClient({ endpoint: endpoint(), serviceUrl: connector.url }).as(person);
  const standing = (): Map<string, Json> => {
    const cards = new Map<string, Json>();
    for (const { conversationId, messageId, activity } of connector.arrivals) {
      const card = conversationId === person.conversationId ? cardIn(activity) : null;
      if (card !== null && messageId !== '') cards.set(messageId, card);
    }
    return cards;
  };
  const cards = (): Seen[] => {
    const now = standing();
    const nothing: BotAnswer = { status: 200, body: null };
    return connector
      .messagesTo(person.conversationId)
      .flatMap(({ messageId }) => seenAt(messageId, now.get(messageId), nothing));
  };
  const newest = (): Seen => {
    const last = cards().at(-1);
    if (last === undefined) throw new Error('There is no card in this chat.');
    return last;
  };
  const send = async (data: Json, on: Seen): Promise<Seen> => {
    const before = cards().length;
    const { messageId } = on;
    const verb = String(data['verb']);
    const answer =
      buttons === 'execute'
        ? await raw().presses({ verb, data, cardMessageId: messageId })
        : await raw().submits({ data, cardMessageId: messageId });
    await idle();
    // The button's own message, unless that could not be edited and a new one came.
    const now = standing().get(messageId);
    const fresh = cards().slice(before).at(-1);
    const shown = buttons === 'execute' ? cardOfInvoke(answer) : now === on.card ? (fresh?.card ?? now) : now;
    return { messageId, card: shown ?? now ?? {}, answer };
  };
  return {
    person,
    get raw() {
      return raw();
    },
    async says(text) {
      const answer = await raw().says(text);
      await idle();
      return { ...newest(), answer };
    },
    async presses(verb, inputs = {}, on = newest()) {
      const isBehindMore = !verbsOf(on.card).includes(verb) && verbsOf(on.card).includes('more');
      const page = isBehindMore ? await send(buttonOf(on.card, 'more'), on) : on;
      return send({ ...buttonOf(page.card, verb), ...inputs }, page);
    },
    forges: (data, on = newest()) => send(data, on),
    newest,
    at: (messageId) => standing().get(messageId) ?? {},
    cards,
    texts: () =>
      connector
        .messagesTo(person.conversationId)
        .flatMap(({ activity: { text } }) => (typeof text === 'string' ? [text] : [])),
  };
}

function seenAt(messageId: string, card: Json | undefined, answer: BotAnswer): Seen[] {
  return card === undefined ? [] : [{ messageId, card, answer }];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cardIn({ attachments }: Json): Json | null {
  const first: unknown = Array.isArray(attachments) ? attachments[0] : null;
  return isJson(first) && isJson(first['content']) ? first['content'] : null;
}

/** The card an invoke was answered with; null where it was answered with an error. */
function cardOfInvoke({ body }: BotAnswer): Json | null {
  return isJson(body) && body['statusCode'] === 200 && isJson(body['value']) ? body['value'] : null;
}

/** The words shown in red under a card; empty where there are none. */
export function redWords({ answer: { body } }: Seen): string {
  return isJson(body) && body['statusCode'] === 400 && isJson(body['value']) ? String(body['value']['message']) : '';
}

/** Everything a card says, as one text. */
export function textOf(card: Json): string {
  return everything(card)
    .flatMap(({ text, title, value, label, placeholder, errorMessage }) => [
      text,
      title,
      value,
      label,
      placeholder,
      errorMessage,
    ])
    .filter((each) => typeof each === 'string')
    .join('\n');
}

/** The verbs of a card's buttons. */
export function verbsOf(card: Json): readonly string[] {
  return everything(card).flatMap(({ type, data }) =>
    isAction(type) && isJson(data) && typeof data['verb'] === 'string' ? [data['verb']] : [],
  );
}

/** What a button of this verb sends by itself. */
export function buttonOf(card: Json, verb: string): Json {
  for (const { type, data } of everything(card))
    if (isAction(type) && isJson(data) && data['verb'] === verb) return data;
  throw new Error(`No button "${verb}"; there are: ${verbsOf(card).join(', ')}.`);
}

/** An input of a card by its id. */
export function inputOf(card: Json, id: string): Json {
  const found = everything(card).find((each) => each['id'] === id && String(each['type']).startsWith('Input.'));
  if (found === undefined) throw new Error(`No input "${id}".`);
  return found;
}

export function hasInput(card: Json, id: string): boolean {
  return everything(card).some((each) => each['id'] === id && String(each['type']).startsWith('Input.'));
}

function isAction(type: unknown): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

function everything(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everything);
  return isJson(value) ? [value, ...Object.values(value).flatMap(everything)] : [];
}

/** The reference a card speaks of. */
export function referenceIn(card: Json): string {
  const [reference] = /KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(JSON.stringify(card)) ?? [];
  if (reference === undefined) throw new Error('No reference in this card.');
  return reference;
}

export const CONCERN = 'Stepping down now is too early, he still comes to school hungry.';
export const WANTED = 'Please keep the plan open until the home visit.';

export const FIRST = { kind: 'childrens-social-care', casePoint: 'stepping-down-closing' };
export const SECOND = {
  whom: 'team:kent-social-care/assessment',
  theme: 'stepping-down-closing',
  concern: CONCERN,
  wanted: WANTED,
  canWait: 'yes',
};

/** Card 1 of a raise, sent; what comes back is card 2. */
export async function beginsToRaise(chat: Chat, first: Json = {}): Promise<Seen> {
  await chat.says('raise');
  return chat.presses('raise-safe', { ...FIRST, ...first });
}

/** The whole raise, with these answers over the usual ones. */
export async function raises(chat: Chat, second: Json = {}, first: Json = {}): Promise<Seen & { reference: string }> {
  const card = await beginsToRaise(chat, first);
  const receipt = await chat.presses('raise-send', { ...SECOND, ...second }, card);
  return { ...receipt, reference: referenceIn(receipt.card) };
}

/** Opens a form of a card and sends it filled in. `through` are the buttons on the way to it. */
export async function fills(chat: Chat, form: string, inputs: Json, through: readonly string[] = []): Promise<Seen> {
  let seen = chat.newest();
  for (const verb of [...through, `open-${form}`]) seen = await chat.presses(verb, {}, seen);
  return chat.presses(`send-${form}`, inputs, seen);
}
