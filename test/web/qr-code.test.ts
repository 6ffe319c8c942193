import fc from 'fast-check';
import { encode } from 'uqr';
import { qrCode, QUIET } from '../../src/web/qr-code.ts';

/** The squares of the drawing, row by row, as a phone's camera would find them. */
function squaresIn(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length, back] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return rows;
}

it('draws every square of the code of an address, and a white edge around it', () => {
  fc.assert(
    fc.property(fc.base64String({ minLength: 20, maxLength: 80 }), (link) => {
      const address = `https://escalation.example.org/survey/answer/${encodeURIComponent(link)}`;
      const drawn = squaresIn(qrCode(address, 'QR code'));
      expect(drawn).toEqual(encode(address, { ecc: 'M', border: QUIET }).data);
      expect(drawn.slice(0, QUIET).flat()).not.toContain(true);
    }),
    { numRuns: 25 },
  );
});

it('has no script, no style and no label that breaks out', () => {
  const svg = qrCode('https://example.org/', '"><script>alert(1)</script>');
  expect(svg).not.toMatch(/<script|style=/);
  expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;');
});
