import type { Card } from '../../../src/cards/card.ts';
import { helpCard, homeCard } from '../../../src/cards/home-card.ts';
import { listCard } from '../../../src/cards/list-card.ts';
import { messageCard } from '../../../src/cards/message-card.ts';
import { doorsCard, doorTakenCard, policyCard } from '../../../src/cards/policy-card.ts';
import { buttons } from '../../../src/words/buttons.ts';
import { refusals } from '../../../src/words/home.ts';
import { policyWords } from '../../../src/words/policy.ts';
import { notices } from '../../../src/words/notices.ts';
import { summarise } from '../../../src/worklist/summarise.ts';
import { COORDINATOR, FRIDAY, REFERENCE } from '../sample-case.ts';
import { sampleStories } from '../sample-stories.ts';
import { caseFaces } from './case-faces.ts';
import { formFaces } from './form-faces.ts';
import { raiseFaces } from './raise-faces.ts';
import { surveyFaces } from './survey-faces.ts';
import { setting, type Chosen, type Setting } from './setting.ts';

export type Faces = Readonly<Record<string, Card>>;

/** Every card the product draws, by a name that says what it shows. */
export function everyFace(chosen: Chosen = {}): Faces {
  const set = setting(chosen);
  return {
    ...homeFaces(set),
    ...raiseFaces(set),
    ...policyFaces(set),
    ...plainFaces(set),
    ...caseFaces(set),
    ...formFaces(set),
    ...listFaces(set),
    ...surveyFaces(set),
  };
}

function homeFaces({ world: { policy }, drawing }: Setting): Faces {
  const nothing = { toAnswer: 0, raised: 0, open: null, draft: false };
  const everything = { toAnswer: 3, raised: 12, open: 41, draft: true, surveys: true };
  return {
    home: homeCard(policy, drawing, { ...nothing, toAnswer: 2, raised: 1 }),
    'home-of-the-team-with-a-draft': homeCard(policy, drawing, everything),
    help: helpCard(policy, drawing, nothing, true),
    'not-understood': helpCard(policy, drawing, everything, false),
  };
}

function policyFaces({ world: { policy }, drawing }: Setting): Faces {
  const stages = policy.stages.flatMap((_, place) => {
    const card = policyCard(policy, place, drawing);
    return card === null ? [] : [[`policy-stage-${place + 1}`, card] as const];
  });
  const taken = policy.doors.map((door) => [`door-${door.code}`, doorTakenCard(policy, door, drawing)] as const);
  return {
    ...Object.fromEntries([...stages, ...taken]),
    doors: doorsCard(policy, drawing),
    'doors-none-chosen': doorsCard(policy, drawing, policyWords.door.error),
  };
}

function plainFaces({ world: { policy }, drawing }: Setting): Faces {
  return {
    refusal: messageCard(policy, drawing, { heading: refusals.heading, lines: [refusals.notFound] }),
    'closed-line': messageCard(policy, drawing, {
      heading: REFERENCE,
      lines: [notices.moved(REFERENCE)],
      buttons: [],
    }),
    'handed-over': messageCard(policy, drawing, {
      heading: buttons.handOver,
      lines: [notices.handedOn(REFERENCE)],
    }),
  };
}

function listFaces({ world, write, drawing }: Setting): Faces {
  const stories = Object.values(sampleStories(world, write));
  const lists = (['answer', 'raised', 'open'] as const).flatMap((name) =>
    [0, 1, 30].map((count) => {
      const summaries = Array.from({ length: count }, (_, place) => stories[place % stories.length]).flatMap((story) =>
        story === undefined ? [] : [summarise(story.told.file(COORDINATOR).state, null)],
      );
      const undelivered = name === 'open' ? { refused: 1, unknown: 2 } : null;
      return [`list-${name}-${count}`, listCard(name, summaries, undelivered, world.policy, FRIDAY, drawing)] as const;
    }),
  );
  return Object.fromEntries(lists);
}
