import fc from 'fast-check';
import { wordOf } from '../../src/downloads/word.ts';
import type { WordBlock, WordPaper } from '../../src/downloads/word-paper.ts';
import { readDocx } from '../support/read-docx.ts';

const paperOf = (...blocks: readonly WordBlock[]): WordPaper => ({
  title: 'Group paper',
  mark: ['For named readers.', 'Shown to a post.'],
  page: { before: 'Page ', of: ' of ' },
  blocks,
});

describe('a paper as a Word document', () => {
  it('is in British English, by nobody, with its mark at the head of every page and the number at its foot', async () => {
    const { header, footer, language, properties } = readDocx(await wordOf(paperOf()));
    expect(header).toBe('For named readers.Shown to a post.');
    expect(footer).toBe('Page PAGE of NUMPAGES');
    expect(language).toBe('en-GB');
    expect(properties).toContain('<dc:title>Group paper</dc:title>');
    expect(properties).not.toMatch(/creator>[^<]|lastModifiedBy>[^<]/);
  });

  it('has headings, paragraphs line by line, lists, and tables whose head stands on every page', async () => {
    const table = { title: 'Who', about: 'Counts.', head: ['Row', 'Q1'], rows: [['Health', '[c]']], notes: ['Since.'] };
    const { paragraphs, tables } = readDocx(
      await wordOf(
        paperOf(
          { kind: 'heading', level: 1, text: 'Tables' },
          { kind: 'paragraph', text: 'One & two\n\nthree <b>' },
          { kind: 'list', lines: ['four'] },
          { kind: 'table', ...table },
        ),
      ),
    );
    expect(paragraphs).toEqual([
      { style: 'Title', text: 'Group paper' },
      { style: 'Heading1', text: 'Tables' },
      { style: '', text: 'One & two' },
      { style: '', text: 'three <b>' },
      { style: 'ListParagraph', text: 'four' },
      { style: 'Heading2', text: 'Who' },
      { style: '', text: 'Counts.' },
      { style: 'Small', text: 'Since.' },
    ]);
    expect(tables).toEqual([{ repeated: 1, rows: [table.head, ...table.rows] }]);
  });

  it('opens whatever somebody typed: what XML cannot hold is left out, and nothing becomes markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (typed) => {
        const typedHere = { kind: 'paragraph', text: `a${typed}` } as const;
        const { paragraphs } = readDocx(await wordOf(paperOf(typedHere)));
        const shown = paragraphs
          .slice(1)
          .map(({ text }) => text)
          .join('');
        expect(shown).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
        for (const letter of typed.match(/[\p{L}<>&"']/gu) ?? []) expect(shown).toContain(letter);
      }),
      { numRuns: 20 },
    );
  });
});
