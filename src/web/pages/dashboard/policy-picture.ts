import { wrap } from '../../../charts/wrap.ts';
import type { Clock, Policy, Stage } from '../../../policy/policy.ts';
import { isDraft } from '../../../policy/look-up.ts';
import { dashboardPages } from '../../../words/dashboard-pages.ts';
import { actorsOf, mustOf, sayClock } from './policy-stages.ts';

const words = dashboardPages.policy;

/** A ladder laid out, in the units of its view box; the template draws it, and escapes its text. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly texts: readonly Text[];
  /** The two rails between stages, and the arrow up. */
  readonly steps: readonly { readonly from: number; readonly to: number }[];
}

interface Box {
  readonly y: number;
  readonly height: number;
  readonly kind: 'stage' | 'clocks' | 'urgent' | 'draft';
}

interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'title' | 'side' | 'actor' | 'clock' | 'step' | 'draft';
}

/** As wide as a telephone shows one to one; a screen shows it a little larger. */
const WIDTH = 328;
const [LEFT, RIGHT, PAD] = [14, 172, 12];
const STEP = 44;
const LINE = { title: 21, actor: 18, clock: 18 } as const;
/** Characters to a line, of letters of usual width: 16 px bold; 14 px in half the width and in all of it. */
const FITS = { title: 34, actor: 19, clock: 42 } as const;
const MOST_LINES = 6;

/** The policy as a ladder: its last stage on top, each with who acts on both sides and its clocks, and what holds when urgent. */
export function pictureOf(policy: Policy): Picture {
  const boxes: Box[] = [];
  const texts: Text[] = [];
  const steps: Picture['steps'][number][] = [];
  let y = 1;
  if (isDraft(policy)) {
    boxes.push({ y, height: 32, kind: 'draft' });
    texts.push({ x: LEFT, y: y + 22, text: words.draft, kind: 'draft' });
    y += 32 + PAD;
  }
  const stages = policy.stages.toReversed();
  stages.forEach((stage, index) => {
    const drawn = stageAt(y, stage, policy);
    boxes.push(...drawn.boxes);
    texts.push(...drawn.texts);
    y = drawn.end;
    if (index === stages.length - 1) return;
    steps.push({ from: y, to: y + STEP });
    texts.push({ x: RIGHT + 4, y: y + STEP / 2 + 5, text: words.further, kind: 'step' });
    y += STEP;
  });
  const urgent = urgentAt(y + PAD, policy);
  return {
    width: WIDTH,
    height: urgent.end + 1,
    boxes: [...boxes, ...urgent.boxes],
    texts: [...texts, ...urgent.texts],
    steps,
  };
}

interface Drawn {
  readonly boxes: readonly Box[];
  readonly texts: readonly Text[];
  readonly end: number;
}

function stageAt(top: number, stage: Stage, policy: Policy): Drawn {
  const title = linesAt(LEFT, top + PAD, `${stage.label}: ${stage.name}`, 'title');
  const sides = title.end + 4;
  const asked = stage.ends === 'view' ? words.panel : words.asked;
  const columns = [
    { x: LEFT, head: words.raising, actors: actorsOf(policy, stage.raising) },
    { x: RIGHT, head: asked, actors: actorsOf(policy, stage.asked) },
  ].map(({ x, head, actors }) => {
    const below = linesAt(x, sides + LINE.actor, actors, 'actor');
    return { texts: [{ x, y: sides + 14, text: head, kind: 'side' } as const, ...below.texts], end: below.end };
  });
  const strip = Math.max(...columns.map(({ end }) => end)) + 8;
  const clocks = clocksAt(strip + 5, stage, stage.clocks);
  const end = clocks.end + 8;
  return {
    boxes: [
      { y: top, height: end - top, kind: 'stage' },
      { y: strip, height: end - strip, kind: 'clocks' },
    ],
    texts: [...title.texts, ...columns.flatMap((column) => column.texts), ...clocks.texts],
    end,
  };
}

function urgentAt(top: number, { urgent }: Policy): Drawn {
  const title = linesAt(LEFT, top + 8, words.urgent, 'title');
  const clocks = clocksAt(title.end, { ends: 'answer' }, urgent.clocks);
  const end = clocks.end + 8;
  return { boxes: [{ y: top, height: end - top, kind: 'urgent' }], texts: [...title.texts, ...clocks.texts], end };
}

/** A line for each clock; where the policy has none, that it states no time. */
function clocksAt(top: number, stage: Pick<Stage, 'ends'>, clocks: readonly Clock[]) {
  const said = clocks.map((clock) => words.clock(words.must[mustOf(stage, clock)], sayClock(clock)));
  let end = top;
  const texts = (said.length === 0 ? [words.notStated] : said).flatMap((line) => {
    const lines = linesAt(LEFT, end, line, 'clock');
    end = lines.end;
    return lines.texts;
  });
  return { texts, end };
}

/** A text in lines that fit, the first one's top at `top`. */
function linesAt(x: number, top: number, text: string, kind: keyof typeof LINE) {
  const lines = wrap(text, FITS[kind], MOST_LINES);
  const texts = lines.map((line, index): Text => ({ x, y: top + 14 + index * LINE[kind], text: line, kind }));
  return { texts, end: top + lines.length * LINE[kind] };
}
