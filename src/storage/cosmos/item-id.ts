/** Letters an id may hold as they are: Cosmos DB forbids slashes, ? and #, and an equals sign begins what is spelt out. */
const PLAIN = /[^A-Za-z0-9:._@+-]/gu;

/** The text as the id of an item: other texts, other ids. Whatever is not plain is spelt as `=` and its UTF-8 bytes in hex. */
export function itemId(text: string): string {
  return text.replace(PLAIN, (letter) => `=${Buffer.from(letter, 'utf8').toString('hex')}=`);
}
