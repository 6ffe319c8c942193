import { WORDS_FIELDS, type EscalationEvent } from '../../../src/escalation/events.ts';
import { LONGEST } from '../../../src/casework/request.ts';
import { instantOf } from '../../../src/calendar/instant.ts';
import { entryAfter } from '../../../src/record/append.ts';
import type { Words } from '../../../src/record/entry.ts';
import { CONTAINER_NAMES } from '../../../src/storage/cosmos/containers.ts';
import { chain, draftOf, noteDraft, saltOf, saying } from '../../record/sample-entries.ts';
import { freshNames } from '../contract/fresh-names.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { benchOverDouble } from './cosmos-bench.ts';

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

/** An instance that has asked for each container's partition key once, as it does before its first write. */
async function warm() {
  const store = open();
  const names = freshNames();
  const [entry] = chain(noteDraft('Before.', names.escalation('BEFORE')));
  if (entry === undefined) throw new Error('no entry');
  await store.ledger.commit(entry, lineOf(entry));
  await store.worklist.put(lineOf(entry, { partnership: names.partnership('before') }));
  await store.people.keepAddress({ person: names.person('before'), reference: '{}', at: instantOf(0) });
  double().reset();
  return { store, names };
}
const seen = () =>
  double().requests.map(({ kind, container, partitionKey }) => {
    return `${kind} ${container} ${partitionKey === null ? 'everywhere' : 'in one partition'}`;
  });

describe('Requests to Cosmos DB', () => {
  it('to read an escalation: one query of one partition', async () => {
    const { store, names } = await warm();
    await store.record.read(names.escalation());
    expect(seen()).toEqual(['query record in one partition']);
  });

  it('to commit a decision: one create', async () => {
    const { store, names } = await warm();
    const [entry] = chain(noteDraft('We spoke.', names.escalation()));
    if (entry === undefined) throw new Error('no entry');
    await store.ledger.commit(entry, lineOf(entry));
    expect(seen()).toEqual(['create record in one partition']);
  });

  it('for a list of the worklist: one query of one partition', async () => {
    const { store, names } = await warm();
    const kent = names.partnership('kent');
    const person = names.person('anna');
    const { worklist } = store;
    for (const list of [
      () => worklist.waitingOn(kent, person),
      () => worklist.raisedBy(kent, person),
      () => worklist.open(kent),
      () => worklist.linkedTo(kent, names.escalation()),
      () => worklist.dueForAttention(kent, instantOf(0), 10),
    ]) {
      double().reset();
      await list();
      expect(seen()).toEqual(['query worklist in one partition']);
    }
  });

  it('to put a new line: a read and a create; one that stands there already: the read alone', async () => {
    const { store, names } = await warm();
    const [entry] = chain(noteDraft('We spoke.', names.escalation()));
    if (entry === undefined) throw new Error('no entry');
    await store.worklist.put(lineOf(entry));
    expect(seen()).toEqual(['read worklist in one partition', 'create worklist in one partition']);
    await store.worklist.put(lineOf(entry));
    expect(seen().slice(2)).toEqual(['read worklist in one partition']);
    await store.worklist.put(lineOf(entry, { waitingOn: [] }));
    expect(seen().slice(3)).toEqual(['read worklist in one partition', 'replace worklist in one partition']);
  });

  it('to find whom an email names: one read where they are known', async () => {
    const { store, names } = await warm();
    await store.people.named(names.email('head'), 'Head teacher', names.person('1'));
    const before = double().requests.length;
    await store.people.named(names.email('head'), 'Head teacher', names.person('2'));
    expect(seen().slice(before)).toEqual(['read named in one partition']);
  });

  it('to say whether it is ready: one query for each container', async () => {
    const { store } = await warm();
    expect(await store.ready()).toEqual([]);
    expect(seen()).toEqual(
      CONTAINER_NAMES.map(() => expect.stringMatching(/^query [\w-]+ in one partition$/) as string),
    );
  });
});

describe('The largest entry', () => {
  it.each([
    ['emoji', '👧'],
    ['what JSON must spell out', '\u0001'],
  ])(
    'with the longest text in every field there is, all %s, is under 100 KB and comes back whole',
    async (_, letter) => {
      const escalation = freshNames().escalation();
      const texts = WORDS_FIELDS.map((field) => saying(field, letter.repeat(LONGEST[field]), saltOf(3)));
      const events: readonly EscalationEvent[] = texts.map(({ said }) => ({
        kind: 'noted',
        side: 'raising',
        note: said,
      }));
      const words = texts.reduce<Words>((all, each) => ({ ...all, ...each.words }), {});
      const entry = entryAfter(null, draftOf(events, words, escalation));
      expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThan(100_000);
      expect(await open().ledger.commit(entry, lineOf(entry))).toBe('kept');
      expect(await open().record.read(escalation)).toEqual([entry]);
    },
  );
});
