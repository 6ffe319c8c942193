import { inflateRawSync } from 'node:zlib';

/** The files in a zip, by name, as its directory at the end lists them. */
export function readZip(zip: Buffer): ReadonlyMap<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    const isStored = zip.readUInt16LE(at + 10) === 0;
    const text = (isStored ? bytes : inflateRawSync(bytes)).toString('utf8');
    files.set(zip.subarray(at + 46, at + 46 + name).toString('utf8'), text);
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What stands in a text of XML, its entities as characters. */
export function plainXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
