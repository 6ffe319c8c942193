import fc from 'fast-check';
import type { Policy } from '../../../../src/policy/policy.ts';
import { pictureOf } from '../../../../src/web/pages/dashboard/policy-picture.ts';
import { shipped } from '../../../policy/shipped-policies.ts';
import { KENT } from '../../../support/sample-policy.ts';

const textsOf = (policy: Policy) => pictureOf(policy).texts.map(({ text }) => text);
/** Upper bounds of the width of arial, in pixels a letter, bold at 16 and regular at 14. */
const WIDTHS: Readonly<Record<string, number>> = { title: 8.9, actor: 7.3, clock: 7.3, side: 7, step: 7.3, draft: 14 };

describe('The picture of a policy', () => {
  it('is a ladder with the first stage at the foot, each with who acts and by when', () => {
    const texts = textsOf(KENT);
    const stages = texts.filter((text) => /^Stage \d/.test(text));
    expect(stages.map((text) => text.slice(0, 7))).toEqual(['Stage 4', 'Stage 3', 'Stage 2', 'Stage 1']);
    expect(texts).toContain('Says it has it: within 1 working day');
    expect(texts).toContain('Answers: within 2 working days');
    expect(texts).toContain('Gives its view: within 10 working days');
    expect(texts).toContain('Answers: within the same working day');
    expect(pictureOf(KENT).steps).toHaveLength(3);
  });

  it('says DRAFT in the picture itself, which may be copied out of its page, and only of a draft', () => {
    expect(textsOf(KENT)[0]).toBe('DRAFT');
    const approved = { ...KENT, status: 'approved', approved: { by: 'The partnership', on: '2026-09-01' } } as const;
    expect(textsOf(approved)).not.toContain('DRAFT');
  });

  it('shows a time that is not stated, and one that is only indicative, as such', () => {
    const clock = { must: 'respond', from: 'stage-opened', firmness: 'no-later-than' } as const;
    const [first, ...others] = shipped('kent.draft-1.json').stages;
    if (first === undefined) throw new Error('The policy has stages.');
    const within = (clocks: Policy['stages'][number]['clocks']) =>
      textsOf({ ...KENT, stages: [{ ...first, clocks }, ...others] });
    expect(within([])).toContain('No time stated in the policy');
    expect(within([{ ...clock, within: { unit: 'not-stated' } }])).toContain('Answers: no time stated in the policy');
    expect(
      within([{ ...clock, firmness: 'indicative', within: { unit: 'working-day', amount: 3 } }]).join(' '),
    ).toContain('Answers: within 3 working days (indicative)');
  });

  it('keeps every line within its box and no box over another, however long a partnership’s words are', () => {
    const label = fc.array(fc.constantFrom('Designated', 'lead', 'safeguarding', 'of', 'for', 'practitioner'), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(label, label, (stageWords, roleWords) => {
        const policy: Policy = {
          ...KENT,
          roles: KENT.roles.map((role) => ({ ...role, label: roleWords.join(' ') })),
          stages: KENT.stages.map((stage) => ({ ...stage, name: stageWords.join(' ') })),
        };
        const { width, height, boxes, texts } = pictureOf(policy);
        for (const { x, y, text, kind } of texts) {
          const end = kind === 'actor' && x < width / 2 ? width / 2 + 8 : width;
          expect(x + text.length * (WIDTHS[kind] ?? 0)).toBeLessThanOrEqual(end);
          expect(y).toBeLessThan(height);
        }
        const stages = boxes.filter(({ kind }) => kind !== 'clocks');
        stages.slice(1).forEach((box, index) => {
          const above = stages[index];
          expect(box.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
        });
        expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeLessThan(height);
      }),
    );
  });
});
