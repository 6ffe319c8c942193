import type { LearningNotes } from '../../../src/statistics/learning-notes/learning-notes.ts';
import { draftNote } from '../../../src/statistics/learning-notes/draft-note.ts';
import { takeStep } from '../../../src/statistics/learning-notes/take-step.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { learningNotesInMemory } from '../../support/learning-notes-in-memory.ts';
import { ASKED_LEAD, NOTE, NOVEMBER, RAISING_LEAD, TEXT, WRITER } from './sample-notes.ts';

const ORIGIN = { partnership: 'kent', note: NOTE, escalation: 'KM-4F7Q-2XWDR' as EscalationId };
const draft = (text = TEXT) => ({
  partnership: 'kent',
  note: NOTE,
  text,
  at: NOVEMBER,
  by: WRITER.person,
  role: 'Coordinator',
});
const agree = { partnership: 'kent', note: NOTE, wish: 'agree', at: NOVEMBER, role: 'Lead' } as const;

describe('a step of a learning note', () => {
  it('is decided on the note as it stands: both leads at the same moment agree, each once', async () => {
    const notes = learningNotesInMemory();
    await draftNote(ORIGIN, draft(), notes);
    const hands = [RAISING_LEAD, ASKED_LEAD, RAISING_LEAD];
    const outcomes = await Promise.all(hands.map((hand) => takeStep({ ...agree, hand }, notes)));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(2);
    expect(notes.kept.map(({ kind, number }) => [number, kind])).toEqual([
      [1, 'drafted'],
      [2, 'agreed'],
      [3, 'agreed'],
    ]);
  });

  it('is nobody’s where there is no such note, and given up where others are always quicker', async () => {
    const notes = learningNotesInMemory();
    expect(await takeStep({ ...agree, hand: ASKED_LEAD }, notes)).toBe('not-theirs');
    await draftNote(ORIGIN, draft(), notes);
    const busy: LearningNotes = { ...notes, createStep: async () => 'exists' };
    expect(await takeStep({ ...agree, hand: ASKED_LEAD }, busy)).toBe('not-theirs');
    expect(notes.kept).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('sent twice is one note; other words or another escalation under its id are not taken for it', async () => {
    const notes = learningNotesInMemory();
    expect(await draftNote(ORIGIN, draft(), notes)).toBe('drafted');
    expect(await draftNote(ORIGIN, draft(), notes)).toBe('drafted');
    expect(await draftNote(ORIGIN, draft('Other words.'), notes)).toBe('taken');
    const other = { ...ORIGIN, escalation: 'KM-AAAA-AAAAA' as EscalationId };
    expect(await draftNote(other, draft(), notes)).toBe('taken');
    expect(notes.kept).toHaveLength(1);
  });

  it('whose power was cut between the two is finished by sending it again', async () => {
    const notes = learningNotesInMemory();
    await notes.createOrigin(ORIGIN);
    expect(await draftNote(ORIGIN, draft(), notes)).toBe('drafted');
  });
});
