import { findIdentifiers } from '../../../identifiers/find-identifiers.ts';
import { findNames } from '../../../identifiers/find-names.ts';
import type { Place } from '../../../identifiers/finding.ts';
import type { English } from '../../../identifiers/names/english.ts';
import { KINDS, patternSentences } from './patterns.ts';
import { ORIGINS, type Samples } from './samples.ts';
import { namingSentences, placingSentences, randomFrom, withTypo, type Marked } from './sentences.ts';

/** How many of what should be found were found, or of what should not were stopped. */
export interface Share {
  readonly of: string;
  readonly found: number;
  readonly all: number;
}

export interface Measured {
  readonly patterns: readonly Share[];
  readonly people: Share;
  readonly byOrigin: readonly Share[];
  readonly inSmallLetters: Share;
  readonly places: Share;
  /** Sentences that identify nobody and were stopped all the same. */
  readonly stopped: Share;
  /** The same sentences, each with one slip of the keys. */
  readonly stoppedWithTypo: Share;
}

/** Measures what is found in samples. `times`: how often each sentence is filled, for each origin. */
export function measure(samples: Samples, times: number, seed: number, english: English): Measured {
  const random = randomFrom(seed);
  const naming = namingSentences(samples, times, random);
  const patterns = patternSentences(times * 50, random);
  const stopped = (of: string, sentences: readonly string[]): Share => ({
    of,
    found: sentences.filter((text) => findNames(text, english).length + findIdentifiers(text).length > 0).length,
    all: sentences.length,
  });
  const recall = (of: string, sentences: readonly Marked[]) => recallOf(of, sentences, english);
  return {
    patterns: KINDS.map((kind) => {
      const written = patterns.filter((each) => each.kind === kind);
      const found = written.filter(({ text, start, end }) =>
        covers(
          findIdentifiers(text).filter((finding) => finding.kind === kind),
          { start, end },
        ),
      );
      return { of: kind, found: found.length, all: written.length };
    }),
    people: recall('people', naming),
    byOrigin: ORIGINS.map((origin) =>
      recall(
        origin,
        naming.filter((each) => each.origin === origin),
      ),
    ),
    inSmallLetters: recall(
      'in small letters',
      naming.filter(({ text }) => !/\p{Lu}/u.test(text)),
    ),
    places: recall('streets and schools', placingSentences(samples)),
    stopped: stopped('clean sentences', samples.clean),
    stoppedWithTypo: stopped(
      'clean sentences with a slip of the keys',
      samples.clean.flatMap((text) => Array.from({ length: times }, () => withTypo(text, random))),
    ),
  };
}

function recallOf(of: string, sentences: readonly Marked[], english: English): Share {
  let [found, all] = [0, 0];
  for (const { text, slots } of sentences) {
    const findings = findNames(text, english);
    all += slots.length;
    found += slots.filter((slot) => covers(findings, slot)).length;
  }
  return { of, found, all };
}

/** The whole of it, not a part: "Margaret" is not "Margaret-Ann". */
function covers(findings: readonly Place[], { start, end }: Place): boolean {
  return findings.some((finding) => finding.start <= start && finding.end >= end);
}
