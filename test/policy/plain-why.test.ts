import { z } from 'zod';
import { plainWhy } from '../../src/policy/plain-why.ts';

const why = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: plainWhy }).error?.issues[0]?.message;

describe('what is wrong with a value is said in plain words', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.boolean(), 'yes', 'true or false is needed'],
    [z.array(z.string()), 'a', 'a list in square brackets is needed'],
    [z.strictObject({ a: z.string() }), 'a', 'a group in curly brackets is needed'],
    [z.strictObject({}), { a: 1, b: 2 }, '"a", "b" is not known here'],
    [z.string(), undefined, 'this is missing'],
    [z.enum(['a', 'b']), undefined, 'this is missing'],
  ])('%#', (schema, value, words) => {
    expect(why(schema, value)).toBe(words);
  });

  it('unless the schema has words of its own', () => {
    expect(why(z.string().regex(/^a$/, 'only an a'), 'b')).toBe('only an a');
  });
});
