import { isDraft } from '../../src/policy/look-up.ts';
import { SHIPPED, shipped, shippedText } from './shipped-policies.ts';

describe.each(SHIPPED)('the shipped policy %s', (file) => {
  const policy = shipped(file);

  it('is a draft that nobody approved, and says that it is not the published policy', () => {
    expect(isDraft(policy)).toBe(true);
    expect(policy.approved).toBeNull();
    expect(policy.effectiveFrom).toBeNull();
    expect(policy.source).toContain("not the partnership's published policy");
    expect(policy.source).toContain('invented');
  });

  it('has numbers from published pages that nobody has rung, and says so', () => {
    expect(policy.safety.checked).toBeNull();
    expect(policy.safety.source).toContain('not rung by us');
    expect(policy.safety.emergency.number).toBe('999');
    expect(policy.safety.outOfHours.number).toBe('03000 41 91 91');
  });

  it('is the synthetic four-stage ladder, the partnership told from stage 1', () => {
    const times = policy.stages.map(({ label, clocks, informs }) => [
      label,
      ...clocks.map(({ must, within }) => `${must} ${within.unit === 'working-day' ? within.amount : within.unit}`),
      ...informs,
    ]);
    expect(times).toEqual([
      ['Stage 1', 'acknowledge 1', 'respond 2', 'partnership-team'],
      ['Stage 2', 'respond 5', 'partnership-team'],
      ['Stage 3', 'respond 5', 'partnership-team'],
      ['Stage 4', 'respond 10', 'partnership-team'],
    ]);
    expect(policy.urgent.clocks.map(({ within }) => within.unit)).toEqual(['same-working-day']);
  });

  it('ends with the view of a panel, and every stage before it with an answer of the agency', () => {
    expect(policy.stages.map(({ ends }) => ends)).toEqual(['answer', 'answer', 'answer', 'view']);
    expect(policy.stages.at(-1)?.asked).toEqual(['panel']);
    expect(policy.stages.flatMap(({ raising, asked }) => [...raising, ...asked])).not.toContain('scrutineer');
  });

  it('names someone to ask for advice who acts at no stage', () => {
    expect(policy.advisers).toEqual(['adviser']);
    const acting = policy.stages.flatMap(({ raising, asked }) => [...raising, ...asked]);
    expect(policy.advisers.filter((role) => acting.includes(role))).toEqual([]);
  });

  it('gives whoever raises a choice of eight case points and fifteen kinds of agency', () => {
    expect(policy.casePoints).toHaveLength(8);
    expect(policy.agencyKinds).toHaveLength(15);
    expect(policy.agencyKinds.filter(({ findByName }) => findByName).map(({ code }) => code)).toEqual([
      'school',
      'early-years',
      'gp-practice',
    ]);
  });

  it('keeps the choices short enough for a phone', () => {
    const choices = [...policy.casePoints, ...policy.themes, ...policy.agencyKinds, ...policy.roles, ...policy.doors];
    expect(choices.filter(({ label }) => label.length > 70)).toEqual([]);
  });

  it('shows the doors away from here and those beside it, and sends a child in care through neither for good', () => {
    const kinds = new Map(policy.doors.map(({ code, kind }) => [code, kind]));
    for (const door of [
      'allegation',
      'conference-decision',
      'complaint',
      'whistleblowing',
      'court',
      'send-admissions',
    ]) {
      expect(kinds.get(door)).toBe('instead');
    }
    for (const door of ['iro', 'lead-practitioner', 'conference-chair']) expect(kinds.get(door)).toBe('as-well');
  });

  it('blames nobody', () => {
    const blaming = /overdue|breach|failed|failure|complainant|dispute(?! resolution)|against you|!/i;
    expect(
      shippedText(file)
        .split('\n')
        .filter((line) => blaming.test(line)),
    ).toEqual([]);
  });
});

it('Kent and Medway differ in name and telephone numbers', () => {
  expect(shipped('kent.draft-1.json').safety.frontDoor.number).toBe('03000 41 11 11');
  expect(shipped('medway.draft-1.json').safety.frontDoor.number).toBe('01634 334 466');
  expect(SHIPPED.map((file) => shipped(file).partnership.referencePrefix)).toEqual(['KM', 'KM']);
});
