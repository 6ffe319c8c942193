import { CONTAINER_NAMES } from '../../../src/storage/cosmos/containers.ts';
import { benchOverDouble } from './cosmos-bench.ts';

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

describe('Whether the store is ready', () => {
  it('is said with nothing where nothing is wrong', async () => {
    expect(await open().ready()).toEqual([]);
  });

  it('is said with the container that is missing', async () => {
    double().fault({ on: { container: 'worklist' }, times: 9, what: { fault: 'missing-container' } });
    expect(await open().ready()).toEqual([
      expect.stringMatching(/^404: the store has no container worklist in the database escalations\. /) as string,
    ]);
  });

  it('is said with the right that is missing, for each container', async () => {
    for (const container of ['record', 'card']) {
      double().fault({ on: { container, kind: 'query' }, times: 9, what: { fault: 'forbidden' } });
    }
    expect((await open().ready()).map((said) => said.split('. ')[0])).toEqual([
      '403: the identity lacks executeQuery on record',
      '403: the identity lacks executeQuery on card',
    ]);
  });

  it('is said with every container where the database is not the one', async () => {
    expect(await open({ database: 'another' }).ready()).toHaveLength(CONTAINER_NAMES.length);
  });

  it('is said once where the key is wrong, and once where nothing answers', async () => {
    expect(await open({ key: Buffer.from('another').toString('base64') }).ready()).toEqual([
      expect.stringMatching(/^401: /) as string,
    ]);
    expect(await open({ endpoint: 'http://127.0.0.1:9/', patience: 500 }).ready()).toEqual([
      expect.stringMatching(/^The store at http:\/\/127\.0\.0\.1:9\/ did not answer\. /) as string,
    ]);
  });
});
