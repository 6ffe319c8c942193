import { piecesOf, textsOf } from '../../../src/storage/cosmos/directory-pieces.ts';
import { itemsOf } from '../../../src/storage/cosmos/items.ts';
import { RENAMED, textsWith } from '../contract/directory.ts';
import { benchOverDouble } from './cosmos-bench.ts';

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

const LONG = textsWith({ people: '👩‍👧'.repeat(130_001) });

describe('A directory in Cosmos DB', () => {
  it('is cut into pieces far under 2 MB and made whole again from any order, no character cut in two', () => {
    const { version, pieces } = piecesOf(LONG);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) {
      expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(1_000_000);
      expect(Buffer.from(piece.text, 'utf8').toString('utf8')).toBe(piece.text);
    }
    expect(textsOf(version, [...pieces].reverse())).toEqual(LONG);
    expect(textsOf(version, pieces.slice(1))).toBeNull();
    expect(textsOf(version, [])).toBeNull();
  });

  it('is one read while it stays, and one read and one query where it is another', async () => {
    await open().publishDirectory(textsWith());
    const store = open();
    const first = await store.directoryTexts();
    const kinds = () =>
      double()
        .requests.filter(({ container }) => container === 'directory')
        .map(({ kind }) => kind);
    const before = kinds().length;
    expect(await store.directoryTexts()).toBe(first);
    expect(kinds().slice(before)).toEqual(['read']);
    await open().publishDirectory(textsWith({ agencies: RENAMED }));
    const then = kinds().length;
    expect((await store.directoryTexts()).agencies.text).toBe(RENAMED);
    expect(kinds().slice(then)).toEqual(['read', 'query']);
  });

  it('with a piece missing is not used at all', async () => {
    const items = itemsOf(open().account, 'directory');
    const { version, pieces } = piecesOf(LONG);
    for (const piece of pieces.slice(1)) await items.create(piece);
    await items.create({ id: 'current', version: 'current', inUse: version, pieces: pieces.length });
    await expect(open().directoryTexts()).rejects.toMatchObject({ code: 'directory-empty' });
  });

  it('that was never imported is said to be missing', async () => {
    await expect(open().directoryTexts()).rejects.toThrow('none was imported');
  });

  it('cut off while it was being put there leaves the one before in use', async () => {
    await open().publishDirectory(textsWith());
    double().fault({ on: { kind: 'create', container: 'directory' }, nth: 2, times: 99, what: { fault: 'forbidden' } });
    await expect(open().publishDirectory(textsWith({ agencies: RENAMED }))).rejects.toMatchObject({
      code: 'store-refused',
    });
    expect(await open().directoryTexts()).toEqual(textsWith());
  });

  it('switched by another at the same moment is left to the other', async () => {
    await open().publishDirectory(textsWith());
    double().fault({ on: { kind: 'replace', container: 'directory' }, what: { fault: 'stale-etag' } });
    expect(await open().publishDirectory(textsWith({ agencies: RENAMED }))).toBe('overtaken');
    expect(await open().directoryTexts()).toEqual(textsWith());
  });

  it('whose switch got no answer is known to be in use', async () => {
    await open().publishDirectory(textsWith());
    double().fault({ on: { kind: 'replace', container: 'directory' }, what: { fault: 'dropped-after-commit' } });
    expect(await open().publishDirectory(textsWith({ agencies: RENAMED }))).toBe('in-use');
  });
});
