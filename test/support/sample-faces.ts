import type { ButtonKind, Card } from '../../src/cards/card.ts';
import { escalationCard } from '../../src/cards/escalation-card.ts';
import { FORM_NAMES, formCard, UNFILLED, type Filled, type FormName } from '../../src/cards/form-cards.ts';
import { helpCard, homeCard } from '../../src/cards/home-card.ts';
import { listCard, type ListName } from '../../src/cards/list-card.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { answerButtons, moreButtons } from '../../src/cards/offer-buttons.ts';
import { openingOf } from '../../src/cards/openings.ts';
import { doorsCard, policyCard } from '../../src/cards/policy-card.ts';
import { raiseCard, type SecondCard } from '../../src/cards/raise-card.ts';
import type { Reading } from '../../src/cards/reading.ts';
import { receiptOpening } from '../../src/cards/receipt.ts';
import { dangerCard, harmCard, safetyCard, type FirstCard } from '../../src/cards/safety-card.ts';
import { timelineCard } from '../../src/cards/timeline-card.ts';
import { LONGEST } from '../../src/casework/request.ts';
import { whomToAsk } from '../../src/directory/whom-to-ask.ts';
import { WORDS_FIELDS, type WordsField } from '../../src/escalation/events.ts';
import { timelineWords } from '../../src/words/timeline.ts';
import { buttons } from '../../src/words/buttons.ts';
import { forms } from '../../src/words/forms.ts';
import { raise } from '../../src/words/raise.ts';
import { refusals } from '../../src/words/home.ts';
import { notices } from '../../src/words/notices.ts';
import { summarise } from '../../src/worklist/summarise.ts';
import { fateDeliveries } from './sample-deliveries.ts';
import { circumstances, COORDINATOR, drawingWith, FRIDAY, REFERENCE, type Circumstances } from './sample-case.ts';
import { sampleStories, type Writing } from './sample-stories.ts';

export interface Faces {
  readonly world?: Circumstances;
  readonly writing?: Writing;
  readonly kind?: ButtonKind;
}

/** Every card the product draws, by a name that says what it shows. */
export function faces({ world = circumstances(), writing, kind = 'execute' }: Faces = {}): Readonly<
  Record<string, Card>
