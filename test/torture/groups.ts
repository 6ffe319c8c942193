/** Two people of the sample directory between whom escalations go, each at several devices at once. */
export interface Group {
  readonly raiser: string;
  readonly asked: string;
  readonly kind: string;
  /** Part of the agency's name, where the card asks for it. */
  readonly namePart?: string;
  readonly partnership?: string;
  /** Whom the raiser chooses: an agency's point of contact. */
  readonly whom: string;
}

const SOCIAL_CARE = 'bbbbbbbb-0002-4000-8000-000000000002';

/** Nobody raises in two of them: a person has one raise begun at a time. */
export const GROUPS: readonly Group[] = [
  {
    raiser: 'aaaaaaaa-0001-4000-8000-000000000001',
    asked: SOCIAL_CARE,
    kind: 'childrens-social-care',
    whom: 'contact:kent-social-care',
  },
  {
    raiser: '60000000-0012-4000-8000-000000000012',
    asked: '30000000-0009-4000-8000-000000000009',
    kind: 'early-help',
    whom: 'contact:kent-early-help',
  },
  {
    raiser: '70000000-0013-4000-8000-000000000013',
    asked: '50000000-0011-4000-8000-000000000011',
    kind: 'police',
    partnership: 'kent',
    whom: 'contact:kent-and-medway-police',
  },
  {
    raiser: '80000000-0014-4000-8000-000000000014',
    asked: '10000000-0016-4000-8000-000000000016',
    kind: 'community-health',
    whom: 'contact:community-health',
  },
  {
    raiser: '90000000-0015-4000-8000-000000000015',
    asked: '11000000-0017-4000-8000-000000000017',
    kind: 'district-council',
    partnership: 'kent',
    whom: 'contact:sample-district-council',
  },
  {
    raiser: 'eeeeeeee-0005-4000-8000-000000000005',
    asked: 'aaaaaaaa-0001-4000-8000-000000000001',
    kind: 'school',
    namePart: 'Primary School A',
    whom: 'contact:sample-primary-school-a',
  },
  {
    raiser: '40000000-0010-4000-8000-000000000010',
    asked: SOCIAL_CARE,
    kind: 'childrens-social-care',
    partnership: 'kent',
    whom: 'contact:kent-social-care',
  },
  {
    raiser: '20000000-0008-4000-8000-000000000008',
    asked: '80000000-0014-4000-8000-000000000014',
    kind: 'gp-practice',
    namePart: 'GP Practice D',
    whom: 'contact:sample-gp-practice-d',
  },
];

/** Everyone who is in a group. */
export const EVERYONE: readonly string[] = [...new Set(GROUPS.flatMap(({ raiser, asked }) => [raiser, asked]))];
