import { readdirSync } from 'node:fs';
import { neverSaid } from './never-said.ts';

const folder = new URL('../../src/words/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** Every text of a module, those of functions too, called with words that stand for what they are given. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

it.each(files)('%s never blames, shouts or calls anything late', async (file) => {
  const module: unknown = await import(new URL(file, folder).href);
  // In the text of a function "!" is also how code says "not".
  const found = texts(module).flatMap((text) => neverSaid(text.replaceAll(/!==?|!\w/g, '')));
  expect(found).toEqual([]);
});

it('finds what must never be said, so that the tests above can fail', () => {
  expect(neverSaid('This is overdue! It failed; the final dispute.').length).toBe(5);
  expect(neverSaid('Answer no later than Tuesday; a template, finally-agreed plan')).toHaveLength(1);
});
