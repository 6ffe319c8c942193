import type { Clock, Policy } from './policy.ts';
import { SOMETHING_ELSE } from './look-up.ts';

/** A place in a policy file, as `stages[1].asked[0]`, and what is wrong there. */
export interface Problem {
  readonly place: string;
  readonly why: string;
}

/** The roles the service itself asks for, whatever a policy's ladder looks like: who catches what finds nobody, who oversees. */
const NEEDED_ROLES = ['point-of-contact', 'partnership-team'];

/** What a policy says that does not hold together, in the order of the file; what each field may be is the schema's. */
export function crossChecks(policy: Policy): readonly Problem[] {
  const roles = codesOf(policy.roles);
  const themes = codesOf(policy.themes);
  return [
    ...approval(policy),
    ...twice('stages', policy.stages),
    ...policy.stages.flatMap((stage, n) => [
      ...unknown(`stages[${n}].raising`, stage.raising, roles, 'roles'),
      ...unknown(`stages[${n}].asked`, stage.asked, roles, 'roles'),
      ...clocksOnce(`stages[${n}].clocks`, stage.clocks),
    ]),
    ...viewEndsTheLadder(policy),
    ...unknown('advisers', policy.advisers, roles, 'roles'),
    ...clocksOnce('urgent.clocks', policy.urgent.clocks),
    ...twice('doors', policy.doors),
    ...twice('agencyKinds', policy.agencyKinds),
    ...twice('roles', policy.roles),
    ...NEEDED_ROLES.filter((role) => !roles.has(role)).map((role) => ({ place: 'roles', why: `"${role}" is missing` })),
    ...twice('casePoints', policy.casePoints),
    ...policy.casePoints.flatMap((point, n) => [
      ...unknown(`casePoints[${n}].themes`, point.themes, themes, 'themes'),
      ...alwaysOffered(`casePoints[${n}].themes`, point.themes),
    ]),
    ...twice('themes', policy.themes),
    ...(themes.has(SOMETHING_ELSE) ? [] : [{ place: 'themes', why: `"${SOMETHING_ELSE}" is missing` }]),
  ];
}

/** A view ends the ladder: what comes of it is for the agency that holds the duty, which was asked at a stage before. */
function viewEndsTheLadder({ stages }: Policy): readonly Problem[] {
  return stages.flatMap(({ ends }, n) => {
    const place = `stages[${n}].ends`;
    if (ends !== 'view') return [];
    return [
      ...(n === 0 ? [{ place, why: 'the first stage ends with an answer' }] : []),
      ...(n < stages.length - 1 ? [{ place, why: 'only the last stage ends with a view' }] : []),
    ];
  });
}

/** Someone answers for an approved policy, and from a date; nobody does for a draft. */
function approval({ status, approved, effectiveFrom, reviewBy }: Policy): readonly Problem[] {
  const problems: Problem[] = [];
  if (status === 'approved' && approved === null) {
    problems.push({ place: 'approved', why: 'an approved policy says who approved it and when' });
  }
  if (status === 'draft' && approved !== null) {
    problems.push({ place: 'approved', why: 'a draft has no approval; write null' });
  }
  if (status === 'approved' && effectiveFrom === null) {
    problems.push({ place: 'effectiveFrom', why: 'an approved policy says from which date it holds' });
  }
  if (effectiveFrom !== null && reviewBy !== null && reviewBy < effectiveFrom) {
    problems.push({ place: 'reviewBy', why: 'the review comes before the policy takes effect' });
  }
  return problems;
}

function codesOf(list: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ code }) => code));
}

function twice(place: string, list: readonly { readonly code: string }[]): readonly Problem[] {
  return repeated(
    list.map(({ code }) => code),
    (n) => `${place}[${n}].code`,
  );
}

function clocksOnce(place: string, clocks: readonly Clock[]): readonly Problem[] {
  return repeated(
    clocks.map(({ must }) => must),
    (n) => `${place}[${n}].must`,
  );
}

function repeated(codes: readonly string[], placeOf: (index: number) => string): readonly Problem[] {
  return codes.flatMap((code, n) =>
    codes.indexOf(code) < n ? [{ place: placeOf(n), why: `"${code}" stands there twice` }] : [],
  );
}

function unknown(
  place: string,
  codes: readonly string[],
  known: ReadonlySet<string>,
  list: string,
): readonly Problem[] {
  return [
    ...codes.flatMap((code, n) =>
      known.has(code) ? [] : [{ place: `${place}[${n}]`, why: `"${code}" is not one of the ${list}` }],
    ),
    ...repeated(codes, (n) => `${place}[${n}]`),
  ];
}

function alwaysOffered(place: string, codes: readonly string[]): readonly Problem[] {
  const index = codes.indexOf(SOMETHING_ELSE);
  return index < 0 ? [] : [{ place: `${place}[${index}]`, why: `"${SOMETHING_ELSE}" is always offered; leave it out` }];
}
