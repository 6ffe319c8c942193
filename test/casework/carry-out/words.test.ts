import type { Texts } from '../../../src/casework/request.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { TEACHER } from '../../support/sample-people.ts';
import { FRIDAY_END } from '../../support/sample-policy.ts';
import { as, officeForEachTest, RAISED, raising, type Raise } from '../office.ts';

const office = officeForEachTest();
const raise = (change: Partial<Raise> = {}, texts: Texts = RAISED, by: PersonId = TEACHER) =>
  office().press({ by, wish: raising(change), texts, turn: 0 });
/** With a valid check digit. */
const NHS_NUMBER = '943 476 5919';

describe('words with an identifier in them', () => {
  it('come back cleaned, with what was found and where, and nothing is kept', async () => {
    const concern = `The child (NHS ${NHS_NUMBER}) is hungry.`;
    const result = as('words-need-care', await raise({}, { ...RAISED, concern }));
    expect(result.texts.concern).toBe('The child (NHS [removed]) is hungry.');
    expect(result.removed).toEqual([{ field: 'concern', kinds: ['nhs-number'] }]);
    expect(result.flaws).toEqual([]);
    expect(JSON.stringify(result)).not.toContain('5919');
    expect(await office().entries()).toEqual([]);
    expect(await office().store.worklist.find(REFERENCE)).toBeNull();
  });

  it('can be sent as they came back', async () => {
    const result = as('words-need-care', await raise({}, { ...RAISED, wanted: `Ring 01632 960123.` }));
    expect(as('done', await raise({}, result.texts)).entry.words?.wanted?.text).toBe('Ring [removed].');
  });

  it('on the urgent route are cleaned and sent at once: a check never holds a challenge up', async () => {
    const result = await raise({ canWait: 'no' }, { ...RAISED, concern: `NHS ${NHS_NUMBER}, at home now.` });
    const { entry, removed, file } = as('done', result);
    expect(removed).toEqual(['nhs-number']);
    expect(entry.words?.concern?.text).toBe('NHS [removed], at home now.');
    expect(file.state.deadlines.map(({ dueAt }) => dueAt)).toEqual([FRIDAY_END]);
    expect(JSON.stringify(await office().entries())).not.toContain('5919');
  });

  it('are held on every other step of an urgent one: the challenge has been sent', async () => {
    await raise({ canWait: 'no' });
    const note = { by: TEACHER, wish: { kind: 'note' }, texts: { note: NHS_NUMBER } } as const;
    expect(as('words-need-care', await office().press(note)).texts).toEqual({ note: '[removed]' });
    expect(await office().entries()).toHaveLength(1);
  });
});

describe('words missing or too long', () => {
  it('come back as they were typed, with every place that needs care', async () => {
    const result = as('words-need-care', await raise({}, { concern: '   ', wanted: 'x'.repeat(301) }));
    expect(result.flaws).toEqual([
      { kind: 'missing', field: 'concern' },
      { kind: 'too-long', field: 'wanted', limit: 300 },
    ]);
    expect(result.texts).toEqual({ wanted: 'x'.repeat(301) });
    expect(result.file).toBeNull();
    expect(await office().entries()).toEqual([]);
  });

  it('stop the urgent route too', async () => {
    as('words-need-care', await raise({ canWait: 'no' }, { concern: 'Hungry.' }));
    expect(await office().entries()).toEqual([]);
  });

  it('are kept up to the very limit', async () => {
    as('done', await raise({}, { concern: 'x'.repeat(800), wanted: 'x'.repeat(300) }));
  });

  it('come with the card of the escalation, where there is one', async () => {
    await raise();
    const result = as('words-need-care', await office().press({ by: TEACHER, wish: { kind: 'note' } }));
    expect(result.file?.state.escalation).toBe(REFERENCE);
  });
});

describe('words with a likely name in them', () => {
  const concern = 'Zofia is hungry every day.';
  const confirming = (confirmsWords: boolean, change: Partial<Raise> = {}) =>
    office().press({ by: TEACHER, wish: raising(change), texts: { ...RAISED, concern }, turn: 0, confirmsWords });

  it('come back as they are, with the place of it, and nothing is kept', async () => {
    const result = as('words-need-care', await raise({}, { ...RAISED, concern }));
    expect(result.texts.concern).toBe(concern);
    expect(result.names).toEqual([{ field: 'concern', places: [{ kind: 'person', start: 0, end: 5 }] }]);
    expect(await office().entries()).toEqual([]);
  });

  it('are kept where the person confirms that they name nobody', async () => {
    const { entry, names } = as('done', await confirming(true));
    expect(entry.words?.concern?.text).toBe(concern);
    expect(names).toEqual([]);
  });

  it('on the urgent route are sent at once, and the sender is told the kind, not the name', async () => {
    const result = as('done', await confirming(false, { canWait: 'no' }));
    expect(result.names).toEqual(['person']);
    expect(result.entry.words?.concern?.text).toBe(concern);
  });

  it('are not confirmed by saying so: an identifier is taken out all the same', async () => {
    const texts = { ...RAISED, concern: `Zofia, NHS ${NHS_NUMBER}.` };
    const result = await office().press({ by: TEACHER, wish: raising(), texts, turn: 0, confirmsWords: true });
    expect(as('words-need-care', result).texts.concern).toBe('Zofia, NHS [removed].');
  });
});
