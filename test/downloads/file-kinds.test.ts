import { FILE_KINDS, fileKindOf } from '../../src/downloads/file-kinds.ts';

it('knows a kind of file by the end of its name, and no other', () => {
  expect(FILE_KINDS.map((kind) => fileKindOf(`kent-and-medway-2025-v1.${kind}`))).toEqual(FILE_KINDS);
  expect(['', 'csv', 'a.exe', 'a.csv.html', 'a.CSV'].map(fileKindOf)).toEqual([null, null, null, null, null]);
});
