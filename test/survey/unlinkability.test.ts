import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonId } from '../../src/escalation/ids.ts';
import { countedText } from '../../src/survey/counted.ts';
import { codeOf } from '../../src/survey/keys.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';
import { ATTACKERS, success } from './attackers.ts';
import { benchOver, seeded, surveyInMemory, telling, type Bench } from './bench.ts';
import { evidenceOf, liveThrough, PEOPLE } from './course.ts';
import { type Evidence, overlooked, type Version } from './evidence.ts';
import { answerNaively } from './naive-survey.ts';

interface Lived {
  readonly evidence: Evidence;
  readonly truth: ReadonlyMap<PersonId, string>;
}

const WAVES = 12;

const PIECE = 9;

/** Every piece of a text of nine letters. */
function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, from) => text.slice(from, from + PIECE));
}

/** A bench over a store whose every write is seen, at the time the bench has. */
function watched(seed: string): { parts: Bench; versions: readonly Version[] } {
  const watching = overlooked(surveyInMemory(), () => Date.parse(parts.now()));
  const parts: Bench = benchOver(watching.store, seed);
  return { parts, versions: watching.versions };
}

async function live(seed: number): Promise<Lived> {
  const { parts, versions } = watched(`wave ${seed}`);
  const { keys, truth } = await liveThrough(parts, seed);
  return { evidence: evidenceOf(versions, (person) => codeOf(person, keys.marks), `chance ${seed}`), truth };
}

async function liveNaively(): Promise<Lived> {
  const { parts, versions } = watched('naive');
  const truth = new Map<PersonId, string>();
  const mark = (person: PersonId) => codeOf(person, seeded('marks')(32));
  for (const [number, each] of PEOPLE.entries()) {
    const text = countedText(telling(number));
    await answerNaively('w-naive' as WaveId, each, mark(each.person), text, parts.store);
    truth.set(each.person, text);
    parts.pass(60_000);
  }
  return { evidence: evidenceOf(versions, mark, 'naive chance'), truth };
}

describe('Whoever has seen every version of every list, and holds the key of the marks', () => {
  let waves: readonly Lived[] = [];
  beforeAll(async () => {
    const lived: Lived[] = [];
    for (let seed = 0; seed < WAVES; seed += 1) lived.push(await live(seed));
    waves = lived;
  });

  it.each(Object.keys(ATTACKERS))('%s tells no better what somebody answered than by guessing among eight', (name) => {
    const attacker = ATTACKERS[name];
    if (attacker === undefined) throw new Error('no such attacker');
    const all = waves.map(({ evidence, truth }) => success(attacker, evidence, truth));
    const [right, of] = [all.reduce((sum, each) => sum + each.right, 0), all.reduce((sum, each) => sum + each.of, 0)];
    // Four standard deviations of guessing among eight: by chance it is passed once in thirty thousand.
    expect(right / of).toBeLessThanOrEqual(1 / 8 + 4 * Math.sqrt(((1 / 8) * (7 / 8)) / of));
  });

  it.each(Object.keys(ATTACKERS))('%s would tell it of a survey that writes mark and answer together', async (name) => {
    const { evidence, truth } = await liveNaively();
    const { right, of } = success(ATTACKERS[name] ?? (() => null), evidence, truth);
    expect(right / of).toBeGreaterThan(0.9);
  });

  it('sees every answer enter with at least seven others of its group', () => {
    for (const { evidence } of waves) {
      for (const group of ['police', 'school']) {
        const lists = evidence.versions.filter(({ list }) => list === `answers.${group}.1`);
        const lengths = lists.map(({ body }) => (JSON.parse(body) as { responses: string[] }).responses.length);
        lengths.forEach((length, index) => expect(length - (lengths[index - 1] ?? 0)).toBeGreaterThanOrEqual(8));
      }
    }
  });

  it('sees no text twice where answers wait, and every version of them as long as every other', () => {
    for (const { evidence } of waves) {
      const slots = evidence.versions
        .filter(({ list }) => list.startsWith('waiting.'))
        .map(({ body }) => (JSON.parse(body) as { slots: string[] }).slots);
      expect(new Set(slots.map(({ length }) => length))).toEqual(new Set([32]));
      expect(new Set(slots.flat().map(({ length }) => length)).size).toBe(1);
      expect(new Set(slots.flat()).size).toBe(slots.flat().length);
    }
  });

  it('finds no piece of a mark in anything that is kept of an answer', () => {
    for (const { evidence } of waves.slice(0, 2)) {
      const marks = new Set(PEOPLE.flatMap(({ person }) => piecesOf(evidence.markOf(person))));
      const kept = evidence.versions.filter(({ list }) => !list.startsWith('marks.'));
      expect(kept.flatMap(({ body }) => piecesOf(body)).filter((piece) => marks.has(piece))).toEqual([]);
    }
  });

  it('sees no list of marks written in the same moment as any answer was taken', () => {
    for (const { evidence } of waves) {
      const waiting = evidence.versions.filter(({ list }) => list.startsWith('waiting.'));
      const taken = new Set(waiting.filter((_, index) => index >= 2).map(({ at }) => at));
      const marks = evidence.versions.filter(({ list, body }) => list.startsWith('marks.') && body !== '[]');
      // Batches move in the pass that sets marks, so of waiting lists only those of that pass share its moment.
      const passes = new Set(evidence.versions.filter(({ list }) => list.startsWith('answers.')).map(({ at }) => at));
      expect(marks.filter(({ at }) => taken.has(at) && !passes.has(at))).toEqual([]);
    }
  });
});

describe('What takes answers in', () => {
  it('speaks to no log: a line at the moment of an answer would say whose it is', () => {
    const files = readdirSync('src/survey').filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files)
      expect(readFileSync(join('src/survey', name), 'utf8')).not.toMatch(/telemetry|console|pino/);
  });
});
