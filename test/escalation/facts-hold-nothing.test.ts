import fc from 'fast-check';
import { factsOf } from '../../src/escalation/facts.ts';
import type { FoldedEntry } from '../../src/escalation/evolve.ts';
import { walk, walks } from '../support/random-walk.ts';
import { raised } from '../support/sample-events.ts';
import { entriesOf } from '../support/given-when-then.ts';
import { TEACHER } from '../support/sample-people.ts';
import { KENT } from '../support/sample-policy.ts';

type Leaf = string | number | boolean | null;
type Holds = (leaf: Leaf) => boolean;

const oneOf =
  (...codes: readonly Leaf[]): Holds =>
  (leaf) =>
    codes.includes(leaf);
const orNull =
  (holds: Holds): Holds =>
  (leaf) =>
    leaf === null || holds(leaf);
const upTo =
  (most: number): Holds =>
  (leaf) =>
    typeof leaf === 'number' && Number.isInteger(leaf) && leaf >= 0 && leaf <= most;
const codes = (list: readonly { readonly code: string }[]) => oneOf(...list.map(({ code }) => code));

const GROUPS = oneOf('social-care', 'police', 'health', 'education', 'other');
const CLOCK = oneOf('met', 'passed', 'running', 'ended-first', 'not-stated');
const YES_NO = oneOf(true, false);
const YEAR: Holds = (leaf) => upTo(2100)(leaf) && !upTo(2000)(leaf);
const QUARTER = oneOf(1, 2, 3, 4);
const DAYS = orNull(upTo(300));

/** Every column there is, and all it may hold under this policy. Whoever adds one says here what it holds. */
const COLUMNS: Readonly<Record<string, Holds>> = {
  'policy.id': oneOf(KENT.id),
  'policy.version': oneOf(KENT.version),
  notificationRule: oneOf('practitioner+manager+senior-manager+panel'),
  partnership: oneOf(KENT.partnership.code),
  'quarterRaised.year': YEAR,
  'quarterRaised.quarter': QUARTER,
  quarterClosed: oneOf(null),
  'quarterClosed.year': YEAR,
  'quarterClosed.quarter': QUARTER,
  scope: oneOf('child', 'thematic'),
  route: oneOf('standard', 'urgent'),
  raisingGroup: GROUPS,
  receivingGroup: GROUPS,
  theme: codes(KENT.themes),
  casePoint: codes(KENT.casePoints),
  levelOfNeed: orNull(codes(KENT.levelsOfNeed)),
  'stages.stage': codes(KENT.stages),
  'stages.number': upTo(KENT.stages.length),
  'stages.acknowledge': CLOCK,
  'stages.respond': CLOCK,
  'highestStage.stage': codes(KENT.stages),
  'highestStage.number': upTo(KENT.stages.length),
  outcome: oneOf('agreed', 'partly-agreed', 'no-change', 'overtaken', 'withdrawn', 'open'),
  basis: oneOf(
    ...['answer-accepted', 'settlement-confirmed', 'settlement-logged-by-one-side', 'withdrawn', 'panel-view', null],
  ),
  settledByTalking: oneOf('confirmed', 'one-sided', 'no'),
  stillDisagrees: YES_NO,
  'closing.raising': oneOf(null),
  'closing.raising.policyUnclear': YES_NO,
  'closing.raising.learning': YES_NO,
  'closing.asked': oneOf(null),
  'closing.asked.policyUnclear': YES_NO,
  'closing.asked.learning': YES_NO,
  withdrawn: oneOf(...['events-moved-on', 'no-longer-disagree', 'raised-by-mistake', 'other-route', 'other', null]),
  daysToAcknowledge: DAYS,
  daysToAnswer: DAYS,
  daysToSettle: DAYS,
  nobodyAvailable: YES_NO,
  stoppedInside: YES_NO,
  meanwhile: oneOf('waits', 'goes-ahead', 'goes-ahead-with', 'not-said'),
  changed: YES_NO,
  agreedHappened: oneOf('all', 'some', 'none', 'not-said', 'no-actions'),
  followUp: oneOf('not-due', 'asked', 'yes', 'partly', 'no', 'cannot-tell'),
  childKnownAtFirst: orNull(YES_NO),
  seriousIncident: YES_NO,
  restricted: YES_NO,
  linked: oneOf('follows', 'alongside', 'none'),
  raiserConfirmed: YES_NO,
};

/** Every value in it, with the way there; lists count as one. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, path));
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`));
}

const isLeaf = (value: unknown): value is Leaf =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** The values no column allows. */
function strange(facts: unknown): readonly (readonly [string, unknown])[] {
  return leaves(facts).filter(([path, leaf]) => !isLeaf(leaf) || COLUMNS[path]?.(leaf) !== true);
}

/** Where a record holds what could lead to somebody, or the words' digests. */
const IDENTIFYING = [
  ...['person', 'agency', 'team', 'agencyName', 'role', 'named'],
  ...['digest', 'action', 'escalation', 'escalationId'],
];

/** The same record, with a mark on everything that must not come through: a code may be spelled like an id. */
function marked(entries: readonly FoldedEntry[]): readonly FoldedEntry[] {
  return JSON.parse(
    JSON.stringify(entries, (key, value: unknown) =>
      typeof value === 'string' && IDENTIFYING.includes(key) ? `marked ${value}` : value,
    ),
  ) as readonly FoldedEntry[];
}

describe('Facts hold nothing by which anyone could be found', () => {
  const runs = { numRuns: 150 };

  it('only codes, counts and quarters, whatever happened', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { entries } = walk(walked);
        entries.forEach((_, index) => expect(strange(factsOf(entries.slice(0, index + 1), KENT))).toEqual([]));
      }),
      runs,
    );
  });

  it('no person, agency, team, role, reference or digest, and no day: not even where one is spelled like a code', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { entries } = walk(walked);
        const text = JSON.stringify(factsOf(marked(entries), KENT));
        expect(text).not.toContain('marked');
        expect(text).not.toMatch(/\d{4}-\d{2}|\d{2}:\d{2}/);
        expect(text).toBe(JSON.stringify(factsOf(entries, KENT)));
      }),
      runs,
    );
  });

  it('and this test would notice one that does', () => {
    const facts = factsOf(entriesOf(raised()), KENT);
    expect(strange({ ...facts, theme: TEACHER })).toEqual([['theme', TEACHER]]);
    expect(strange({ ...facts, raisedOn: '2026-11-20' })).toEqual([['raisedOn', '2026-11-20']]);
    expect(strange({ ...facts, quarterRaised: { year: 2026, quarter: 4, day: 20 } })).toEqual([
      ['quarterRaised.day', 20],
    ]);
    expect(JSON.stringify(marked(entriesOf(raised())))).toContain(`marked ${TEACHER}`);
  });
});
