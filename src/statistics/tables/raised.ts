import { LEVEL_SAID, RAISED } from './bases.ts';
import { define, merged } from './definition.ts';

/** What was raised, by whom, to whom and about what: all of it counts in the quarter it was raised in. */

export const kind = define({
  table: 'kind',
  base: RAISED,
  rows: ['standard', 'urgent', 'talking', 'thematic'],
  rowOf: ({ scope, settledByTalking, route }) => {
    if (scope === 'thematic') return 'thematic';
    return settledByTalking === 'no' ? route : 'talking';
  },
  restsOn: ['told'],
});

/** Police are one force: a row of their own would be a figure about one agency. They also are fewer than one in ten. */
export const raising = define({
  table: 'raising',
  base: RAISED,
  rows: ['education', 'health', 'social-care', 'police-or-other'],
  rowOf: ({ raisingGroup }) =>
    raisingGroup === 'police' || raisingGroup === 'other' ? 'police-or-other' : raisingGroup,
  restsOn: ['told', 'groups'],
});

export const receiving = define({
  table: 'receiving',
  base: RAISED,
  rows: ['social-care', 'health', 'other-agencies'],
  rowOf: ({ receivingGroup }) =>
    receivingGroup === 'social-care' || receivingGroup === 'health' ? receivingGroup : 'other-agencies',
  restsOn: ['told', 'groups'],
});

const themeGroup = merged(
  {
    'level-of-need': 'threshold',
    'more-information': 'threshold',
    delay: 'delay',
    service: 'delay',
    plan: 'plan',
    'stepping-down-closing': 'plan',
    'information-sharing': 'together',
    attendance: 'together',
    roles: 'together',
    assessment: 'assessment',
    'protection-decision': 'assessment',
  },
  'something-else',
);

export const theme = define({
  table: 'theme',
  base: RAISED,
  rows: ['threshold', 'delay', 'plan', 'together', 'assessment', 'something-else'],
  rowOf: (facts) => themeGroup(facts.theme),
  restsOn: ['told', 'choices'],
});

const casePointGroup = merged(
  {
    'early-help': 'referral',
    referral: 'referral',
    assessment: 'assessment',
    'strategy-section-47': 'conference',
    conference: 'conference',
    'plan-core-group': 'plan',
  },
  'care-or-closing',
);

export const casePoint = define({
  table: 'case-point',
  base: RAISED,
  rows: ['referral', 'assessment', 'conference', 'plan', 'care-or-closing'],
  rowOf: (facts) => casePointGroup(facts.casePoint),
  restsOn: ['told', 'choices'],
});

const levelGroup = merged(
  { 'early-help': 'help-or-need', 'child-in-need': 'help-or-need', 'child-protection': 'protection' },
  'care-or-other',
);

export const levelOfNeed = define({
  table: 'level-of-need',
  base: LEVEL_SAID,
  rows: ['help-or-need', 'protection', 'care-or-other'],
  rowOf: (facts) => levelGroup(facts.levelOfNeed ?? ''),
  restsOn: ['told', 'choices'],
});
