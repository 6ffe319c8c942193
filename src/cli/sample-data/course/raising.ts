import type { Instant } from '../../../calendar/instant.ts';
import type { Texts, Wish } from '../../../casework/request.ts';
import { themesFor } from '../../../policy/look-up.ts';
import type { Policy } from '../../../policy/policy.ts';
import { sampleCases } from '../../../words/sample-cases.ts';
import type { Chance, Shares } from '../chance.ts';
import type { Setting, Step } from './step.ts';

/** Guessed, for the case points and levels of need policies have so far; another counts as `OTHER`. */
const CASE_POINTS: Shares<string> = {
  referral: 34,
  assessment: 18,
  'plan-core-group': 13,
  conference: 9,
  'stepping-down-closing': 9,
  'early-help': 8,
  'strategy-section-47': 6,
  'in-care': 5,
};
const LEVELS: Shares<string> = { 'early-help': 24, 'child-in-need': 40, 'child-protection': 26, 'in-care': 10 };
const OTHER = 4;

/** What is likely stands first in a policy, and is chosen most. */
const BY_PLACE = [30, 20, 14, 12, 9, 6, 5, 4];

/** The raise: what it is about, what was said besides, and whether it can wait. */
export function raising(at: Instant, { policy, cast, chance }: Setting): Step {
  const scope = chance.in100(6) ? 'thematic' : 'child';
  const casePoint = chance.pick(among(policy.casePoints, CASE_POINTS));
  const theme = themeAt(policy, casePoint, chance);
  const level = chance.pick(among(policy.levelsOfNeed, LEVELS));
  const wish: Wish = {
    kind: 'raise',
    partnership: policy.partnership.code,
    whom: cast.whom,
    namedEmail: null,
    namedRole: null,
    casePoint,
    theme,
    safety: chance.pick({ safe: 92, 'harm-likely': 8 }),
    canWait: chance.pick({ yes: 74, 'not-sure': 11, no: 15 }),
    statedKind: null,
    statedRole: null,
    statedName: null,
    talked: chance.in100(60) ? chance.pick({ yes: 45, tried: 30, 'not-yet': 25 }) : null,
    takesEffect: null,
    familyKnows: chance.in100(55) ? chance.pick({ yes: 60, 'not-yet': 30, 'not-safe': 10 }) : null,
    levelOfNeed: scope === 'child' && chance.in100(72) ? level : null,
    scope,
    link: null,
  };
  return { at, by: 'raising', wish, texts: wordsAbout(theme) };
}

function themeAt(policy: Policy, casePoint: string, chance: Chance): string {
  const themes = themesFor(policy, casePoint).map(({ code }, place): [string, number] => [code, BY_PLACE[place] ?? 2]);
  return chance.pick(Object.fromEntries(themes));
}

function wordsAbout(theme: string): Texts {
  const about: Readonly<Record<string, Texts>> = sampleCases.about;
  return { ...(Object.hasOwn(about, theme) ? about[theme] : sampleCases.about.other) };
}

/** The shares of the codes this policy has. */
function among(codes: readonly { readonly code: string }[], shares: Shares<string>): Shares<string> {
  return Object.fromEntries(codes.map(({ code }) => [code, shares[code] ?? OTHER]));
}
