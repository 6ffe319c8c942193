import { readEnglish } from '../../../src/identifiers/names/english.ts';
import { flawsOfParagraph, LONGEST_PARAGRAPH } from '../../../src/statistics/annual-report/check-paragraph.ts';
import { draftParagraph } from '../../../src/statistics/annual-report/draft-paragraph.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { DIRECTORY } from '../../support/sample-people.ts';
import { samplePaper } from './sample-paper.ts';

const GUIDANCE = { title: 'Working Together to Safeguard Children', edition: '2023' };
const flawsIn = async (text: string, guidance = GUIDANCE) =>
  flawsOfParagraph(
    text,
    { partnerships: [shipped('kent.draft-1.json').partnership], agencies: DIRECTORY.agencies, guidance },
    await readEnglish(),
  );

describe('a paragraph for the annual report', () => {
  it.each([3, 40, 270, 900])(
    'may stand as it was drafted over %i challenges, whatever the guidance is called',
    async (volume) => {
      const guidance = { title: 'Keeping Amelia Safe', edition: '2026 edition' };
      const paper = await samplePaper(volume);
      expect(await flawsIn(draftParagraph(paper, GUIDANCE, DEFAULT_RULE))).toEqual([]);
      expect(await flawsIn(draftParagraph(paper, guidance, DEFAULT_RULE), guidance)).toEqual([]);
    },
  );

  it('may name the partnership, an agency and the years it is about', async () => {
    const [agency] = DIRECTORY.agencies;
    const text = `In Kent in 2025-26, and in 2024/25, ${agency?.name ?? ''} led the learning.`;
    expect(await flawsIn(text)).toEqual([]);
  });

  it.each([
    ['a child by name', 'What was agreed for Amelia had happened.', 'name', 'Amelia'],
    ['a school', 'It was about a pupil of St Dunstan Primary School.', 'name', 'St Dunstan'],
    ['an NHS number', 'The number was 943 476 5919 in both.', 'identifier', '943 476 5919'],
    ['a full date', 'It was raised for the child born 12/03/2019.', 'identifier', '12/03/2019'],
    ['a reference', 'As in KM-4F7Q-2XWDR.', 'reference', 'KM-4F7Q-2XWDR'],
  ])('may not name %s, and the writer is shown which words', async (_what, text, kind, words) => {
    const flaws = await flawsIn(text);
    const found = flaws.flatMap((flaw) => (flaw.kind === kind && 'found' in flaw ? flaw.found : []));
    expect(found.join(' ')).toContain(words);
  });

  it('may be so long and no longer', async () => {
    expect(await flawsIn('a '.repeat(LONGEST_PARAGRAPH / 2))).toEqual([]);
    expect(await flawsIn('a '.repeat(LONGEST_PARAGRAPH))).toEqual([{ kind: 'too-long' }]);
  });
});
