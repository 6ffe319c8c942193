/** The kinds of file that figures are downloaded as. */
export const FILE_KINDS = ['csv', 'xlsx', 'json'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What each is, for the browser. */
export const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** The kind a file's name ends with; null for any other. */
export function fileKindOf(name: string): FileKind | null {
  return FILE_KINDS.find((kind) => name.endsWith(`.${kind}`)) ?? null;
}
