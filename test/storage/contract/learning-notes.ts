import { randomBytes } from 'node:crypto';
import { instantOf } from '../../../src/calendar/instant.ts';
import type { NoteDeed, NoteId, NoteStep } from '../../../src/statistics/learning-notes/step.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

const TEXT = 'Two professionals saw the same home differently, and looked at it again together.';

/** What every store promises of learning notes. */
export function learningNotesContract(open: Open): void {
  describe('learning notes', () => {
    const sample = () => {
      const { escalation, partnership, person } = freshNames();
      const kent = partnership('kent');
      const note = randomBytes(8).toString('hex') as NoteId;
      const step = (number: number, deed: NoteDeed, role = 'Partnership team coordinator'): NoteStep => ({
        ...deed,
        partnership: kent,
        note,
        number,
        at: instantOf(number * 1000),
        by: person('coordinator'),
        role,
      });
      const steps: readonly NoteStep[] = [
        step(1, { kind: 'drafted', text: TEXT }),
        step(2, { kind: 'agreed', side: 'asked' }),
        step(3, { kind: 'agreed', side: 'raising' }),
        step(4, { kind: 'signed' }, ''),
        step(5, { kind: 'withdrawn', as: 'lead' }),
      ];
      return { kent, medway: partnership('medway'), note, escalation: escalation(), step, steps };
    };

    it('come back step by step as they were written, and no other partnership has them', async () => {
      const { kent, medway, steps } = sample();
      const { learningNotes } = open();
      for (const step of [...steps].reverse()) expect(await learningNotes.createStep(step)).toBe('created');
      expect(await open().learningNotes.steps(kent)).toEqual(steps);
      expect(await learningNotes.steps(medway)).toEqual([]);
    });

    it('keep the escalation apart: no step has it, and what has it has no text', async () => {
      const { kent, note, escalation, steps } = sample();
      const { learningNotes } = open();
      expect(await learningNotes.createOrigin({ partnership: kent, note, escalation })).toBe('created');
      for (const step of steps) await learningNotes.createStep(step);
      expect(await open().learningNotes.origins(kent)).toEqual([{ partnership: kent, note, escalation }]);
      expect(JSON.stringify(await learningNotes.steps(kent))).not.toContain(escalation);
    });

    it('are create-only: of ten that take the same step one does, and nothing takes its place', async () => {
      const { kent, note, escalation, step } = sample();
      const store = severalOf(open, 3);
      const drafted = step(1, { kind: 'drafted', text: TEXT });
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, each) => store(each).learningNotes.createStep(drafted)),
      );
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(await open().learningNotes.createStep(step(1, { kind: 'signed' }))).toBe('exists');
      const origin = { partnership: kent, note, escalation };
      const other = { ...origin, escalation: freshNames().escalation('OTHER') };
      const { learningNotes } = open();
      expect([await learningNotes.createOrigin(origin), await learningNotes.createOrigin(other)]).toEqual([
        'created',
        'exists',
      ]);
      expect([await learningNotes.steps(kent), await learningNotes.origins(kent)]).toEqual([[drafted], [origin]]);
    });

    it('of every partnership are all there to be carried elsewhere', async () => {
      const [one, other] = [sample(), sample()];
      const ours = [one.note, other.note];
      const { learningNotes } = open();
      const origins = [one, other].map(({ kent, note, escalation }) => ({ partnership: kent, note, escalation }));
      for (const origin of origins) await learningNotes.createOrigin(origin);
      for (const step of [...one.steps, ...other.steps]) await learningNotes.createStep(step);
      const steps = (await open().learningNotes.allSteps()).filter(({ note }) => ours.includes(note));
      expect(steps).toHaveLength(one.steps.length + other.steps.length);
      expect(steps).toEqual(expect.arrayContaining([...one.steps, ...other.steps]));
      const grown = (await open().learningNotes.allOrigins()).filter(({ note }) => ours.includes(note));
      expect(grown).toHaveLength(2);
      expect(grown).toEqual(expect.arrayContaining(origins));
    });
  });
}
