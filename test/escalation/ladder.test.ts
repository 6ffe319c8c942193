import fc from 'fast-check';
import type { EscalationEvent, Recorded, WhyFurther } from '../../src/escalation/events.ts';
import type { Open } from '../../src/escalation/state.ts';
import { OVERSEEN, walk, walks, type Walk } from '../support/random-walk.ts';
import { KENT } from '../support/sample-policy.ts';

const STAGES = KENT.stages.map(({ code }) => code);
const runs = { numRuns: 200 };

/** Each entry of a walk with how things stood before and after it. */
function decisions(steps: Walk) {
  const { entries, states } = walk(steps);
  return entries.map((entry, index) => ({ entry, before: states[index]!, after: states[index + 1]! }));
}

/** Each change of stage in a walk, with what had happened before it. */
function changes(steps: Walk) {
  const all = decisions(steps);
  return all.flatMap(({ entry, before }, index) =>
    entry.events.flatMap((event) => {
      if (event.kind !== 'escalated' || before.phase !== 'open') return [];
      const earlier: readonly EscalationEvent[] = all.slice(0, index).flatMap(({ entry: { events } }) => events);
      return [{ event, before, earlier, actor: entry.actor }];
    }),
  );
}

/** What must have been so for each reason to be true, told from what happened and not from what was folded. */
const HOLDS: Readonly<Record<WhyFurther, (before: Open, earlier: readonly EscalationEvent[]) => boolean>> = {
  'not-accepted': ({ situation }) => situation.name === 'answered',
  'time-passed': ({ deadlines, situation }, earlier) =>
    situation.name !== 'answered' &&
    deadlines.some(({ clock, dueAt }) => clock === 'respond' && wasRecorded(earlier, dueAt)),
  'no-time-stated': ({ deadlines }) => !deadlines.some(({ clock }) => clock === 'respond'),
};
const wasRecorded = (earlier: readonly EscalationEvent[], dueAt: Recorded['at']) =>
  earlier.some((event) => event.kind === 'deadline-passed' && event.clock === 'respond' && event.dueAt === dueAt);

/** Some weeks after the end: how what was agreed went. */
const AFTERWARDS = ['follow-up-asked', 'follow-up-answered'];

describe('the ladder, whatever anybody tries', () => {
  it('begins at the first stage and goes up one stage at a time: none is skipped, none is gone back to', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { entry, before, after } of decisions(steps)) {
          const from = before.phase === 'unraised' ? -1 : STAGES.indexOf(before.stage);
          const to = after.phase === 'unraised' ? -1 : STAGES.indexOf(after.stage);
          const opens = entry.events.filter(({ kind }) => kind === 'raised' || kind === 'escalated');
          expect(to - from).toBe(opens.length);
          expect(opens.length).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('knows the stage above at every stage, and that there is none above the last', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { after } of decisions(steps)) {
          if (after.phase === 'unraised') continue;
          expect(after.nextStage).toBe(STAGES[STAGES.indexOf(after.stage) + 1] ?? null);
          expect(after.panel !== null).toBe(after.stage === 'panel');
        }
      }),
      runs,
    );
  });

  it('records with each stage why it came to that, and the reason is true', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { event, before, earlier } of changes(steps)) {
          expect({ why: event.why, holds: HOLDS[event.why](before, earlier) }).toEqual({ why: event.why, holds: true });
        }
      }),
      runs,
    );
  });

  it("keeps people's own words with each stage: in the same entry, or in the one that asked for it to be taken up", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { event, before, earlier } of changes(steps)) {
          const asked = earlier.findLast((each) => each.kind === 'taking-up-asked');
          const words = event.further ?? (before.takingUp === null ? null : (asked?.further ?? null));
          expect(words).toMatchObject({ field: 'further' });
        }
      }),
      runs,
    );
  });

  it('is gone up by whoever was asked to take it on and did, or by the raiser where the next stage is theirs too', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { event, before, actor } of changes(steps)) {
          const able = [before.takingUp?.actor.person, before.raiser.person];
          expect(able).toContain(event.raiser.person);
          expect(actor.for?.person ?? actor.person).toBe(event.raiser.person);
        }
      }),
      runs,
    );
  });

  it('never puts one person in two seats, nor changes the agencies except by "not ours"', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { entry, before, after } of decisions(steps)) {
          if (after.phase === 'unraised') continue;
          const takingUp = after.phase === 'open' ? (after.takingUp?.actor ?? null) : null;
          const seated = [after.raiser, after.asked, after.panel, takingUp].flatMap((party) => party?.person ?? []);
          expect(new Set(seated).size).toBe(seated.length);
          if (before.phase === 'unraised') continue;
          expect(after.raiser.agency).toBe(before.raiser.agency);
          const passedOn = entry.events.some(({ kind }) => kind === 'redirected');
          if (!passedOn) expect(after.asked.agency).toBe(before.asked.agency);
        }
      }),
      runs,
    );
  });

  it('ends once: what is closed never opens again, and has an outcome with what it rests on', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const all = decisions(steps);
        const end = all.findIndex(({ after }) => after.phase === 'closed');
        if (end < 0) return;
        const closed = all[end]!;
        expect(closed.entry.events.filter(({ kind }) => kind === 'concluded')).toHaveLength(1);
        const later = all.slice(end + 1);
        expect(later.every(({ after }) => after.phase === 'closed')).toBe(true);
        const kinds = new Set(later.flatMap(({ entry }) => entry.events.map(({ kind }) => kind)));
        const allowed: string[] = [
          'action-accepted',
          'action-done',
          'action-not-done',
          'closing-answered',
          ...AFTERWARDS,
          ...OVERSEEN,
        ];
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
        expect(later.filter(({ entry: { events } }) => events[0]?.kind === 'closing-answered').length).toBeLessThan(3);
      }),
      runs,
    );
  });

  it('is walked to the very end by these tests, and by each of the three reasons', () => {
    const walked = fc.sample(walks, { numRuns: 300, seed: 1 }).map(walk);
    const ends = new Set(walked.flatMap(({ states }) => states.map((s) => (s.phase === 'closed' ? s.basis : ''))));
    expect(ends).toContain('panel-view');
    const whys = new Set(
      fc.sample(walks, { numRuns: 300, seed: 1 }).flatMap((steps) => changes(steps).map(({ event }) => event.why)),
    );
    expect([...whys].sort()).toEqual(['no-time-stated', 'not-accepted', 'time-passed']);
  });
});
