import type { PersonId } from '../../src/escalation/ids.ts';
import type { SurveyStore } from '../../src/survey/survey-store.ts';

/** A version of a list, as whoever reads everything has it. */
export interface Version {
  /** Milliseconds. */
  readonly at: number;
  readonly list: string;
  readonly body: string;
}

/** What an attacker works with: every version of every list in the order they were written. */
export interface Evidence {
  readonly versions: readonly Version[];
  /** The mark of a person: with the marks key in hand it is the right one. */
  readonly markOf: (person: PersonId) => string;
  /** The agency group of a person, and everybody of it in the order of the directory: nobody keeps these secret. */
  readonly groupOf: (person: PersonId) => string;
  readonly directory: readonly PersonId[];
  /** Between 0 and 1, for a guess where nothing is known. */
  readonly chance: () => number;
}

/** A store that lets somebody look over its shoulder at every write. */
export function overlooked(store: SurveyStore, now: () => number): { store: SurveyStore; versions: Version[] } {
  const versions: Version[] = [];
  return {
    versions,
    store: {
      ...store,
      async writeList(wave, list, body, etag) {
        const outcome = await store.writeList(wave, list, body, etag);
        if (outcome === 'written') versions.push({ at: now(), list, body });
        return outcome;
      },
    },
  };
}

/** Something that came into a list, and with which version. */
export interface Appearance {
  readonly text: string;
  readonly at: number;
  /** Place of the version among all. */
  readonly version: number;
}

/** When each mark of a group first stood in its list, in order. */
export function marksSeen({ versions }: Evidence, group: string): readonly Appearance[] {
  return firstSeen(versions, `marks.${group}`, (body) => JSON.parse(body) as string[]);
}

/** When each answer of a group first stood among those that are counted, in order. */
export function answersSeen({ versions }: Evidence, group: string): readonly Appearance[] {
  return firstSeen(versions, `answers.${group}.1`, (body) => (JSON.parse(body) as { responses: string[] }).responses);
}

export function versionsOf({ versions }: Evidence, list: string): readonly Version[] {
  return versions.filter((each) => each.list === list);
}

function firstSeen(versions: readonly Version[], list: string, read: (body: string) => string[]): Appearance[] {
  const seen = new Map<string, Appearance>();
  versions.forEach((each, version) => {
    if (each.list !== list) return;
    for (const text of read(each.body)) if (!seen.has(text)) seen.set(text, { text, at: each.at, version });
  });
  return [...seen.values()];
}
