import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { WordTable } from './word-paper.ts';

/** The width between the margins of A4, in twentieths of a point. */
const WIDTH = 9638;

/** A table across the paper: its head again on each sheet, no row torn in two, figures on the right. */
export function tableOf({ head, rows }: WordTable): Table {
  const figures = head.slice(1).map(widthFor);
  const widths = [WIDTH - figures.reduce((sum, width) => sum + width, 0), ...figures];
  const last = rows.length - 1;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: LINES,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, widths, true, true) }),
      ...rows.map((row, at) => new TableRow({ cantSplit: true, children: cellsOf(row, widths, false, at < last) })),
    ],
  });
}

/** A column of figures is as wide as its head on one line, within reason: "2025-26 Q3 to 2026-27 Q2". */
function widthFor(head: string): number {
  return Math.min(300 + 118 * head.length, 3200);
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'b1b4b6' };
const LINES = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE };

/** `keepNext` holds a table together on one sheet, as far as it fits. */
function cellsOf(texts: readonly string[], widths: readonly number[], bold: boolean, keepNext: boolean) {
  return texts.map(
    (text, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 60, right: 60 },
        children: [
          new Paragraph({
            keepNext,
            spacing: { after: 0 },
            alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
            children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
          }),
        ],
      }),
  );
}
