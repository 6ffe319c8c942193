import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintReference } from '../../src/escalation/reference.ts';
import type { Running } from '../../src/main.ts';
import { chatOf, FIRST, raises, redWords, SECOND, serveWith, type Chat } from '../support/bot-in-chats.ts';
import type { ChatPerson } from '../support/bot-client.ts';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';
import { COORDINATOR, MANAGER, RAISER, SCHOOL_NURSE } from '../support/people-at-the-bot.ts';
import { startStubConnector, type StubConnector } from '../support/stub-connector.ts';

let cosmos: CosmosForService;
let connector: StubConnector;
let running: Running;
/** How many requests the store had seen when the last press was about to be answered. */
let answeredAt = 0;
const dataFolder = mkdtempSync(join(tmpdir(), 'requests-'));

let raiser: Chat;
let manager: Chat;
let coordinator: Chat;

beforeAll(async () => {
  cosmos = await startCosmosForService();
  connector = await startStubConnector();
  const at = (point: string) => {
    if (point === 'before-answer') answeredAt = cosmos.double.requests.length;
  };
  running = await serveWith('execute', { port: 0, dataFolder, at }, cosmos.environment);
  const chat = (person: ChatPerson) =>
    chatOf(person, {
      connector,
      endpoint: () => `http://127.0.0.1:${running.port}/api/messages`,
      idle: () => running.idle(),
      buttons: 'execute',
    });
  [raiser, manager, coordinator] = [chat(RAISER), chat(MANAGER), chat(COORDINATOR)];
  for (const each of [raiser, manager, coordinator]) await each.raw.installs();
  // The client asks for a container's partition key before its first write there, once for each process.
  const { reference } = await raises(raiser);
  await manager.forges({ verb: 'acknowledge-known', escalation: reference, turn: 1 });
  await manager.forges({ verb: 'show', escalation: reference });
});

