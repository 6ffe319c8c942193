import { Fault } from '../../../errors/fault.ts';
import type { Facts } from '../../../escalation/facts.ts';

/** Codes and how likely each is; guessed and skewed, as the only published breakdown found is. */
type Shares<Code extends string> = Readonly<Record<Code, number>>;

const SHARES = {
  area: { kent: 75, medway: 25 },
  route: { standard: 82, urgent: 18 },
  raising: { education: 38, health: 30, 'social-care': 19, police: 9, other: 4 },
  receiving: { 'social-care': 80, health: 12, police: 5, other: 3 },
  theme: { 'level-of-need': 40, delay: 22, plan: 14, 'information-sharing': 10, assessment: 8, 'something-else': 6 },
  casePoint: { referral: 42, assessment: 20, conference: 12, 'plan-core-group': 18, 'in-care': 8 },
  highest: { 1: 75, 2: 17, 3: 8 },
  clock: { met: 76, passed: 24 },
  outcome: { agreed: 50, 'partly-agreed': 28, 'no-change': 22 },
  meanwhile: { waits: 30, 'goes-ahead': 25, 'not-said': 45 },
  yes: { yes: 20, no: 80 },
} as const;

/** This many made-up escalations of a year that begins in April, the same for the same `random`. */
export function* madeUpFacts(year: number, size: number, random: () => number): Generator<Facts> {
  for (let each = 0; each < size; each += 1) {
    const number = Math.floor(random() * 4);
    const quarter = { year: number === 3 ? year + 1 : year, quarter: ([2, 3, 4, 1] as const)[number] ?? 2 };
    const highest = Number(pick(SHARES.highest, random));
    const outcome = pick(SHARES.outcome, random);
    const stages = Array.from({ length: highest }, (_, index) => ({
      stage: `stage-${index + 1}`,
      number: index + 1,
      acknowledge: pick(SHARES.clock, random),
      respond: pick(SHARES.clock, random),
    }));
    yield {
      policy: { id: 'made-up', version: '1' },
      notificationRule: 'practitioner',
      partnership: pick(SHARES.area, random),
      quarterRaised: quarter,
      scope: 'child',
      route: pick(SHARES.route, random),
      raisingGroup: pick(SHARES.raising, random),
      receivingGroup: pick(SHARES.receiving, random),
      theme: pick(SHARES.theme, random),
      casePoint: pick(SHARES.casePoint, random),
      levelOfNeed: null,
      stages,
      highestStage: { stage: `stage-${highest}`, number: highest },
      quarterClosed: quarter,
      outcome,
      basis: 'answer-accepted',
      settledByTalking: 'no',
      stillDisagrees: false,
      closing: { raising: null, asked: null },
      withdrawn: null,
      daysToAcknowledge: Math.floor(random() * 3),
      daysToAnswer: Math.floor(random() * 8),
      daysToSettle: 2 + Math.floor(random() * 20),
      nobodyAvailable: pick(SHARES.yes, random) === 'yes',
      stoppedInside: pick(SHARES.yes, random) === 'yes',
      meanwhile: pick(SHARES.meanwhile, random),
      changed: outcome !== 'no-change',
      agreedHappened: 'no-actions',
      followUp: 'not-due',
      childKnownAtFirst: pick(SHARES.yes, random) === 'no',
      seriousIncident: false,
      restricted: false,
      linked: 'none',
      raiserConfirmed: true,
    };
  }
}

function pick<Code extends string>(shares: Shares<Code>, random: () => number): Code {
  const codes = Object.entries<number>(shares) as [Code, number][];
  let left = random() * 100;
  for (const [code, share] of codes) {
    left -= share;
    if (left < 0) return code;
  }
  throw new Fault('unexpected');
}
