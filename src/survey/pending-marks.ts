import type { WaveId } from './wave-step.ts';

/** Coded marks of one list that may be set now. */
export interface ReadyMarks {
  readonly wave: WaveId;
  readonly group: string;
  readonly marks: readonly string[];
}

/**
 * Marks of people who have just answered, in memory only: written together later, so that no mark is written with an answer.
 * It holds codes, never people.
 */
export interface PendingMarks {
  /** Takes the place of somebody who is answering; false where they have it already. */
  begin(wave: WaveId, group: string, mark: string): boolean;
  /** The answer is kept: the mark may be set from now on. */
  taken(wave: WaveId, mark: string): void;
  /** No answer was kept, or the mark is set: the place is free. */
  drop(wave: WaveId, mark: string): void;
  has(wave: WaveId, mark: string): boolean;
  /** What may be set, list by list, in order of wave and group and not of time. */
  ready(): readonly ReadyMarks[];
}

interface Pending {
  readonly wave: WaveId;
  readonly group: string;
  readonly mark: string;
  readonly taken: boolean;
}

export function newPendingMarks(): PendingMarks {
  const pending = new Map<string, Pending>();
  const placeOf = (wave: WaveId, mark: string) => `${wave} ${mark}`;
  return {
    begin(wave, group, mark) {
      if (pending.has(placeOf(wave, mark))) return false;
      pending.set(placeOf(wave, mark), { wave, group, mark, taken: false });
      return true;
    },
    taken(wave, mark) {
      const there = pending.get(placeOf(wave, mark));
      if (there !== undefined) pending.set(placeOf(wave, mark), { ...there, taken: true });
    },
    drop(wave, mark) {
      pending.delete(placeOf(wave, mark));
    },
    has: (wave, mark) => pending.has(placeOf(wave, mark)),
    ready() {
      const lists = new Map<string, ReadyMarks>();
      for (const { wave, group, mark, taken } of pending.values()) {
        if (!taken) continue;
        const list = placeOf(wave, group);
        lists.set(list, { wave, group, marks: [...(lists.get(list)?.marks ?? []), mark] });
      }
      return [...lists].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, list]) => list);
    },
  };
}
