import { sayDayAndTime } from '../calendar/say-date.ts';
import type { Button, Card } from '../cards/card.ts';
import { draw, type Drawing } from '../cards/draw.ts';
import { escalationCard } from '../cards/escalation-card.ts';
import { frameOf } from '../cards/frame.ts';
import { textInput } from '../cards/inputs.ts';
import { messageCard } from '../cards/message-card.ts';
import { sayParty } from '../cards/say-place.ts';
import { LONGEST } from '../casework/request.ts';
import { agencyOf, placeOf } from '../directory/who-is.ts';
import { practice } from '../words/practice.ts';
import { marked } from './marked.ts';
import { writePlace, type PracticePlace } from './place.ts';
import { readingOf } from './play.ts';
import type { Scene } from './scene.ts';

/** Where a scene stands in its rehearsal, and what is said of what was pressed there. */
export interface Shown {
  readonly place: PracticePlace;
  readonly of: number;
  readonly remark: string | null;
}

/** One step of a rehearsal as a card: marked, with its choices in the place of the real buttons. */
export function sceneCard(scene: Scene, shown: Shown, drawing: Drawing): Card {
  const { words, play } = scene;
  const { place, of, remark } = shown;
  // On the escalation's own card nothing is changed: what has happened is told above it.
  const aside = scene.face.kind === 'escalation' ? words.story : [];
  return marked(faceOf(scene, buttonsOf(scene, place), drawing), {
    above: [practice.step(place.step + 1, of, whoIs(scene), sayDayAndTime(play.now)), ...aside],
    below: [...(remark === null ? [] : [remark]), `**${words.question}**`],
  });
}

function faceOf({ face, play, person, words: { story } }: Scene, buttons: readonly Button[], drawing: Drawing): Card {
  const { policy } = play.world;
  switch (face.kind) {
    case 'escalation': {
      const reading = readingOf(play, person, drawing);
      return escalationCard(reading, face.opening(reading), buttons);
    }
    case 'writing': {
      const { label, hint } = practice.check;
      const input = textInput('concern', { label, hint }, LONGEST.concern, { required: false });
      const view = {
        problems: [],
        paragraphs: story.map((text) => ({ text })),
        actions: [],
        after: [],
        quotes: [],
        inputs: [input],
      };
      return draw('form', frameOf(policy, face.heading), view, buttons, drawing);
    }
    case 'told':
      return messageCard(policy, drawing, { heading: face.heading, lines: story, typed: face.quotes, buttons });
    default: {
      const never: never = face;
      return never;
    }
  }
}

/** The choices, in the order of the words; only "Check my words" sends what was typed. */
function buttonsOf({ words, face }: Scene, { walk, step }: PracticePlace): readonly Button[] {
  const to = (place: Partial<PracticePlace>) => ({
    verb: 'practise-step',
    place: writePlace({ walk, step, tried: null, ...place }),
  });
  return [
    ...(face.kind === 'writing'
      ? [{ title: practice.check.button, press: to({ tried: 'check' }), sendsInputs: true }]
      : []),
    ...words.choices.map(({ title, why }, tried) => ({
      title,
      press: why === null ? to({ step: step + 1 }) : to({ tried }),
    })),
    { title: practice.stop, press: { verb: 'home' } },
  ];
}

function whoIs({ play, person }: Scene): string {
  const { directory } = play.world;
  const post = placeOf(directory, person);
  const agencyName = post === null ? '' : (agencyOf(directory, post.agency)?.name ?? '');
  return sayParty({ role: post?.title ?? '', agencyName });
}
