/** Cosmos writes its ids in base64 with `-` for `/`. */
const written = (bytes: Buffer): string => bytes.toString('base64').replaceAll('/', '-');

/** Four bytes name a database. */
export function databaseRid(database: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(database, 0);
  return written(bytes);
}

/** Eight bytes name a container; the SDK keeps session tokens only under an id of this length. */
export function containerRid(database: number, container: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(database, 0);
  bytes.writeUInt32BE(0x80000000 + container, 4);
  return written(bytes);
}

/**
 * Sixteen bytes name a document. The texts of one container sort as their documents were created (each decimal digit
 * is one letter from A to J): the SQL engine finds its place on the next page by comparing them.
 */
export function documentRid(database: number, container: number, document: number): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(database, 0);
  bytes.writeUInt32BE(0x80000000 + container, 4);
  const letters = [...String(document).padStart(8, '0')].map((digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
  bytes.write(letters.join(''), 9, 'base64');
  return written(bytes);
}
