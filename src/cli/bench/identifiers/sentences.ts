import { ORIGINS, type Origin, type Samples } from './samples.ts';

/** A sentence with what in it must be found. */
export interface Marked {
  readonly text: string;
  readonly origin: Origin | null;
  readonly slots: readonly { readonly start: number; readonly end: number }[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every sentence that names a person, `times` over for every origin, each time with other names. */
export function namingSentences(samples: Samples, times: number, random: () => number): Marked[] {
  return ORIGINS.flatMap((origin) => {
    const { given, surnames } = samples.names[origin];
    return samples.naming.flatMap((sentence) =>
      Array.from({ length: times }, () => {
        const first = pick(given, random);
        const others = given.filter((name) => name !== first);
        const names = { given: first, other: pick(others, random), surname: pick(surnames, random) };
        return fill(sentence, names, origin);
      }),
    );
  });
}

/** Every sentence that names a street or a school, with every one of them. */
export function placingSentences({ placing, streets, schools }: Samples): Marked[] {
  return placing.flatMap((sentence) =>
    sentence.includes('{street}')
      ? streets.map((street) => fill(sentence, { street }, null))
      : schools.map((school) => fill(sentence, { school }, null)),
  );
}

/** The sentence with two letters of one of its longer words changed about, as hurried people type. */
export function withTypo(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function fill(sentence: string, values: Readonly<Record<string, string>>, origin: Origin | null): Marked {
  const small = !/[.!?]$/.test(sentence);
  const slots: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const slot of sentence.matchAll(/\{(\w+)\}/g)) {
    const value = values[slot[1] ?? ''] ?? '';
    text += sentence.slice(at, slot.index);
    slots.push({ start: text.length, end: text.length + value.length });
    text += small ? value.toLowerCase() : value;
    at = slot.index + slot[0].length;
  }
  return { text: text + sentence.slice(at), origin, slots };
}

function pick(values: readonly string[], random: () => number): string {
  return values[Math.floor(random() * values.length)] ?? '';
}
