import { everyResult, type ResultsParts } from './keep-results.ts';
import type { DrawnResults } from './results-of.ts';
import { everythingToDraw } from './to-draw.ts';

/**
 * All results there are: the same object until there are more, because no results ever change. Whoever asks
 * while they are drawn waits for the same drawing; what could not be drawn is tried again. The function answered throws what
 * `everyResult` throws.
 */
export function heldResults(parts: ResultsParts): () => Promise<readonly DrawnResults[]> {
  let held: { readonly there: string; readonly results: Promise<readonly DrawnResults[]> } | null = null;
  return async () => {
    const there = (await everythingToDraw(parts)).map(({ wave }) => wave.wave).join();
    if (held?.there === there) return held.results;
    const results = everyResult(parts);
    held = { there, results };
    results.catch(() => {
      if (held?.results === results) held = null;
    });
    return results;
  };
}
