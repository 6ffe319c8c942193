import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import type { Answers } from './answers.ts';
import { answersList, type Source } from './lists.ts';
import { again } from './again.ts';
import type { SurveyParts } from './parts.ts';
import type { SurveyStore } from './survey-store.ts';

/** What somebody answered, as it is counted: the group is that of the list it stands in. */
export interface Counted {
  readonly area: string | null;
  readonly answers: Answers;
}

/** A list is full with so many answers: the next batch begins another. Cosmos DB takes no item of more than 2 MB. */
const MOST_IN_PART = 500;

const counted = z.strictObject({ area: z.string().nullable(), answers: z.record(z.string(), z.array(z.string())) });
const body = z.object({ moved: z.int().min(0), responses: z.array(z.string()) });
type Part = z.infer<typeof body>;

/** The text of an answer: the same for everybody who answered the same. */
export function countedText({ area, answers }: Counted): string {
  // In the order of the codes: in which order somebody pressed them is nobody's business.
  const sorted = Object.entries(answers).map(([measure, codes]) => [measure, [...codes].sort()] as const);
  return canonicalJson({ area, answers: Object.fromEntries(sorted.filter(([, codes]) => codes.length > 0)) });
}

/**
 * Enters the texts of a move, sorted among those that are there; once, however often it is called for the same move. Moves of
 * a source are numbered upwards.
 */
export async function enterCounted(
  source: Source,
  move: number,
  texts: readonly string[],
  { store, random }: Pick<SurveyParts, 'store' | 'random'>,
): Promise<void> {
  await again(source.wave, random, async () => {
    const parts = await partsOf(source, store);
    const last = parts.at(-1);
    if (last !== undefined && last.part.moved >= move) return 'done';
    const isFull = last === undefined || last.part.responses.length >= MOST_IN_PART;
    const number = isFull ? parts.length + 1 : parts.length;
    const responses = [...(isFull ? [] : last.part.responses), ...texts].sort();
    const etag = isFull ? null : last.etag;
    const text = canonicalJson({ moved: move, responses } satisfies Part);
    const written = await store.writeList(source.wave, answersList(source, number), text, etag);
    return written === 'written' ? 'done' : 'again';
  });
}

/** Every answer of a source that was entered, in the order of their texts, part by part. Throws Fault `wave-list-broken`. */
export async function countedOf(source: Source, store: SurveyStore): Promise<readonly Counted[]> {
  const parts = await partsOf(source, store);
  return parts.flatMap(({ part: { responses } }, index) =>
    responses.map((text) => read(counted, text, answersList(source, index + 1))),
  );
}

async function partsOf(source: Source, store: SurveyStore): Promise<readonly { part: Part; etag: string }[]> {
  const parts: { part: Part; etag: string }[] = [];
  for (;;) {
    const name = answersList(source, parts.length + 1);
    const there = await store.list(source.wave, name);
    if (there === null) return parts;
    parts.push({ part: read(body, there.body, name), etag: there.etag });
  }
}

function read<Held>(shape: z.ZodType<Held>, text: string, list: string): Held {
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Fault('wave-list-broken', { list }, cause);
  }
}