> {
  const drawing = drawingWith(kind);
  const { policy, directory } = world;
  const write = (field: WordsField): string => writing?.(field) ?? `Sample words: ${field}.`;
  const drawn: Record<string, Card> = {};

  const nothing = { toAnswer: 0, raised: 0, open: null, draft: false };
  const everything = { toAnswer: 3, raised: 12, open: 41, draft: true };
  drawn['home'] = homeCard(policy, drawing, { ...nothing, toAnswer: 2, raised: 1 });
  drawn['home-of-the-team-with-a-draft'] = homeCard(policy, drawing, everything);
  drawn['help'] = helpCard(policy, drawing, nothing, true);
  drawn['not-understood'] = helpCard(policy, drawing, everything, false);

  const partnerships = [{ code: policy.partnership.code, name: policy.partnership.name }];
  const first: FirstCard = {
    escalation: REFERENCE,
    inForce: policy,
    partnerships,
    known: true,
    choices: {},
    flaws: {},
  };
  const two = [...partnerships, { code: 'other', name: 'Another Safeguarding Children Partnership' }];
  drawn['raise-first'] = safetyCard(first, drawing);
  drawn['raise-first-unknown-person'] = safetyCard({ ...first, known: false, partnerships: two }, drawing);
  drawn['raise-first-with-flaws'] = safetyCard(
    {
      ...first,
      known: false,
      partnerships: two,
      choices: { namePart: 'Oak', kind: 'school' },
      flaws: {
        partnership: raise.partnership.error,
        kind: raise.kind.error,
        namePart: raise.namePart.error,
        casePoint: raise.casePoint.error,
        statedKind: raise.statedKind.error,
        statedRole: raise.statedRole.error,
      },
    },
    drawing,
  );
  drawn['danger'] = dangerCard(policy, drawing);
  drawn['harm'] = harmCard(policy, drawing, REFERENCE);

  const area = policy.partnership.code;
  const whom = whomToAsk(directory, {
    partnership: area,
    kind: 'childrens-social-care',
    namePart: '',
    notAgency: null,
  });
  const second: SecondCard = {
    escalation: REFERENCE,
    policy,
    inForce: policy,
    casePoint: 'stepping-down-closing',
    whom,
    answerDay: 'Tuesday 24 November',
    choices: {},
    texts: {},
    flaws: {},
    problems: [],
  };
  const typed = Object.fromEntries(WORDS_FIELDS.map((field) => [field, write(field)]));
  const [someone] = whom.choices;
  drawn['raise-second'] = raiseCard(second, drawing);
  drawn['raise-second-many-to-ask'] = raiseCard({ ...second, whom: manyToAsk() }, drawing);
  drawn['raise-second-nobody-found'] = raiseCard({ ...second, whom: { choices: [], more: 0 } }, drawing);
  drawn['raise-second-no-time-stated'] = raiseCard({ ...second, answerDay: null }, drawing);
  drawn['raise-second-rarer-themes'] = raiseCard(
    { ...second, choices: { theme: 'something-else' }, flaws: { theme: raise.themeOnceMore }, texts: typed },
    drawing,
  );
  drawn['raise-second-with-flaws'] = raiseCard(
    {
      ...second,
      whom: manyToAsk(),
      choices: {
        whom: someone?.value ?? '',
        namedRole: write('note').slice(0, 60),
        namedEmail: write('note').slice(0, 120),
        theme: 'delay',
        canWait: 'not-sure',
      },
      texts: typed,
      flaws: {
        whom: raise.whom.error,
        namedRole: raise.namedRole.error,
        namedEmail: raise.namedEmail.error,
        theme: raise.theme.error,
        concern: forms.tooLong(LONGEST.concern),
        wanted: forms.required,
        canWait: raise.canWait.error,
      },
      problems: [forms.removed(Object.values(forms.kinds).join(', '))],
    },
    drawing,
  );

  for (const [index] of policy.stages.entries()) {
    const card = policyCard(policy, index, drawing);
    if (card !== null) drawn[`policy-stage-${index + 1}`] = card;
  }
  drawn['doors'] = doorsCard(policy, drawing);
  drawn['refusal'] = messageCard(policy, drawing, { heading: refusals.heading, lines: [refusals.notFound] });
  drawn['closed-line'] = messageCard(policy, drawing, {
    heading: REFERENCE,
    lines: [notices.moved(REFERENCE)],
    buttons: [],
  });
  drawn['handed-over'] = messageCard(policy, drawing, {
    heading: buttons.handOver,
    lines: [notices.handedOn(REFERENCE)],
  });

  const stories = sampleStories(world, write);
  for (const [story, { told, readers }] of Object.entries(stories)) {
    for (const [who, person] of Object.entries(readers)) {
      const named = {
        person: told.file(person).state.named ?? person,
        email: 'h.v@example.org',
        role: write('note').slice(0, 60),
      };
      const reading = told.reading(person, {
        drawing,
        named: told.file(person).state.foundBy === 'named' ? named : null,
      });
      const at = `${story}-for-${who}`;
      drawn[`escalation-${at}`] = escalationCard(reading);
      drawn[`more-${at}`] = buttonsCard(notices.current(REFERENCE), [], moreButtons(reading), reading);
      drawn[`timeline-${at}`] = timelineCard(reading);
    }
  }

  const { raised, acknowledged, answered, everythingAtOnce, questioned, settled } = stories;
  const asRaiser = (story: (typeof stories)[string]) =>
    story.told.reading(story.readers['raiser'] ?? COORDINATOR, { drawing });
  const asAsked = (story: (typeof stories)[string]) =>
    story.told.reading(story.readers['asked'] ?? COORDINATOR, { drawing });
  const receipt = asRaiser(raised);
  drawn['receipt'] = escalationCard(receipt, receiptOpening(receipt, []));
  const urgent = asRaiser(stories['urgent'] ?? raised);
  drawn['receipt-urgent-and-tidied'] = escalationCard(urgent, receiptOpening(urgent, ['phone', 'date']));
  const unsure = asRaiser(stories['unsure'] ?? raised);
  drawn['receipt-unsure'] = escalationCard(unsure, receiptOpening(unsure, []));
  const named = asRaiser(stories['named'] ?? raised);
  drawn['receipt-named'] = escalationCard(named, receiptOpening(named, []));

  const openings = [
    ['please-answer', asAsked(raised)],
    ['now-urgent', asAsked(stories['urgent'] ?? raised)],
    ['acknowledged', asRaiser(acknowledged)],
    ['which-child', asRaiser(stories['tellWhichChild'] ?? raised)],
    ['told-which-child', asAsked(stories['told'] ?? raised)],
    ['answered', asRaiser(answered)],
    ['question', asRaiser(questioned)],
    ['reply', asAsked(stories['replied'] ?? raised)],
    ['redirected', asRaiser(stories['redirected'] ?? raised)],
    ['yours-now', asAsked(stories['handedOver'] ?? raised)],
    ['confirm-settlement', asAsked(settled)],
    ['settlement-disputed', asRaiser(stories['settlementDisputed'] ?? raised)],
    ['closed', asAsked(stories['closed'] ?? raised)],
  ] as const;
  for (const [notice, reading] of openings) {
    drawn[`message-${notice}`] = escalationCard(reading, openingOf(notice, reading.file));
  }

  const stale = asAsked(everythingAtOnce);
  const givenBack = (['answer', 'ourAction', 'theirAction'] as const).map((field) => ({
    label: `${refusals.typed} ${timelineWords.fields[field]}`,
    text: write(field),
  }));
  for (const [name, reading] of Object.entries({ stale, 'stale-simple': asAsked(acknowledged) })) {
    drawn[name] = escalationCard(reading, {
      heading: refusals.heading,
      lines: [refusals.stale('answered the question')],
      typed: givenBack,
    });
  }

  const allToPassItTo = manyToAsk().choices;
  for (const name of FORM_NAMES) {
    const reading = { ...formReading(name, stories), drawing };
    drawn[`form-${name}`] = formCard(name, reading, UNFILLED, whom.choices);
    drawn[`form-${name}-with-flaws`] = formCard(name, reading, filledOf(name, write), allToPassItTo);
  }
  drawn['form-redirect-nobody'] = formCard('redirect', { ...asAsked(raised), drawing }, UNFILLED, []);
  drawn['form-hand-over-nobody'] = formCard(
    'hand-over',
    { ...asAsked(stories['asksAPoliceContact'] ?? raised), directory: { ...directory, posts: [] } },
    UNFILLED,
  );
  drawn['answer-chooser'] = buttonsCard(
    forms.chooseAnswer.heading,
    [forms.chooseAnswer.intro],
    answerButtons(asAsked(raised)),
    asAsked(raised),
  );

  const every = asAsked(everythingAtOnce);
  const team = { ...everythingAtOnce.told.reading(COORDINATOR), drawing };
  for (const [fate, deliveries] of Object.entries(fateDeliveries(every.file.entries, every.now))) {
    drawn[`timeline-${fate}`] = timelineCard({ ...team, deliveries });
  }
  drawn['timeline-erased'] = timelineCard({ ...answered.told.erased().reading(COORDINATOR), drawing });

  for (const name of ['answer', 'raised', 'open'] as const satisfies readonly ListName[]) {
    for (const count of [0, 1, 30]) {
      const summaries = Array.from({ length: count }, (_, place) => {
        const story = Object.values(stories)[place % Object.keys(stories).length] ?? raised;
        const { state } = story.told.file(COORDINATOR);
        return summarise(state, null);
      });
      const undelivered = name === 'open' ? { refused: 1, unknown: 2 } : null;
      drawn[`list-${name}-${count}`] = listCard(name, summaries, undelivered, policy, FRIDAY, drawing);
    }
  }
  return drawn;
}

