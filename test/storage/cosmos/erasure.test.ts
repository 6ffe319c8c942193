import { eraseWords } from '../../../src/casework/erase-words.ts';
import { CONTAINERS, ERASER_RIGHTS } from '../../../src/storage/cosmos/containers.ts';
import { openCosmosEraser, type CosmosEraser } from '../../../src/storage/cosmos/open-cosmos-eraser.ts';
import { openCosmosStore } from '../../../src/storage/cosmos/open-cosmos-store.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { startCosmosDouble, type CosmosDouble } from '../../cosmos-double/start-cosmos-double.ts';
import { FRIDAY, KENT } from '../../support/sample-policy.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { TEACHER } from '../../support/sample-people.ts';
import { keptWalk } from '../../cli/data/walked.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { makeContainers } from './make-containers.ts';

const DATABASE = 'escalations';
const NONE = Object.fromEntries(Object.keys(CONTAINERS).map((name) => [name, []]));

/** A double whose client holds these rights and no others, once its containers are made. */
async function doubleWith(rights: Readonly<Record<string, readonly string[]>>): Promise<CosmosDouble> {
  const double = await startCosmosDouble({ rights });
  await makeContainers(double.url, double.key, DATABASE);
  return double;
}
const settings = ({ url, key }: CosmosDouble) => ({ endpoint: url, key, database: DATABASE, regions: [] });

describe('Erasing in Cosmos DB (a double of it, not Azure)', () => {
  let double: CosmosDouble;
  let eraser: CosmosEraser;
  const open = async (rights: Readonly<Record<string, readonly string[]>>) => {
    double = await doubleWith(rights);
    eraser = openCosmosEraser(settings(double));
  };
  afterEach(async () => {
    eraser.close();
    await double.close();
  });
  const { entries } = keptWalk(
    {
      steps: { start: FRIDAY, raiser: TEACHER, timed: true, tries: [] },
      text: 'Words of theirs',
      fate: '',
      named: false,
      erased: 0,
    },
    0,
  );

  const escalation = entries[0]?.escalationId ?? REFERENCE;
  const erase = () =>
    eraseWords(escalation, 'all', 'request', { ...eraser, policies: collectPolicies([KENT]), now: () => FRIDAY });
  const keep = async () => {
    for (const entry of entries) await eraser.ledger.commit(entry, lineOf(entry));
  };

  it('needs no right but those of its identity', async () => {
    await open({ ...NONE, ...ERASER_RIGHTS });
    await keep();
    expect(await erase()).toEqual([1]);
    const left = await eraser.record.read(escalation);
    expect(left.map(({ words }) => words)).toEqual([null, null]);
    expect(verifyEntries(left)).toBeNull();
  });

  it("is refused to the service's identity, after the entry and before any word is gone", async () => {
    await open({ ...NONE, record: CONTAINERS.record.rights });
    await keep();
    await expect(erase()).rejects.toMatchObject({ code: 'store-refused' });
    expect((await eraser.record.read(escalation))[0]?.words).not.toBeNull();
  });

  it('gives its identity nothing of people, messages, lists or who has looked', async () => {
    await open({ ...NONE, ...ERASER_RIGHTS });
    const store = openCosmosStore(settings(double));
    const asked = [
      () => store.people.cardsOf(escalation),
      () => store.deliveries.of(escalation),
      () => store.worklist.open('kent'),
      () => store.accessLog.ofEscalation(escalation, 1),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'store-refused' });
    store.close();
  });

  it.each(['dropped-after-commit', 'dropped-before-write'] as const)(
    'whose answer was lost (%s) is done once and whole',
    async (fault) => {
      await open({});
      await keep();
      double.fault({ on: { container: 'record', kind: 'replace' }, nth: 1, what: { fault } });
      expect(await erase()).toEqual([1]);
      expect((await eraser.record.read(escalation)).map(({ words }) => words)).toEqual([null, null]);
    },
  );

  it('that the store cut off is finished by running it again', async () => {
    await open({});
    await keep();
    double.fault({ on: { container: 'record', kind: 'replace' }, nth: 1, what: { fault: 'forbidden' } });
    await expect(erase()).rejects.toMatchObject({ code: 'store-refused' });
    expect(await erase()).toEqual([1]);
    expect(await eraser.record.read(escalation)).toHaveLength(2);
  });
});
