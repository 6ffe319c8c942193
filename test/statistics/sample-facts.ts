import type { Facts } from '../../src/escalation/facts.ts';
import type { DoorTally } from '../../src/statistics/tables/doors.ts';
import { drawn, seeded } from './sample-counts.ts';

/** An escalation as statistics know one: raised and answered at the first stage, and settled, in the spring of 2025. */
export function sampleFacts(but: Partial<Facts> = {}): Facts {
  return {
    policy: { id: 'kent', version: 'draft-1' },
    notificationRule: 'practitioner',
    partnership: 'kent',
    quarterRaised: { year: 2025, quarter: 2 },
    scope: 'child',
    route: 'standard',
    raisingGroup: 'education',
    receivingGroup: 'social-care',
    theme: 'level-of-need',
    casePoint: 'referral',
    levelOfNeed: null,
    stages: [{ stage: 'practitioner', number: 1, acknowledge: 'met', respond: 'met' }],
    highestStage: { stage: 'practitioner', number: 1 },
    quarterClosed: { year: 2025, quarter: 2 },
    outcome: 'agreed',
    basis: 'answer-accepted',
    settledByTalking: 'no',
    stillDisagrees: false,
    closing: { raising: null, asked: null },
    withdrawn: null,
    daysToAcknowledge: 0,
    daysToAnswer: 2,
    daysToSettle: 3,
    nobodyAvailable: false,
    stoppedInside: false,
    meanwhile: 'not-said',
    changed: true,
    agreedHappened: 'no-actions',
    followUp: 'not-due',
    childKnownAtFirst: true,
    seriousIncident: false,
    restricted: false,
    linked: 'none',
    raiserConfirmed: true,
    ...but,
  };
}

const OPEN = { quarterClosed: null, outcome: 'open', basis: null, daysToSettle: null, changed: false } as const;

/** How likely each code is: guessed, skewed as the only published breakdown found is; the rest are this project's guesses. */
const SHARES = {
  scope: { child: 95, thematic: 5 },
  route: { standard: 82, urgent: 18 },
  raisingGroup: { education: 38, health: 30, 'social-care': 19, police: 9, other: 4 },
  receivingGroup: { 'social-care': 80, police: 7, health: 9, education: 3, other: 1 },
  theme: {
    ...{ 'level-of-need': 30, 'more-information': 10, delay: 16, service: 4, plan: 8, 'stepping-down-closing': 5 },
    ...{
      'information-sharing': 7,
      attendance: 2,
      roles: 2,
      assessment: 5,
      'protection-decision': 4,
      'something-else': 7,
    },
  },
  casePoint: {
    ...{ 'early-help': 7, referral: 35, assessment: 18, 'strategy-section-47': 8, conference: 9 },
    ...{ 'plan-core-group': 15, 'in-care': 3, 'stepping-down-closing': 5 },
  },
  levelOfNeed: { 'early-help': 9, 'child-in-need': 20, 'child-protection': 23, 'in-care': 8, 'not-said': 40 },
  highest: { '1': 75, '2': 17, '3': 6, '4': 2 },
  clock: { met: 76, passed: 24 },
  ending: { 'answer-accepted': 62, 'settlement-confirmed': 12, 'settlement-logged-by-one-side': 9, withdrawn: 17 },
  outcome: { agreed: 50, 'partly-agreed': 28, 'no-change': 22 },
  withdrawn: { overtaken: 10, withdrawn: 5 },
  meanwhile: { waits: 30, 'goes-ahead': 12, 'goes-ahead-with': 13, 'not-said': 45 },
  followUp: { yes: 45, partly: 18, no: 12, 'cannot-tell': 10, asked: 15 },
  childKnown: { yes: 78, no: 22 },
  stopped: { yes: 6, no: 94 },
  silent: { yes: 30, no: 70 },
} as const;

/** About `volume` escalations, spread over the calendar quarters `quarters` (counted 4 to a year), all but a few ended. */
export function* sampleYearOfFacts(volume: number, quarters: readonly number[], seed: number): Generator<Facts> {
  const random = seeded(seed);
  const pick = <Code extends string>(shares: Readonly<Record<Code, number>>): Code => drawn(shares, random) as Code;
  const size = Math.round(volume * (0.75 + 0.5 * random()));
  for (let number = 0; number < size; number += 1) {
    const at = quarters[Math.floor(random() * quarters.length)] ?? 0;
    const highest = Number(pick(SHARES.highest));
    const stages = Array.from({ length: highest }, (_, index) => ({
      stage: `stage-${index + 1}`,
      number: index + 1,
      acknowledge: index === 0 ? pick(SHARES.clock) : ('not-stated' as const),
      respond: index + 1 < highest && random() < 0.3 ? ('passed' as const) : pick(SHARES.clock),
    }));
    const passed = stages.some(({ respond }) => respond === 'passed');
    const closed = at + (random() < 0.3 ? 1 : 0);
    const basis = pick(SHARES.ending);
    const outcome = basis === 'withdrawn' ? pick(SHARES.withdrawn) : pick(SHARES.outcome);
    const changed = outcome === 'agreed' || outcome === 'partly-agreed';
    const level = pick(SHARES.levelOfNeed);
    const known = stages[0]?.acknowledge === 'met' || random() < 0.5;
    yield sampleFacts({
      partnership: random() < 0.75 ? 'kent' : 'medway',
      quarterRaised: calendar(at),
      scope: pick(SHARES.scope),
      route: pick(SHARES.route),
      raisingGroup: pick(SHARES.raisingGroup),
      receivingGroup: pick(SHARES.receivingGroup),
      theme: pick(SHARES.theme),
      casePoint: pick(SHARES.casePoint),
      levelOfNeed: level === 'not-said' ? null : level,
      stages,
      highestStage: { stage: `stage-${highest}`, number: highest },
      basis,
      outcome,
      changed,
      quarterClosed: calendar(closed),
      settledByTalking:
        basis === 'settlement-confirmed' ? 'confirmed' : basis === 'settlement-logged-by-one-side' ? 'one-sided' : 'no',
      daysToAcknowledge: Math.floor(random() * 3),
      daysToAnswer: random() < 0.92 ? Math.floor(random() * 8) : null,
      daysToSettle: basis === 'withdrawn' ? null : 2 + Math.floor(random() * 20),
      nobodyAvailable: passed && pick(SHARES.silent) === 'yes',
      stoppedInside: pick(SHARES.stopped) === 'yes',
      meanwhile: pick(SHARES.meanwhile),
      followUp: changed ? pick(SHARES.followUp) : 'not-due',
      childKnownAtFirst: known ? pick(SHARES.childKnown) === 'yes' : null,
      ...(random() < 0.04 ? OPEN : {}),
    });
  }
}

function calendar(quarter: number): Facts['quarterRaised'] {
  const within = (quarter % 4) + 1;
  return { year: Math.floor(quarter / 4), quarter: within as 1 | 2 | 3 | 4 };
}

/** Doors taken in those quarters: about as many a year as escalations. */
export function* sampleTallies(volume: number, quarters: readonly number[], seed: number): Generator<DoorTally> {
  const random = seeded(seed + 1);
  const doors = { 'conference-decision': 20, complaint: 25, allegation: 12, 'own-agency': 15, iro: 15, court: 13 };
  for (const quarter of quarters) {
    for (const [door, share] of Object.entries(doors)) {
      const count = Math.round(((volume / 4) * share * (0.5 + random())) / 100);
      const { year, quarter: number } = calendar(quarter);
      yield { partnership: random() < 0.75 ? 'kent' : 'medway', quarter: `${year}-Q${number}`, door, count };
    }
  }
}
