import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { eachLine } from '../../../src/cli/data/each-line.ts';

describe('the lines of a file', () => {
  let folder: string;
  const file = () => join(folder, 'file');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lines-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function linesOf(content: string | Buffer) {
    writeFileSync(file(), content);
    const lines = [];
    for await (const { number, bytes, ended, tooLong } of eachLine(file())) {
      lines.push({ number, text: bytes.toString('utf8'), ended, tooLong });
    }
    return lines;
  }

  it('are its bytes, wherever a line falls across two pieces of the file', async () => {
    const texts = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.nat(40_000)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (given, ended) => {
        const lines = given.map(([text, length]) => `${text.replaceAll('\n', ' ')}${'👩‍👧'.repeat(length / 11)}\n`);
        const whole = lines.join('') + (ended ? '' : 'no end');
        const read = await linesOf(whole);
        expect(read.map(({ text }) => text).join('')).toBe(whole);
        expect(read.map((each) => each.number)).toEqual(read.map((_, index) => index + 1));
        expect(read.filter((each) => !each.ended).map(({ text }) => text)).toEqual(ended ? [] : ['no end']);
      }),
      { numRuns: 25 },
    );
  });

  it('are none in an empty file', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  it('end at one that is longer than any line of an export, without taking it in', async () => {
    const [first, second, ...rest] = await linesOf(`short\n${'x'.repeat(9_000_000)}\nshort\n`);
    expect(first).toMatchObject({ text: 'short\n', tooLong: false });
    expect(second).toMatchObject({ number: 2, text: 'x'.repeat(100), tooLong: true });
    expect(rest).toEqual([]);
  });
});
