import { parseInstant, type Instant } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { NoteHand } from '../../../src/statistics/learning-notes/decide-step.ts';
import { after, type LearningNote } from '../../../src/statistics/learning-notes/note.ts';
import type { NoteDeed, NoteId, NoteStep } from '../../../src/statistics/learning-notes/step.ts';

export const NOTE = '0123456789abcdef' as NoteId;
export const TEXT = 'Two professionals saw the same home differently, and looked at it again together.';
export const NOVEMBER: Instant = parseInstant('2026-11-20T16:30:00Z');

const person = (name: string): PersonId => `tenant:${name}` as PersonId;

const nothing = { leads: [], inTeam: false, maySign: false };
export const WRITER: NoteHand = { ...nothing, person: person('writer'), inTeam: true };
export const RAISING_LEAD: NoteHand = { ...nothing, person: person('raising-lead'), leads: ['raising'] };
export const ASKED_LEAD: NoteHand = { ...nothing, person: person('asked-lead'), leads: ['asked'] };
export const SIGNER: NoteHand = { ...nothing, person: person('signer'), maySign: true };
export const NOBODY: NoteHand = { ...nothing, person: person('nobody') };

export const DRAFTED: NoteDeed = { kind: 'drafted', text: TEXT };

/** Steps of one note, each by this person. */
export function stepsOf(...deeds: readonly (readonly [NoteHand, NoteDeed])[]): readonly NoteStep[] {
  return deeds.map(([{ person: by }, deed], index) => {
    return { ...deed, partnership: 'kent', note: NOTE, number: index + 1, at: NOVEMBER, by, role: 'Somebody' };
  });
}

export function noteAfter(...deeds: readonly (readonly [NoteHand, NoteDeed])[]): LearningNote {
  const note = stepsOf([WRITER, DRAFTED], ...deeds).reduce<LearningNote | null>(after, null);
  if (note === null) throw new Error('there is no note');
  return note;
}

export const AGREED: readonly (readonly [NoteHand, NoteDeed])[] = [
  [ASKED_LEAD, { kind: 'agreed', side: 'asked' }],
  [RAISING_LEAD, { kind: 'agreed', side: 'raising' }],
];
export const SIGNED: readonly (readonly [NoteHand, NoteDeed])[] = [...AGREED, [SIGNER, { kind: 'signed' }]];
