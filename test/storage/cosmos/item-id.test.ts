import fc from 'fast-check';
import { itemId } from '../../../src/storage/cosmos/item-id.ts';

describe('The id of an item', () => {
  it('is the text where Cosmos DB allows it', () => {
    expect(itemId('KM-4F7Q-2XWD')).toBe('KM-4F7Q-2XWD');
    expect(itemId('1111-aa:2222-bb')).toBe('1111-aa:2222-bb');
    expect(itemId('1.please-answer.1.begun')).toBe('1.please-answer.1.begun');
  });

  it('spells out what Cosmos DB forbids', () => {
    expect(itemId('a/b\\c?d#e=f')).toBe('a=2f=b=5c=c=3f=d=23=e=3d=f');
  });

  it('is another for every other text, and never holds what is forbidden', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('=', '/', '2', 'f', '3') }),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(itemId(one)).not.toMatch(/[/\\?#]/);
        expect(itemId(one) === itemId(other)).toBe(one === other);
      }),
    );
  });
});
