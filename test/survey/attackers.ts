import type { PersonId } from '../../src/escalation/ids.ts';
import { type Appearance, answersSeen, type Evidence, marksSeen, versionsOf } from './evidence.ts';

/** Guesses the text of what somebody answered; null: no guess. Every answer in these tests is given by one person only. */
export type Attacker = (evidence: Evidence, target: PersonId) => string | null;

/** Who came third answered what came third. */
const byOrder: Attacker = (evidence, target) => {
  const { group, mark, answers } = aimed(evidence, target);
  const place = marksSeen(evidence, group).findIndex(({ text }) => text === mark);
  return answers[place]?.text ?? null;
};

/** What came nearest in time to the mark is theirs. */
const byTime: Attacker = (evidence, target) => nearest(evidence, target, ({ at }) => at);

/** What was written nearest to the mark, among all writes, is theirs. */
const byWrite: Attacker = (evidence, target) => nearest(evidence, target, ({ version }) => version);

/** What stands third in the list is of whose mark stands third. */
const byPosition: Attacker = (evidence, target) => {
  const { group, mark } = aimed(evidence, target);
  const marks = lastList(evidence, `marks.${group}`);
  return lastAnswers(evidence, group)[marks.indexOf(mark)] ?? null;
};

/** Without any key: the third in the directory answered what stands third. */
const byDirectory: Attacker = (evidence, target) => {
  const group = evidence.groupOf(target);
  const colleagues = evidence.directory.filter((person) => evidence.groupOf(person) === group);
  return lastAnswers(evidence, group)[colleagues.indexOf(target)] ?? null;
};

/** Theirs is among those that were entered next after their mark: the smallest such batch. */
const byNextBatch: Attacker = (evidence, target) => {
  const { marked, answers } = aimed(evidence, target);
  const later = answers.filter(({ version }) => marked !== null && version >= marked.version - 1);
  const first = Math.min(...later.map(({ version }) => version));
  return oneOf(
    later.filter(({ version }) => version === first),
    evidence,
  );
};

/** Theirs is in the smallest batch that was entered after they answered. */
const bySmallestBatch: Attacker = (evidence, target) => {
  const { marked, answers } = aimed(evidence, target);
  const later = answers.filter(({ version }) => marked !== null && version >= marked.version - 1);
  const batchOf = (seen: Appearance) => later.filter(({ version }) => version === seen.version);
  const smallest = later.map(batchOf).sort((one, other) => one.length - other.length)[0];
  return oneOf(smallest ?? [], evidence);
};

/** Whoever has just answered: their answer can be read where answers wait, in what was added to it. */
const byWaiting: Attacker = (evidence, target) => {
  const { group, marked, answers } = aimed(evidence, target);
  if (marked === null) return null;
  const before = evidence.versions.slice(0, marked.version + 1);
  const versions = versionsOf({ ...evidence, versions: before }, `waiting.${group}`);
  const [newest, previous] = [plainly(versions.at(-1)?.body ?? ''), plainly(versions.at(-2)?.body ?? '')];
  const added = answers.find(({ text }) => newest.includes(text) && !previous.includes(text));
  return added?.text ?? null;
};

/** The place at which the waiting answers changed when they answered is the place of their answer. */
const bySlot: Attacker = (evidence, target) => {
  const { group, marked } = aimed(evidence, target);
  if (marked === null) return null;
  const before = evidence.versions.slice(0, marked.version + 1);
  const versions = versionsOf({ ...evidence, versions: before }, `waiting.${group}`).map(({ body }) => slotsIn(body));
  const [newest = [], previous = []] = [versions.at(-1), versions.at(-2)];
  const changed = newest.flatMap((slot, place) => (slot === previous[place] ? [] : [place]));
  return lastAnswers(evidence, group)[changed[0] ?? -1] ?? null;
};

export const ATTACKERS: Readonly<Record<string, Attacker>> = {
  byOrder,
  byTime,
  byWrite,
  byPosition,
  byDirectory,
  byNextBatch,
  bySmallestBatch,
  byWaiting,
  bySlot,
};

/** Of all these people, the part whose answer an attacker told rightly. */
export function success(
  attacker: Attacker,
  evidence: Evidence,
  truth: ReadonlyMap<PersonId, string>,
): { readonly right: number; readonly of: number } {
  const right = [...truth].filter(([person, text]) => attacker(evidence, person) === text).length;
  return { right, of: truth.size };
}

function aimed(evidence: Evidence, target: PersonId) {
  const group = evidence.groupOf(target);
  const mark = evidence.markOf(target);
  const marked = marksSeen(evidence, group).find(({ text }) => text === mark) ?? null;
  return { group, mark, marked, answers: answersSeen(evidence, group) };
}

function nearest(evidence: Evidence, target: PersonId, where: (seen: Appearance) => number): string | null {
  const { marked, answers } = aimed(evidence, target);
  if (marked === null) return null;
  const away = (seen: Appearance) => Math.abs(where(seen) - where(marked));
  const least = Math.min(...answers.map(away));
  return oneOf(
    answers.filter((seen) => away(seen) === least),
    evidence,
  );
}

function oneOf(candidates: readonly Appearance[], { chance }: Evidence): string | null {
  return candidates[Math.floor(chance() * candidates.length)]?.text ?? null;
}

function lastList(evidence: Evidence, list: string): readonly string[] {
  const last = versionsOf(evidence, list).at(-1);
  return last === undefined ? [] : (JSON.parse(last.body) as string[]);
}

function lastAnswers(evidence: Evidence, group: string): readonly string[] {
  const last = versionsOf(evidence, `answers.${group}.1`).at(-1);
  return last === undefined ? [] : (JSON.parse(last.body) as { responses: string[] }).responses;
}

function slotsIn(body: string): readonly string[] {
  return (JSON.parse(body) as { slots: string[] }).slots;
}

/** Whatever can be read without a key: the body, and each slot as base64url. */
function plainly(body: string): string {
  if (body === '') return '';
  return [body, ...slotsIn(body).flatMap((slot) => [slot, Buffer.from(slot, 'base64url').toString('utf8')])].join('\n');
}
