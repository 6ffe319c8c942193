import { answering, benchOver, filled, openWave, peopleOf } from './bench.ts';

export const PEOPLE = peopleOf({ police: 20, school: 8 });

/** A wave that is open, and the first so many have answered. */
export async function answered(count: number) {
  const parts = benchOver();
  const wave = await openWave(parts, PEOPLE);
  for (const each of PEOPLE.slice(0, count)) await answering(wave, each, filled(), parts);
  return { parts, wave };
}
