import { ELSEWHERE, type Reached } from './answers.ts';
import type { Wave } from './wave.ts';
import type { WaveId } from './wave-step.ts';

/** Where answers of people who were reached alike are kept: apart for each merged group. */
export interface Source {
  readonly wave: WaveId;
  readonly reached: Reached;
  /** Code of a merged group, or `elsewhere`. */
  readonly group: string;
}

/** The list of those of a group who have answered. */
export function marksList(group: string): string {
  return `marks.${group}`;
}

/** The list of answers that wait. */
export function waitingList({ reached, group }: Source): string {
  return `${reached === 'asked' ? 'waiting' : 'waiting-link'}.${group}`;
}

/** One of the lists of answers that are counted, from 1. Several, because the store takes no list without end. */
export function answersList({ reached, group }: Source, part: number): string {
  return `${reached === 'asked' ? 'answers' : 'answers-link'}.${group}.${part}`;
}

/** Every source of answers of a launched wave; none before. */
export function sourcesOf({ wave, launched }: Wave): readonly Source[] {
  if (launched === null) return [];
  const groups = launched.merged.map(({ code }) => code);
  const asked = groups.map((group): Source => ({ wave, reached: 'asked', group }));
  if (launched.link === null) return asked;
  return [...asked, ...[...groups, ELSEWHERE].map((group): Source => ({ wave, reached: 'link', group }))];
}
