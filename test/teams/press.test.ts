import { readPress } from '../../src/teams/press.ts';

describe('a press as it comes in', () => {
  it('is a verb, an escalation, a turn, a place, and what was typed', () => {
    expect(
      readPress({ verb: 'send-note', escalation: 'KM-0000-00000', turn: 3, place: 'kent/1', note: 'Hello.' }),
    ).toEqual({
      verb: 'send-note',
      escalation: 'KM-0000-00000',
      turn: 3,
      place: 'kent/1',
      inputs: { note: 'Hello.' },
    });
  });

  it('has its turn as text in some clients', () => {
    expect(readPress({ verb: 'show', turn: '12' })?.turn).toBe(12);
    for (const turn of ['-1', '1.5', '', 'one', -1, 1.5, null, [], '9999999999']) {
      expect(readPress({ verb: 'show', turn })?.turn ?? null).toBeNull();
    }
  });

  it.each([
    [null],
    [undefined],
    ['show'],
    [5],
    [[]],
    [{}],
    [{ verb: '' }],
    [{ verb: 'x'.repeat(61) }],
    [{ verb: ['show'] }],
  ])('is none of ours as %j', (data) => expect(readPress(data)).toBeNull());

  it('takes texts alone as inputs, under plain names, and no more than any card has', () => {
    const odd = { count: 5, nested: { text: 'x' }, list: ['x'], 'a-b': 'x', a1: 'x', msteams: { type: 'y' } };
    expect(readPress({ verb: 'home', ...odd, note: 'kept' })?.inputs).toEqual({ note: 'kept' });
    const letters = [...'abcdefghijklmnopqrstu'];
    const typed = (count: number) => Object.fromEntries(letters.slice(0, count).map((name) => [name, 'x']));
    expect(readPress({ verb: 'home', ...typed(20) })).not.toBeNull();
    expect(readPress({ verb: 'home', ...typed(21) })).toBeNull();
  });

  it('cuts what is far longer than any input, so that it is told to be too long instead of missing', () => {
    expect(readPress({ verb: 'home', note: 'x'.repeat(100_000) })?.inputs['note']).toHaveLength(2000);
  });

  it('is not fooled by names that objects have anyway', () => {
    const inputs = readPress(JSON.parse('{"verb":"home","__proto__":{"note":"x"},"constructor":"y"}'))?.inputs;
    expect(inputs?.['note']).toBeUndefined();
    expect(Object.getPrototypeOf(inputs)).toBe(Object.prototype);
  });
});
