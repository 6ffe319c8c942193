import { plainDate } from '../../../src/calendar/plain-date.ts';
import { notesOf, publishedTexts, stageOf } from '../../../src/statistics/learning-notes/note.ts';
import type { NoteId } from '../../../src/statistics/learning-notes/step.ts';
import { AGREED, ASKED_LEAD, noteAfter, SIGNED, stepsOf, TEXT, WRITER, DRAFTED } from './sample-notes.ts';

const BEFORE = plainDate('2027-03-31');
const YEAR_OVER = plainDate('2027-04-01');

describe('where a learning note stands', () => {
  it('is with the leads until both agree, then with who signs', () => {
    const [asked, raising] = AGREED;
    if (asked === undefined || raising === undefined) throw new Error('two agree');
    expect(stageOf(noteAfter(), YEAR_OVER, 4)).toBe('to-agree');
    expect(stageOf(noteAfter(asked), YEAR_OVER, 4)).toBe('to-agree');
    expect(stageOf(noteAfter(raising), YEAR_OVER, 4)).toBe('to-agree');
    expect(stageOf(noteAfter(...AGREED), YEAR_OVER, 4)).toBe('to-sign');
  });

  it('is waiting to the last day of the year it was signed in, and published from the next', () => {
    expect(stageOf(noteAfter(...SIGNED), BEFORE, 4)).toBe('waiting');
    expect(stageOf(noteAfter(...SIGNED), YEAR_OVER, 4)).toBe('published');
    expect(stageOf(noteAfter(...SIGNED), plainDate('2026-12-31'), 1)).toBe('waiting');
    expect(stageOf(noteAfter(...SIGNED), plainDate('2027-01-01'), 1)).toBe('published');
  });

  it('is withdrawn from then on, published or not', () => {
    const withdrawn = noteAfter(...SIGNED, [ASKED_LEAD, { kind: 'withdrawn', as: 'lead' }]);
    expect(stageOf(withdrawn, YEAR_OVER, 4)).toBe('withdrawn');
    expect(publishedTexts([withdrawn], YEAR_OVER, 4)).toEqual([]);
  });
});

describe('what is published', () => {
  it('is the texts alone, in an order that says nothing of when they came', () => {
    const later = { ...noteAfter(...SIGNED), note: 'ffffffffffffffff' as NoteId, text: 'A second look helped.' };
    expect(publishedTexts([noteAfter(...SIGNED), later], YEAR_OVER, 4)).toEqual(['A second look helped.', TEXT]);
    expect(publishedTexts([later, noteAfter(...AGREED)], YEAR_OVER, 4)).toEqual(['A second look helped.']);
    expect(publishedTexts([later], BEFORE, 4)).toEqual([]);
  });
});

it('steps without a draft before them are no note, and a second draft changes no word', () => {
  expect(notesOf(stepsOf(...SIGNED))).toEqual([]);
  const [first] = notesOf(stepsOf([WRITER, DRAFTED], [WRITER, { kind: 'drafted', text: 'Other words.' }]));
  expect(first?.text).toBe(TEXT);
});