afterAll(async () => {
  await running.close();
  await connector.close();
  await cosmos.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** What a press asks of the store, as `query record`, before its answer and after it. */
interface Asked {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function askedBy(press: () => Promise<unknown>): Promise<Asked> {
  await running.idle();
  const from = cosmos.double.requests.length;
  await press();
  await running.idle();
  const said = cosmos.double.requests.map(({ kind, container }) => `${kind} ${String(container)}`);
  return { before: said.slice(from, answeredAt).sort(), after: said.slice(answeredAt) };
}

async function begun(): Promise<string> {
  const { reference } = await raises(raiser);
  return reference;
}

/** How often each thing was asked: the order of what follows the answer is nobody's business. */
function counted(asked: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of asked) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** One look at the record, and beside it what its card shows: what it is linked to, and what became of its messages. */
const ONE_LOOK = ['query delivery', 'query record', 'query worklist'];

describe('Before a person is answered, the store is asked', () => {
  it.each([
    { what: 'an acknowledgement', who: () => manager, data: { verb: 'acknowledge-known' } },
    { what: 'a note', who: () => raiser, data: { verb: 'send-note', note: 'We rang again.' } },
    { what: 'an answer', who: () => manager, data: { verb: 'send-agree', answer: 'You are right.' } },
  ])('for $what: one look at the record and one entry, and what its card shows beside it', async ({ who, data }) => {
    const escalation = await begun();
    const { before } = await askedBy(() => who().forges({ ...data, escalation, turn: 1 }));
    expect(before).toEqual(['create record', ...ONE_LOOK]);
  });

  it('for a raise: one look at the record and one entry, and the draft twice, which is read and then dropped', async () => {
    await raiser.says('raise');
    await raiser.presses('raise-safe', FIRST);
    const { before } = await askedBy(() => raiser.presses('raise-send', SECOND));
    expect(before).toEqual(['create record', 'delete people', 'query record', 'read people']);
  });

  it('for card 1 of a raise: the draft alone, which is read and kept', async () => {
    await raiser.says('raise');
    const { before } = await askedBy(() => raiser.presses('raise-safe', FIRST));
    expect(before).toEqual(['read people', 'upsert people']);
  });

  it.each(['show', 'timeline', 'copy'])(
    'for a look (%s): one look at the record, what its card shows beside it, and one line of the access log',
    async (verb) => {
      const escalation = await begun();
      const { before } = await askedBy(() => raiser.forges({ verb, escalation, turn: 1 }));
      expect(before).toEqual(['create access-log', ...ONE_LOOK]);
    },
  );

  it.each(['more', 'open-note', 'open-withdraw'])(
    'for what shows nobody’s words (%s): one look at the record, and what stands beside it',
    async (verb) => {
      const escalation = await begun();
      const { before } = await askedBy(() => raiser.forges({ verb, escalation, turn: 1 }));
      expect(before).toEqual(ONE_LOOK);
    },
  );

  it('for who has looked: besides one look, the newest lines of the access log and one more', async () => {
    const escalation = await begun();
    const { before } = await askedBy(() => raiser.forges({ verb: 'who-looked', escalation }));
    expect(before).toEqual(['create access-log', 'query access-log', ...ONE_LOOK]);
  });

  it('for a press that comes twice: a look like any other, and no entry', async () => {
    const escalation = await begun();
    const note = { verb: 'send-note', escalation, turn: 1, note: 'We rang once.' };
    await raiser.forges(note);
    const { before } = await askedBy(() => raiser.forges(note));
    expect(before).toEqual(['create access-log', ...ONE_LOOK]);
  });

  it('for a stranger to the escalation, or to a reference that is none: one look at the record, and the refused look', async () => {
    const escalation = await begun();
    const nurse = chatOf(SCHOOL_NURSE, {
      connector,
      endpoint: () => `http://127.0.0.1:${running.port}/api/messages`,
      idle: () => running.idle(),
      buttons: 'execute',
    });
    await nurse.says('home');
    for (const reference of [escalation, mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5))]) {
      const { before } = await askedBy(() => nurse.forges({ verb: 'show', escalation: reference }));
      expect(before).toEqual(['create access-log', 'query record']);
    }
  });

  // Two partnerships are in force here, Kent and Medway: each list is one query in each.
  it.each([
    { what: 'the list of what one raised', who: () => raiser, verb: 'list-raised', asked: { 'query worklist': 2 } },
    { what: 'the list of what waits for one', who: () => raiser, verb: 'list-answer', asked: { 'query worklist': 2 } },
    { what: 'home', who: () => raiser, verb: 'home', asked: { 'query worklist': 4, 'read people': 1 } },
    // The manager covers a colleague who is away: what waits for them is one more.
    {
      what: 'the list, with a colleague covered',
      who: () => manager,
      verb: 'list-answer',
      asked: { 'query worklist': 4 },
    },
    {
      what: 'home of the team',
      who: () => coordinator,
      verb: 'home',
      asked: { 'query worklist': 5, 'read people': 1 },
    },
  ])('for $what: one query of one partition for each list and partnership', async ({ who, verb, asked }) => {
    const from = cosmos.double.requests.length;
    const { before } = await askedBy(() => who().forges({ verb }));
    expect(counted(before)).toEqual(asked);
    const queries = cosmos.double.requests.slice(from).filter(({ kind }) => kind === 'query');
    expect(queries.filter(({ partitionKey }) => partitionKey === null)).toEqual([]);
  });

  it('for the policy and for practice: nothing', async () => {
    for (const verb of ['policy', 'practise']) {
      expect((await askedBy(() => raiser.forges({ verb }))).before).toEqual([]);
    }
  });
});

describe('After the answer, the store is asked', () => {
  /** The address, and whether a newer card stands there; the card is put where it is not the one that stands there. */
  const OWN_CARD = { 'read people': 1, 'read card': 3 };

  it('for a look: the address and the card, each read and written only where it changed', async () => {
    const escalation = await begun();
    const { after } = await askedBy(() => raiser.forges({ verb: 'show', escalation }));
    expect(counted(after)).toEqual(OWN_CARD);
  });

  it('for a note, which owes nobody a message: the worklist, and both cards drawn anew', async () => {
    const escalation = await begun();
    const { after } = await askedBy(() => raiser.forges({ verb: 'send-note', escalation, turn: 1, note: 'We rang.' }));
    expect(counted(after)).toEqual({
      ...OWN_CARD,
      // attend: one look at the record and at what was sent, the worklist's line read and replaced
      'query record': 2,
      'query delivery': 2,
      'read worklist': 1,
      'replace worklist': 1,
      // the cards: who has one; the other side's is drawn from one more look
      'query card': 1,
      'query worklist': 1,
      'read card': 5,
      'replace card': 2,
      'read people': 2,
    });
  });

  it('for an acknowledgement, which owes one message: besides that, both halves of the attempt', async () => {
    const escalation = await begun();
    const { after } = await askedBy(() => manager.forges({ verb: 'acknowledge-known', escalation, turn: 1 }));
    expect(counted(after)).toEqual({
      'query record': 2,
      'query delivery': 2,
      'create delivery': 2,
      'read worklist': 1,
      'replace worklist': 1,
      'query card': 1,
      'query worklist': 1,
      'read card': 5,
      'replace card': 2,
      'read people': 3,
    });
  });

  it('for a raise: the same, with the line and both cards created', async () => {
    await raiser.says('raise');
    await raiser.presses('raise-safe', FIRST);
    const { after } = await askedBy(() => raiser.presses('raise-send', SECOND));
    expect(counted(after)).toEqual({
      'query record': 2,
      'query delivery': 2,
      'create delivery': 2,
      'read worklist': 1,
      'create worklist': 1,
      'query card': 1,
      'query worklist': 1,
      'read card': 5,
      'create card': 2,
      'read people': 2,
    });
  });
});

// A price that grows with what is open: docs/costs.md says what it comes to.
it("The partnership team's list looks at the record and the deliveries of every escalation that is open", async () => {
  const open = (await cosmosOpen()).length;
  const { before } = await askedBy(() => coordinator.forges({ verb: 'list-open' }));
  expect(counted(before)).toEqual({
    'create access-log': 1,
    'query worklist': 1,
    'query record': open,
    'query delivery': open,
  });
});

it('Where a look cannot be kept, the person is shown nothing of the escalation, and told so calmly', async () => {
  const escalation = await begun();
  const on = { container: 'access-log', kind: 'create' } as const;
  cosmos.double.fault({ on, what: { fault: 'forbidden' } });
  const seen = await raiser.forges({ verb: 'timeline', escalation });
  expect(redWords(seen)).toMatch(/^We could not show this just now/);
  expect(JSON.stringify(seen.answer)).not.toContain('Sample');
  expect(redWords(await raiser.forges({ verb: 'timeline', escalation }))).toBe('');
});

async function cosmosOpen() {
  const store = cosmos.open();
  const lines = await store.worklist.open('kent');
  store.close();
  return lines;
}
