import fc from 'fast-check';
import { drawBars } from '../../src/charts/bars.ts';
import type { Mark } from '../../src/charts/chart.ts';
import { drawColumns } from '../../src/charts/columns.ts';
import { drawLines } from '../../src/charts/lines.ts';
import { attributesIn, elementsIn, isWellFormed, textsIn } from './read-svg.ts';

const anyLabel = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
  fc.constantFrom('<script>alert(1)</script>', '"><image href="x">', "a'b & c", ' role="x" ', '', '{{ x }}'),
);
const anyMarks: fc.Arbitrary<readonly Mark[]> = fc.array(
  fc.record({ label: anyLabel, value: fc.option(fc.integer({ min: 0, max: 5000 })) }),
  { maxLength: 8 },
);
const anyRuns = fc.array(
  fc.array(
    fc
      .tuple(anyLabel, fc.array(fc.float({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }))
      .map(([wave, three]) => {
        const [least = 0, share = 0, most = 0] = [...three].sort((one, other) => one - other);
        return { wave, share, least, most };
      }),
    { maxLength: 3 },
  ),
  { maxLength: 3 },
);

const ELEMENTS = ['svg', 'g', 'path', 'text', 'tspan', 'line'];
const ATTRIBUTES = [
  ...['xmlns', 'class', 'viewBox', 'role', 'aria-label', 'aria-hidden', 'font-family', 'font-size', 'text-anchor'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-miterlimit', 'stroke-dasharray', 'opacity', 'transform', 'd'],
  ...['x', 'y', 'x2', 'y2', 'dx', 'dy'],
];

describe('A drawn chart', () => {
  it('holds shapes and text, whatever the labels say: no script, no style, no address', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarks, anyRuns, anyLabel, async (marks, runs, label) => {
        const charts = [
          await drawBars(marks, { bandTo: 7, label }),
          await drawColumns(marks, { bandTo: 7, label, breaks: [1, 4] }),
          await drawLines(runs, label),
        ];
        for (const { svg } of charts) {
          expect(isWellFormed(svg)).toBe(true);
          expect(elementsIn(svg).filter((name) => !ELEMENTS.includes(name))).toEqual([]);
          expect(attributesIn(svg).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is one sentence to a screen reader', async () => {
    const { svg, label } = await drawBars([{ label: 'Health', value: 20 }], { bandTo: 7, label: 'Health 20 & "more"' });
    expect(label).toBe('Health 20 & "more"');
    expect(svg.match(/aria-label=|role=/g)).toHaveLength(2);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-label="Health 20 &amp; &quot;more&quot;"[^>]*><g aria-hidden="true">/,
    );
  });

  it('grows with the page, and no letter is under 12 pixels on a telephone', async () => {
    const { svg } = await drawColumns([{ label: '2025-26', value: 20 }], { bandTo: 7, label: 'x', breaks: [] });
    const [frame = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
    expect(frame).toContain('class="app-chart" viewBox="0 0 330 ');
    expect(frame).not.toMatch(/ (width|height)=/);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('is small: the largest there is has less than 8 KB', async () => {
    const label = 'In care, stepping down or closing, or another point';
    const wave = { wave: 'Autumn 2026', share: 33.333333, least: 20.123456, most: 45.654321 };
    const charts = [
      await drawBars(
        Array.from({ length: 8 }, () => ({ label, value: 1234 })),
        { bandTo: 7, label },
      ),
      await drawColumns(
        Array.from({ length: 8 }, (_, each) => ({ label: `2025-26 Q${(each % 4) + 1}`, value: 33 })),
        {
          ...{ bandTo: 7, label, breaks: [2, 4, 6] },
        },
      ),
      await drawLines([[wave, wave], [wave, wave], [wave]], label),
    ];
    for (const { svg } of charts) expect(svg.length).toBeLessThan(8000);
    for (const { svg } of charts) expect(svg).not.toMatch(/\d\.\d{2}/);
  });

  it('shows its letters and marks on white with a contrast of at least 3 : 1', async () => {
    const { svg } = await drawBars(
      [
        { label: 'A', value: 20 },
        { label: 'B', value: null },
      ],
      { bandTo: 7, label: 'x' },
    );
    const colours = [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour);
    expect(new Set(colours).size).toBe(3);
    for (const colour of colours) expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(3);
  });

  it('writes figures as they are', async () => {
    const { svg } = await drawBars([{ label: 'Health', value: 1250 }], { bandTo: 7, label: 'x' });
    expect(textsIn(svg)).toEqual(['Health', '1250']);
  });
});

function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
