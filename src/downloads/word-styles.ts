import type { IStylesOptions } from 'docx';

const INK = '0b0c0c';
const PALE = '505a5f';
const after = (twentieths: number) => ({ spacing: { after: twentieths } });
const before = (twentieths: number) => ({ keepNext: true, spacing: { before: twentieths, after: 80 } });

/** Arial, dark on white, as the pages are; half points and twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 44, bold: true }, paragraph: after(160) },
    heading1: { run: { size: 30, bold: true, color: INK }, paragraph: before(320) },
    heading2: { run: { size: 24, bold: true, color: INK }, paragraph: before(260) },
    listParagraph: { paragraph: after(80) },
  },
  paragraphStyles: [
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: PALE },
      paragraph: { spacing: { before: 60, after: 60, line: 252 } },
    },
  ],
};
