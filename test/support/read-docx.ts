import { plainXml, readZip } from './read-zip.ts';

export interface ReadDocument {
  /** The paragraphs outside tables, with the style of each ("Heading1"; empty: plain). */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly {
    readonly rows: readonly (readonly string[])[];
    /** How many rows stand again at the top of each sheet of paper. */
    readonly repeated: number;
  }[];
  /** The words at the head and at the foot of each sheet of paper, fields by their names. */
  readonly header: string;
  readonly footer: string;
  readonly language: string;
  /** Title, author and the like, as XML. */
  readonly properties: string;
}

/** A Word document as a program reads it that knows the format. */
export function readDocx(document: Buffer): ReadDocument {
  const files = readZip(document);
  const body = files.get('word/document.xml') ?? '';
  return {
    paragraphs: [...body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(
      ([, inside = '']) => ({
        style: /<w:pStyle w:val="([^"]*)"/.exec(inside)?.[1] ?? '',
        text: textIn(inside),
      }),
    ),
    tables: [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) => ({
      rows: [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textIn(cell)),
      ),
      repeated: [...table.matchAll(/<w:tblHeader\/>/g)].length,
    })),
    header: textIn(files.get('word/header1.xml') ?? ''),
    footer: textIn(files.get('word/footer1.xml') ?? ''),
    language: /<w:lang w:val="([^"]*)"/.exec(files.get('word/styles.xml') ?? '')?.[1] ?? '',
    properties: files.get('docProps/core.xml') ?? '',
  };
}

function textIn(xml: string): string {
  return plainXml([...xml.matchAll(/<w:(?:t|instrText)(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) => text).join(''));
}
