import type { PersonId } from '../../src/escalation/ids.ts';
import { closeWave } from '../../src/survey/close-wave.ts';
import { countedText } from '../../src/survey/counted.ts';
import { waveKeys, type WaveKeys } from '../../src/survey/keys.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { shuffled } from '../../src/survey/shuffled.ts';
import type { Wave } from '../../src/survey/wave.ts';
import { answering, LEAD, openWave, peopleOf, seeded, telling, type Bench } from './bench.ts';
import type { Evidence, Version } from './evidence.ts';

/** Two groups, none of them large. */
export const PEOPLE = peopleOf({ police: 21, school: 18 });

const MINUTE = 60_000;

/** A wave as it was, and what nobody should be able to tell. */
export interface Course {
  readonly wave: Wave;
  readonly salt: string;
  readonly keys: WaveKeys;
  /** What each person answered: no two the same. */
  readonly truth: Map<PersonId, string>;
}

export type Moment = 'opened' | 'answered' | 'passed' | 'closed';

/**
 * A wave from the first answer to the last. The upkeep comes soon after each of them in every second seed (then every mark is alone in
 * its write: the worst there is), and after some in the others; people answer in the order of the directory in half of them.
 * `look` is called whenever something has happened.
 */
export async function liveThrough(
  parts: Bench,
  seed: number,
  look: (moment: Moment, course: Course) => Promise<void> = async () => undefined,
): Promise<Course> {
  const random = seeded(`course ${seed}`);
  const chance = chanceOf(random);
  const wave = await openWave(parts, PEOPLE);
  const salt = (await parts.store.salt(wave.wave)) ?? '';
  const course: Course = { wave, salt, keys: waveKeys(salt, parts.surveyKey), truth: new Map() };
  await look('opened', course);
  const order = seed % 4 < 2 ? PEOPLE : shuffled(PEOPLE, random);
  const numbers = shuffled([...order.keys()], random);
  for (const [place, each] of order.entries()) {
    const what = telling(numbers[place] ?? 0);
    course.truth.set(each.person, countedText(what));
    expect(await answering(wave, each, what, parts)).toBe('taken');
    await look('answered', course);
    parts.pass(MINUTE * (0.5 + chance()));
    if (seed % 2 === 0 || chance() < 0.4) {
      await surveyPass(parts);
      await look('passed', course);
    }
    parts.pass(MINUTE * 60 * chance());
  }
  await closeWave(wave.wave, LEAD, parts);
  await look('closed', course);
  return course;
}

export function evidenceOf(versions: readonly Version[], markOf: Evidence['markOf'], seed: string): Evidence {
  const groups = new Map(PEOPLE.map(({ person, group }) => [person, group]));
  return {
    versions,
    markOf,
    groupOf: (person) => groups.get(person) ?? '',
    directory: PEOPLE.map(({ person }) => person),
    chance: chanceOf(seeded(seed)),
  };
}

function chanceOf(random: (bytes: number) => Uint8Array): () => number {
  return () => Buffer.from(random(4)).readUInt32BE() / 2 ** 32;
}