function buttonsCard(
  heading: string,
  lines: readonly string[],
  pressed: ReturnType<typeof moreButtons>,
  reading: Reading,
) {
  const subheading = reading.file.state.escalation;
  return messageCard(reading.inForce, reading.drawing, { heading, subheading, lines, buttons: pressed });
}

/** Forty long ways to ask, as many as are ever offered. */
export function manyToAsk(): SecondCard['whom'] {
  const { directory, policy } = circumstances();
  const [agency] = whomToAsk(directory, {
    partnership: policy.partnership.code,
    kind: 'childrens-social-care',
    namePart: '',
    notAgency: null,
  }).choices;
  if (agency === undefined) throw new Error('the sample directory has no social care');
  const long = (word: string) => `${word} `.repeat(120).slice(0, 120);
  const choices = Array.from({ length: 40 }, (_, place) => ({
    ...agency,
    value: `${agency.value.slice(0, 60)}${String(place).padStart(60, 'x')}`,
    agencyName: long('Ysgol ŵŷâêîôû'),
    teamName: long('Tîm Diogelu Plant'),
  }));
  return { choices, more: 3 };
}

function formReading(name: FormName, stories: ReturnType<typeof sampleStories>): Reading {
  const { raised, answered, questioned, settled } = stories;
  switch (name) {
    case 'reply':
      return questioned.told.reading(questioned.readers['raiser'] ?? COORDINATOR);
    case 'accept':
      return answered.told.reading(answered.readers['raiser'] ?? COORDINATOR);
    case 'withdraw':
    case 'log-settled':
      return raised.told.reading(raised.readers['raiser'] ?? COORDINATOR);
    case 'dispute-settled':
      return settled.told.reading(settled.readers['asked'] ?? COORDINATOR);
    case 'agree':
    case 'propose':
    case 'maintain':
    case 'ask':
    case 'redirect':
    case 'hand-over':
    case 'note':
      return raised.told.reading(raised.readers['asked'] ?? COORDINATOR);
    default: {
      const never: never = name;
      return never;
    }
  }
}

function filledOf(name: FormName, write: (field: WordsField) => string): Filled {
  const flawed = [
    'whom',
    'to',
    'why',
    'outcome',
    'how',
    'actions',
    'code',
    'whatWouldChange',
    'ourActionBy',
    'theirActionBy',
  ];
  return {
    texts: Object.fromEntries(WORDS_FIELDS.map((field) => [field, write(field)])),
    choices: { ourActionBy: '2026-12-01', whatWouldChange: 'new-information', why: 'away', how: 'content' },
    flaws: Object.fromEntries([
      ...WORDS_FIELDS.map((field) => [field, forms.tooLong(LONGEST[field])]),
      ...flawed.map((id) => [id, forms.required]),
    ]),
    problems: name === 'hand-over' ? [] : [forms.removed(forms.kinds.phone)],
  };
}
