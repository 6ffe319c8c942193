import { findIdentifiers } from '../../../identifiers/find-identifiers.ts';
import { findNames } from '../../../identifiers/find-names.ts';
import type { English } from '../../../identifiers/names/english.ts';
import { quantile } from '../quantile.ts';
import { namingSentences, randomFrom } from './sentences.ts';
import type { Samples } from './samples.ts';

/** Milliseconds for one text of 800 characters, the longest a field takes; medians of the rounds. */
export interface CheckTimes {
  readonly names: number;
  readonly patterns: number;
}

const LENGTH = 800;
const TEXTS = 40;

/** Times both checks on the same texts in turn, so that what else the machine does falls on both. */
export function timeChecks(samples: Samples, rounds: number, seed: number, english: English): CheckTimes {
  const sentences = namingSentences(samples, 2, randomFrom(seed)).map(({ text }) => text);
  const texts = Array.from({ length: TEXTS }, (_, at) =>
    sentences
      .slice(at * 5)
      .join(' ')
      .slice(0, LENGTH),
  );
  const times = { names: [] as number[], patterns: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.patterns.push(perText(texts, (text) => findIdentifiers(text)));
    times.names.push(perText(texts, (text) => findNames(text, english)));
  }
  return { names: quantile(times.names, 0.5), patterns: quantile(times.patterns, 0.5) };
}

function perText(texts: readonly string[], check: (text: string) => unknown): number {
  const begun = performance.now();
  for (const text of texts) check(text);
  return (performance.now() - begun) / texts.length;
}
