import fc from 'fast-check';
import { checkWords } from '../../src/casework/check-words.ts';
import { LONGEST, WORDS_OF } from '../../src/casework/request.ts';
import { WORDS_FIELDS } from '../../src/escalation/events.ts';
import { findIdentifiers } from '../../src/identifiers/find-identifiers.ts';
import { answering, raising } from './office.ts';

const note = (text: string) => checkWords({ kind: 'note' }, { note: text });
const ANSWER = answering('propose');

describe('checking words', () => {
  it('lets plain words through as they are, without the spaces around them', () => {
    expect(note('  We rang, "twice" & <left> a {message}: it\u2019s agreed.\n ')).toEqual({
      texts: { note: 'We rang, "twice" & <left> a {message}: it\u2019s agreed.' },
      removed: [],
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
    expect(note(' \n ')).toEqual({ texts: {}, removed: [], flaws: [{ kind: 'missing', field: 'note' }] });
    expect(checkWords(raising(), {}).flaws).toEqual([
      { kind: 'missing', field: 'concern' },
      { kind: 'missing', field: 'wanted' },
    ]);
  });

  it('leaves out what was left empty and may be', () => {
    expect(checkWords(ANSWER, { answer: 'Yes.', ourAction: ' ' })).toEqual({
      texts: { answer: 'Yes.' },
      removed: [],
      flaws: [],
    });
  });

  it('drops words for fields the command does not have', () => {
    expect(
      checkWords({ kind: 'accept', how: 'content', actionsAccepted: true }, { note: 'hello', answer: 'Yes.' }).texts,
    ).toEqual({});
  });

  it('asks for a reason where an action was not done, and drops one where it was', () => {
    const report = { kind: 'report-action', action: '2-1', as: 'not-done' } as const;
    expect(checkWords(report, {}).flaws).toEqual([{ kind: 'missing', field: 'reason' }]);
    expect(checkWords(report, { reason: 'They moved.' })).toMatchObject({
      texts: { reason: 'They moved.' },
      flaws: [],
    });
    const done = checkWords({ ...report, as: 'done' }, { reason: 'On Monday.' });
    expect(done).toEqual({ texts: {}, removed: [], flaws: [] });
  });

  it.each(WORDS_FIELDS.map((field) => [field, LONGEST[field]] as const))(
    'takes "%s" up to %i characters',
    (field, limit) => {
      const kind = (Object.keys(WORDS_OF) as (keyof typeof WORDS_OF)[]).find((each) =>
        [...WORDS_OF[each].required, ...WORDS_OF[each].optional].includes(field),
      );
      const wish =
        kind === 'raise' ? raising() : kind === 'answer' ? ANSWER : ({ kind } as Parameters<typeof checkWords>[0]);
      const flawsAt = (length: number) =>
        checkWords(wish, { [field]: 'x'.repeat(length) }).flaws.filter((flaw) => flaw.field === field);
      expect(flawsAt(limit)).toEqual([]);
      expect(flawsAt(limit + 1)).toEqual([{ kind: 'too-long', field, limit }]);
    },
  );
});
