import { ChangeFeedStartFrom, CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { closeWave } from '../../../src/survey/close-wave.ts';
import { countedText } from '../../../src/survey/counted.ts';
import { codeOf } from '../../../src/survey/keys.ts';
import { surveyPass } from '../../../src/survey/pass.ts';
import { responsesOf } from '../../../src/survey/responses.ts';
import { readWave } from '../../../src/survey/waves.ts';
import { ATTACKERS, success } from '../../survey/attackers.ts';
import { answering, benchOver, LEAD, openWave, telling } from '../../survey/bench.ts';
import { evidenceOf, liveThrough, PEOPLE } from '../../survey/course.ts';
import type { Version } from '../../survey/evidence.ts';
import { benchOverDouble } from './cosmos-bench.ts';

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

const CONTAINERS = ['wave', 'wave-ask', 'wave-list'];
const item = z.looseObject({ id: z.string(), _ts: z.number(), _etag: z.string(), _lsn: z.number() });
type Found = z.infer<typeof item>;

describe('The survey in Cosmos DB', () => {
  let client: CosmosClient | null = null;
  afterEach(() => client?.dispose());

  /** Every item of these containers as the change feed has it: with its ETag, its time and its place in the order of change. */
  async function everything(containers = CONTAINERS): Promise<readonly Found[]> {
    client ??= new CosmosClient({
      endpoint: double().url,
      key: double().key,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const found: Found[] = [];
    for (const name of containers) {
      const feed = client.database('escalations').container(name).items.getChangeFeedIterator<unknown>({
        changeFeedStartFrom: ChangeFeedStartFrom.Beginning(),
        maxItemCount: 500,
      });
      while (feed.hasMoreResults) {
        const { result, statusCode } = await feed.readNext();
        if (statusCode === 304) break;
        found.push(...z.array(item).parse(result));
      }
    }
    return found;
  }

  it('shows nobody who answered what: in no item, ETag, time or place of the feed, before closing and after', async () => {
    const { survey } = open();
    const parts = benchOver(survey);
    const versions: Version[] = [];
    const etags = new Set<string>();
    const lists = new Map<string, string>();

    const course = await liveThrough(parts, 2, async (moment, { keys, truth }) => {
      const changed = (await everything(['wave-list'])).filter(({ _etag }) => !etags.has(_etag));
      for (const { id, _etag, _ts, _lsn: _, ...rest } of changed.toSorted((one, other) => one._lsn - other._lsn)) {
        etags.add(_etag);
        if (typeof rest['body'] !== 'string') continue;
        lists.set(id, rest['body']);
        versions.push({ at: _ts * 1000, list: id, body: rest['body'] });
      }
      // What one answer wrote is one list, of a group, in which nothing can be read.
      if (moment === 'answered') expect(changed.map(({ id }) => id.split('.')[0])).toEqual(['waiting']);
      const marks = PEOPLE.map(({ person }) => codeOf(person, keys.marks));
      const beside = changed.filter(({ id }) => !id.startsWith('marks.')).map((each) => JSON.stringify(each));
      for (const text of beside) expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
      const entered = [...lists].filter(([id]) => id.startsWith('answers.')).map(([, body]) => body);
      const hidden = [...truth.values()].filter((text) => !entered.some((body) => body.includes(JSON.stringify(text))));
      for (const text of beside)
        expect(hidden.filter((answer) => text.includes(JSON.stringify(JSON.stringify(answer)).slice(1, -1)))).toEqual(
          [],
        );
    });

    const evidence = evidenceOf(versions, (person) => codeOf(person, course.keys.marks), 'cosmos');
    for (const attacker of Object.values(ATTACKERS)) {
      const { right, of } = success(attacker, evidence, course.truth);
      expect(right / of).toBeLessThanOrEqual(1 / 8 + 5 * Math.sqrt(((1 / 8) * (7 / 8)) / of));
    }

    const left = await everything();
    expect(left.map(({ id }) => id.split('.')[0]).sort()).toEqual([
      'answers',
      'answers',
      course.wave.wave,
      course.wave.wave,
      course.wave.wave,
    ]);
    const text = JSON.stringify(left);
    for (const { person } of PEOPLE) {
      for (const secret of [person, codeOf(person, course.keys.marks), codeOf(person, course.keys.asks)]) {
        expect(text).not.toContain(secret);
      }
    }
    expect(text).not.toContain(course.salt);
  });

  it('names in its requests no person, no code of one and no answer, and asks for nobody at the moment they answer', async () => {
    const { survey } = open();
    const parts = benchOver(survey);
    const whileAnswering: string[] = [];
    let before = 0;
    const course = await liveThrough(parts, 3, async (moment) => {
      const made = double().requests.slice(before);
      before = double().requests.length;
      // The first reads all asks of the wave together; from then on nothing is read but lists of the group.
      if (moment === 'answered')
        whileAnswering.push(made.map(({ kind, container }) => `${kind} ${container}`).join(', '));
    });
    expect(new Set(whileAnswering.slice(1))).toEqual(
      new Set(['read wave-list, read wave-list, read wave-list, replace wave-list']),
    );
    const log = JSON.stringify(double().requests);
    for (const { person } of PEOPLE) {
      for (const secret of [person, codeOf(person, course.keys.marks), codeOf(person, course.keys.asks)]) {
        expect(log).not.toContain(secret);
      }
    }
  });

  it('counts an answer once whose writes were made though the store never said so', async () => {
    const { survey } = open();
    const parts = benchOver(survey);
    const wave = await openWave(parts, PEOPLE);
    for (const [number, each] of PEOPLE.entries()) {
      // The first try is made and its answer lost; the second is refused by the ETag the first has changed.
      double().fault({
        on: { container: 'wave-list', kind: 'replace' },
        times: 1,
        what: { fault: 'dropped-after-commit' },
      });
      expect(await answering(wave, each, telling(number), parts)).toBe('taken');
      if (number === 20) await surveyPass(parts);
    }
    double().fault({
      on: { container: 'wave-list', kind: 'replace' },
      times: 2,
      what: { fault: 'dropped-after-commit' },
    });
    await closeWave(wave.wave, LEAD, parts);
    const { asked } = await responsesOf(await readWave(wave.wave, survey), survey);
    expect(asked.map(countedText).sort()).toEqual(PEOPLE.map((_, number) => countedText(telling(number))).sort());
  });

  it('leaves no salt in the item that held it, also where the power is cut before it is gone', async () => {
    const { survey } = open();
    const wave = 'w-salt' as Parameters<typeof survey.salt>[0];
    await survey.createSalt(wave, 'the-salt');
    double().fault({ on: { container: 'wave-list', kind: 'delete' }, times: 9, what: { fault: 'forbidden' } });
    await expect(survey.destroySalt(wave)).rejects.toMatchObject({ code: 'store-refused' });
    expect(JSON.stringify(await everything(['wave-list']))).not.toContain('the-salt');
    // Not null: the closing is seen to be unfinished, and is tried again.
    expect(await survey.salt(wave)).toBe('');
  });
});
