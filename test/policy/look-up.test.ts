import {
  agencyKindLabel,
  casePointLabel,
  findStage,
  firstStage,
  isDraft,
  nextStage,
  otherThemes,
  outcomeLabel,
  roleLabel,
  themeLabel,
  themesFor,
} from '../../src/policy/look-up.ts';
import { shipped } from './shipped-policies.ts';
import { caughtFault } from './caught-fault.ts';

const policy = shipped();
const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

describe('the ladder', () => {
  it('begins with the first stage and is climbed one stage at a time, to the top', () => {
    const climbed = [firstStage(policy).code];
    for (let next = nextStage(policy, 'practitioner'); next !== null; next = nextStage(policy, next.code)) {
      climbed.push(next.code);
    }
    expect(climbed).toEqual(['practitioner', 'manager', 'senior-manager', 'panel']);
  });

  it('has nothing above the last stage, and nothing above what is no stage', () => {
    expect(nextStage(policy, 'panel')).toBeNull();
    expect(nextStage(policy, 'board')).toBeNull();
  });

  it('gives a stage by its code', () => {
    expect(findStage(policy, 'manager')?.label).toBe('Stage 2');
    expect(findStage(policy, 'board')).toBeNull();
  });

  it('without a stage is no policy', () => {
    expect(caughtFault(() => firstStage({ ...policy, stages: [] })).code).toBe('policy-invalid');
  });
});

describe('what it can be about', () => {
  it.each(codes(policy.casePoints))('at "%s" is at most eight choices, "something else" last', (casePoint) => {
    const shown = codes(themesFor(policy, casePoint));
    expect(shown.length).toBeLessThanOrEqual(8);
    expect(shown.indexOf('something-else')).toBe(shown.length - 1);
  });

  it.each(codes(policy.casePoints))(
    'at "%s" leaves every other theme one tap away, and none shown twice',
    (casePoint) => {
      const all = [...codes(themesFor(policy, casePoint)), ...codes(otherThemes(policy, casePoint))];
      expect(all.toSorted()).toEqual(codes(policy.themes).toSorted());
    },
  );

  it('keeps the order the policy gives for the case point', () => {
    expect(codes(themesFor(policy, 'referral')).slice(0, 2)).toEqual(['level-of-need', 'more-information']);
  });

  it('is "something else" alone at a case point the policy does not have', () => {
    expect(codes(themesFor(policy, 'court'))).toEqual(['something-else']);
  });
});

describe('labels', () => {
  it('are the policy’s words for its codes', () => {
    expect(casePointLabel(policy, 'in-care')).toBe('In care');
    expect(themeLabel(policy, 'roles')).toBe('Who does what');
    expect(agencyKindLabel(policy, 'gp-practice')).toBe('GP practice');
    expect(roleLabel(policy, 'safeguarding-lead')).toBe('Safeguarding lead');
    expect(outcomeLabel(policy, 'overtaken')).toBe('Events moved on');
  });

  it('fall back to the code, so that an old record can always be read', () => {
    expect(themeLabel(policy, 'weather')).toBe('weather');
  });
});

it('a draft is known as one', () => {
  expect(isDraft(policy)).toBe(true);
  expect(isDraft({ ...policy, status: 'approved' })).toBe(false);
});
