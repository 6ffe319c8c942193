import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { WordBlock, WordPaper } from './word-paper.ts';
import { STYLES } from './word-styles.ts';
import { tableOf } from './word-table.ts';

/** A4 with margins of 2 cm, more at the top for the mark; in twentieths of a point. */
const A4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2200, header: 680, bottom: 1134, left: 1134, right: 1134 },
};

const BOLD = { bold: true };

/**
 * A paper as a Word document in British English: headings by their styles, real tables whose heads stand again on every
 * sheet of paper, the mark in the head of each, and its number. It names no person as its author.
 */
export async function wordOf({ title, mark, page, blocks }: WordPaper): Promise<Buffer> {
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    // Of Word 2013: without it Word opens the paper in its compatibility mode.
    compatibility: { version: 15 },
    styles: STYLES,
    sections: [
      {
        properties: { page: A4 },
        headers: { default: new Header({ children: mark.map(strongly) }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Small',
                children: [
                  new TextRun({ children: [page.before, PageNumber.CURRENT, page.of, PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }), ...blocks.flatMap(drawn)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function drawn(block: WordBlock): readonly FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: clean(block.text), heading })];
    }
    case 'paragraph':
      return linesOf(block.text).map(
        (text) => new Paragraph({ children: [new TextRun({ text, ...(block.strong === true ? BOLD : {}) })] }),
      );
    case 'list':
      return block.lines.map((line) => new Paragraph({ text: clean(line), bullet: { level: 0 } }));
    case 'table':
      return [
        new Paragraph({ text: clean(block.title), heading: HeadingLevel.HEADING_2 }),
        new Paragraph({ text: clean(block.about), keepNext: true }),
        tableOf({ ...block, head: block.head.map(clean), rows: block.rows.map((row) => row.map(clean)) }),
        ...block.notes.map(small),
      ];
    default:
      return block satisfies never;
  }
}

function small(text: string): Paragraph {
  return new Paragraph({ text: clean(text), style: 'Small' });
}

/** What no reader of a sheet of paper may miss. */
function strongly(text: string): Paragraph {
  return new Paragraph({ style: 'Small', children: [new TextRun({ text: clean(text), ...BOLD })] });
}

/** The lines that somebody typed, each a paragraph of its own. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map(clean)
    .filter((line) => line.trim() !== '');
}

/** Without what XML cannot hold: a document with it would not open. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
