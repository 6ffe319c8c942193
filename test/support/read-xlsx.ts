import { plainXml, readZip } from './read-zip.ts';

export interface ReadSheet {
  readonly name: string;
  /** The XML as it is. */
  readonly xml: string;
  /** Row by row, empty rows and empty cells at the end of a row left out, each cell as its type says. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A workbook as a program reads it that knows the format: the names of its sheets, and every cell. */
export function readXlsx(workbook: Buffer): readonly ReadSheet[] {
  const files = readZip(workbook);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)];
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name = ''], at) => {
    const xml = files.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = '']) => {
        const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
        if (value === undefined) return '';
        return attributes.includes('t="s"') ? plainXml(shared[Number(value)]?.[1] ?? '') : Number(value);
      }),
    );
    const filled = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
    return { name: plainXml(name), xml, rows: filled.filter((row) => row.length > 0) };
  });
}
