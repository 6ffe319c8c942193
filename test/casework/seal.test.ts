import { seal, sealAgain } from '../../src/casework/seal.ts';

const counting = () => {
  let next = 0;
  return (bytes: number) => new Uint8Array(bytes).fill((next += 1));
};
const TEXTS = { concern: 'Yes', wanted: 'Yes' };

describe('sealing words', () => {
  it('gives each text a salt of its own, so that the same words have different digests', () => {
    const { words, said } = seal(TEXTS, counting());
    expect(words.concern?.text).toBe('Yes');
    expect(words.concern?.salt).not.toBe(words.wanted?.salt);
    expect(said.concern?.digest).not.toBe(said.wanted?.digest);
    expect(said.concern).toEqual({ field: 'concern', digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it('uses 32 random bytes for a salt', () => {
    const asked: number[] = [];
    seal(TEXTS, (bytes) => (asked.push(bytes), new Uint8Array(bytes)));
    expect(asked).toEqual([32, 32]);
  });

  it('seals nothing where nothing was written', () => {
    expect(seal({}, counting())).toEqual({ words: {}, said: {} });
  });

  it('again with the salts that were kept gives the same digests for the same words, and others for others', () => {
    const { words, said } = seal(TEXTS, counting());
    expect(sealAgain(TEXTS, words)).toEqual({ words, said });
    expect(sealAgain({ ...TEXTS, wanted: 'No' }, words).said.wanted).not.toEqual(said.wanted);
  });

  it('again without a salt leaves a text out', () => {
    const { words } = seal({ concern: 'Yes' }, counting());
    expect(Object.keys(sealAgain(TEXTS, words).said)).toEqual(['concern']);
    expect(sealAgain(TEXTS, {})).toEqual({ words: {}, said: {} });
  });
});
