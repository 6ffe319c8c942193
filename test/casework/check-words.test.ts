import fc from 'fast-check';
import { checkWords, type CheckedWords } from '../../src/casework/check-words.ts';
import { LONGEST, WORDS_OF, type Texts, type Wish } from '../../src/casework/request.ts';
import { WORDS_FIELDS } from '../../src/escalation/events.ts';
import { findIdentifiers } from '../../src/identifiers/find-identifiers.ts';
import { readEnglish } from '../../src/identifiers/names/english.ts';
import { answering, raising } from './office.ts';

const english = await readEnglish();
const check = (wish: Wish, texts: Texts, confirmsWords = false) => checkWords({ wish, texts, confirmsWords }, english);
const NO_NAMES: Pick<CheckedWords, 'names' | 'confirmed'> = { names: [], confirmed: [] };

const note = (text: string) => check({ kind: 'note' }, { note: text });
const ANSWER = answering('propose');

describe('checking words', () => {
  it('lets plain words through as they are, without the spaces around them', () => {
    expect(note('  We rang, "twice" & <left> a {message}: it\u2019s agreed.\n ')).toEqual({
      texts: { note: 'We rang, "twice" & <left> a {message}: it\u2019s agreed.' },
      removed: [],
      ...NO_NAMES,
      flaws: [],
    });
  });

  it.each([
    ['an NHS number', 'NHS 943 476 5919', 'nhs-number'],
    ['a date of birth', 'born 3 May 2019', 'date'],
    ['a postcode', 'at ME14 1XX', 'postcode'],
    ['a telephone number', 'ring 01632 960123', 'phone'],
    ['an email address', 'write to a@example.org', 'email'],
  ])('takes out %s and says so, without the characters', (_what, text, kind) => {
    const { texts, removed } = note(text);
    expect(texts.note).toMatch(/^\w+( \w+)? \[removed\]$/);
    expect(removed).toEqual([{ field: 'note', kinds: [kind] }]);
  });

  it('never lets an identifier through, and checking what it let through changes nothing', () => {
    const pieces = fc.constantFrom(
      '9434765919',
      '01632 960123',
      'a@example.org',
      'ME14 1XX',
      '3/5/2019',
      'the child',
      ' ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const { texts } = note(parts.join(''));
        expect(findIdentifiers(texts.note ?? '')).toEqual([]);
        expect(note(texts.note ?? '').texts).toEqual(texts);
      }),
    );
  });

  it('asks for what is missing, also where there are only spaces', () => {
    expect(note(' \n ')).toEqual({
      ...NO_NAMES,
      texts: {},
      removed: [],
      flaws: [{ kind: 'missing', field: 'note' }],
    });
    expect(check(raising(), {}).flaws).toEqual([
      { kind: 'missing', field: 'concern' },
      { kind: 'missing', field: 'wanted' },
    ]);
  });

  it('leaves out what was left empty and may be', () => {
    expect(check(ANSWER, { answer: 'Yes.', ourAction: ' ' })).toEqual({
      texts: { answer: 'Yes.' },
      removed: [],
      ...NO_NAMES,
      flaws: [],
    });
  });

  it('drops words for fields the command does not have', () => {
    expect(
      check({ kind: 'accept', how: 'content', actionsAccepted: true }, { note: 'hello', answer: 'Yes.' }).texts,
    ).toEqual({});
  });

  it('asks for a reason where an action was not done, and drops one where it was', () => {
    const report = { kind: 'report-action', action: '2-1', as: 'not-done' } as const;
    expect(check(report, {}).flaws).toEqual([{ kind: 'missing', field: 'reason' }]);
    expect(check(report, { reason: 'They moved.' })).toMatchObject({
      texts: { reason: 'They moved.' },
      flaws: [],
    });
    const done = check({ ...report, as: 'done' }, { reason: 'On Monday.' });
    expect(done).toEqual({ ...NO_NAMES, texts: {}, removed: [], flaws: [] });
  });

  it.each(WORDS_FIELDS.map((field) => [field, LONGEST[field]] as const))(
    'takes "%s" up to %i characters',
    (field, limit) => {
      const kind = (Object.keys(WORDS_OF) as (keyof typeof WORDS_OF)[]).find((each) =>
        [...WORDS_OF[each].required, ...WORDS_OF[each].optional].includes(field),
      );
      const wish = kind === 'raise' ? raising() : kind === 'answer' ? ANSWER : ({ kind } as Wish);
      const flawsAt = (length: number) =>
        check(wish, { [field]: 'x'.repeat(length) }).flaws.filter((flaw) => flaw.field === field);
      expect(flawsAt(limit)).toEqual([]);
      expect(flawsAt(limit + 1)).toEqual([{ kind: 'too-long', field, limit }]);
    },
  );
});

describe('likely names', () => {
  it('are left where they are, and pointed at in the text as it may be kept', () => {
    const { texts, names, removed, confirmed } = note('  NHS 943 476 5919: Zofia was at 12 Mill Lane. ');
    expect(texts.note).toBe('NHS [removed]: Zofia was at 12 Mill Lane.');
    expect(removed).toHaveLength(1);
    expect(names.map(({ field, places }) => [field, places.map(({ kind }) => kind)])).toEqual([
      ['note', ['person', 'place']],
    ]);
    const [, street] = names[0]?.places ?? [];
    expect(texts.note?.slice(street?.start, street?.end)).toBe('12 Mill Lane');
    expect(confirmed).toEqual([]);
  });

  it('are confirmed for the very fields that have any', () => {
    const texts = { concern: 'Zofia is hungry.', wanted: 'Please visit.' };
    expect(check(raising(), texts, true)).toMatchObject({ confirmed: ['concern'], names: [{ field: 'concern' }] });
    expect(check(raising(), { ...texts, concern: 'The child is hungry.' }, true).confirmed).toEqual([]);
  });

  it('are not looked for in words the command does not have', () => {
    expect(check({ kind: 'note' }, { note: 'We rang.', answer: 'Zofia is hungry.' }).names).toEqual([]);
  });
});
