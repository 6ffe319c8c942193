import type { Card } from '../../../src/cards/card.ts';
import { raiseCard, type SecondCard } from '../../../src/cards/raise-card.ts';
import { dangerCard, harmCard, safetyCard, type FirstCard } from '../../../src/cards/safety-card.ts';
import { LONGEST } from '../../../src/casework/request.ts';
import { whomToAsk } from '../../../src/directory/whom-to-ask.ts';
import { mintReference } from '../../../src/escalation/reference.ts';
import { forms } from '../../../src/words/forms.ts';
import { names } from '../../../src/words/identifiers.ts';
import { raise } from '../../../src/words/raise.ts';
import { REFERENCE, type Circumstances } from '../sample-case.ts';
import type { Setting } from './setting.ts';

/** The escalation a linked one belongs to. */
export const OTHER = mintReference('KM', Uint8Array.of(27, 18, 28, 18, 28));

/** The cards of a raise, filled in and not, with something to mend and without. */
export function raiseFaces({ world, write, drawing }: Setting): Readonly<Record<string, Card>> {
  const first = firstCard(world);
  const stranger = {
    ...first,
    known: false,
    partnerships: [...first.partnerships, { code: 'other', name: 'Another Safeguarding Children Partnership' }],
  };
  const flawed = {
    ...stranger,
    choices: { namePart: 'Oak', kind: 'school' },
    flaws: {
      partnership: raise.partnership.error,
      kind: raise.kind.error,
      namePart: raise.namePart.error,
      casePoint: raise.casePoint.error,
      statedKind: raise.statedKind.error,
      statedRole: raise.statedRole.error,
    },
  };
  const second = secondCard(world);
  const texts = { concern: write('concern'), wanted: write('wanted') };
  const someone = second.whom.choices.find(({ how }) => how === 'named')?.value ?? '';
  const mended: SecondCard = {
    ...second,
    whom: manyToAsk(world),
    choices: {
      whom: someone,
      namedRole: write('note').slice(0, 60),
      namedEmail: write('note').slice(0, 120),
      theme: 'delay',
      canWait: 'not-sure',
      haveTalked: 'tried',
      takesEffect: '2026-11-23',
      familyKnows: 'does-not-apply',
    },
    link: { kind: 'alongside', escalation: OTHER },
    texts,
    flaws: {
      whom: raise.whom.error,
      namedRole: raise.namedRole.error,
      namedEmail: raise.namedEmail.error,
      theme: raise.theme.error,
      concern: forms.tooLong(LONGEST.concern),
      wanted: forms.required,
      canWait: raise.canWait.error,
      haveTalked: raise.besides.error,
      takesEffect: raise.besides.takesEffect.error,
      familyKnows: raise.besides.error,
    },
    problems: [forms.removed(Object.values(forms.kinds).join(', ')), names.found],
    marked: { concern: Array.from({ length: 12 }, (_, at) => `${at}${texts.concern}`), wanted: [texts.wanted] },
  };
  const rarer: SecondCard = {
    ...second,
    choices: { theme: 'something-else' },
    flaws: { theme: raise.themeOnceMore },
    texts,
  };
  return {
    'raise-first': safetyCard(first, drawing),
    'raise-first-after-ringing': safetyCard({ ...first, choices: { safety: 'harm-likely' } }, drawing),
    'raise-first-unknown-person': safetyCard(stranger, drawing),
    'raise-first-with-flaws': safetyCard(flawed, drawing),
    'raise-first-linked': safetyCard({ ...first, link: { kind: 'follows', escalation: OTHER } }, drawing),
    danger: dangerCard(world.policy, drawing),
    harm: harmCard(world.policy, drawing, REFERENCE),
    'raise-second': raiseCard(second, drawing),
    'raise-second-many-to-ask': raiseCard({ ...second, whom: manyToAsk(world) }, drawing),
    'raise-second-nobody-found': raiseCard({ ...second, whom: { choices: [], more: 0 } }, drawing),
    'raise-second-no-time-stated': raiseCard({ ...second, answerDay: null }, drawing),
    'raise-second-rarer-themes': raiseCard(rarer, drawing),
    'raise-second-linked': raiseCard({ ...second, link: { kind: 'follows', escalation: OTHER } }, drawing),
    'raise-second-more-said': raiseCard({ ...second, choices: { takesEffect: '2026-11-23' } }, drawing),
    'raise-second-with-flaws': raiseCard(mended, drawing),
  };
}

export function firstCard({ policy }: Circumstances): FirstCard {
  const partnerships = [{ code: policy.partnership.code, name: policy.partnership.name }];
  return { escalation: REFERENCE, inForce: policy, partnerships, known: true, link: null, choices: {}, flaws: {} };
}

export function secondCard({ policy, directory }: Circumstances): SecondCard {
  return {
    escalation: REFERENCE,
    policy,
    inForce: policy,
    casePoint: 'stepping-down-closing',
    whom: whomToAsk(directory, {
      partnership: policy.partnership.code,
      kind: 'childrens-social-care',
      namePart: '',
      notAgency: null,
    }),
    link: null,
    answerDay: 'Tuesday 24 November',
    choices: {},
    texts: {},
    flaws: {},
    problems: [],
  };
}

/** Forty ways to ask, as many as are ever offered, with the longest codes and names the directory allows. */
export function manyToAsk(world: Circumstances): SecondCard['whom'] {
  const { choices } = secondCard(world).whom;
  const long = (word: string) => word.repeat(120).slice(0, 120);
  const code = 'x'.repeat(64);
  const teams = Array.from({ length: 38 }, (_, place) =>
    choices.slice(0, 1).map((choice) => ({
      ...choice,
      value: `team:${code}/${String(place).padStart(64, 'x')}`,
      agencyName: long('Ysgol ẁỳ '),
      teamName: long('ẁỳ '),
    })),
  ).flat();
  return { choices: [...teams, ...choices.filter(({ how }) => how !== 'team')], more: 3 };
}
