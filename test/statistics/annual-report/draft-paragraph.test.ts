import fc from 'fast-check';
import { draftParagraph } from '../../../src/statistics/annual-report/draft-paragraph.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { samplePaper } from './sample-paper.ts';

const GUIDANCE = { title: 'Working Together to Safeguard Children', edition: '2023' };
const drafted = async (volume: number, seed?: number) =>
  draftParagraph(await samplePaper(volume, seed), GUIDANCE, DEFAULT_RULE);

describe('the paragraph for the annual report', () => {
  it('tells impact, learning and little or no progress of the year, and names the guidance as the settings do', async () => {
    const [opening, impact, learning, progress] = (await drafted(270)).split('\n\n');
    expect(opening).toBe(
      'Evidence of impact, learning, and where there was little or no progress, as Working Together to Safeguard Children (2023) asks of the yearly report. This is what challenges between agencies show of it in 2025-26 Q3 to 2026-27 Q2.',
    );
    expect(impact).toMatch(
      /^Impact\. About \d+ challenges were raised\. Something changed after about \d+ of about \d+/,
    );
    expect(learning).toMatch(/^Learning\. Most often they were about "level of need, or more information asked for": /);
    expect(progress).toMatch(
      /^Little or no progress\. About \d+ of about \d+ challenges that ended, ended with no change/,
    );
  });

  it('says in words where there are too few', async () => {
    expect((await drafted(6)).split('\n\n').slice(1)).toEqual([
      'Impact. Too few to say.',
      'Learning. Too few to say.',
      'Little or no progress. Too few to say.',
    ]);
  });

  it('holds no figure that a release would not show, and no verdict, however many there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 1000 }), async (volume, seed) => {
        const text = await drafted(volume, seed);
        const figures = text.split('\n\n').slice(1).join(' ').match(/\d+/g) ?? [];
        for (const figure of figures) {
          expect(Number(figure) % DEFAULT_RULE.roundTo).toBe(0);
          expect(Number(figure)).toBeGreaterThan(DEFAULT_RULE.bandTo);
        }
        expect(text).not.toMatch(/\[c\]|good (?!conversation)|bad|better|worse|fail|overdue|breach/i);
      }),
      { numRuns: 25 },
    );
  });
});
