import type { Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Store } from '../../storage/store.ts';

/** Something a person did for the partnership, beside any escalation: with a learning note, a release, or a wave of the survey. */
export interface Deed {
  readonly with: 'learning-note' | 'release' | 'survey';
  readonly at: Instant;
  /** The code it is kept under: `drafted`, `signed`, `launched` ... */
  readonly kind: string;
  /** Which note, release or wave. */
  readonly of: string;
  /** The words of a note they drafted; null for everything else. */
  readonly text: string | null;
}

interface DeedStore {
  readonly learningNotes: Pick<Store['learningNotes'], 'allSteps'>;
  readonly releases: Pick<Store['releases'], 'entries'>;
  readonly survey: Pick<Store['survey'], 'steps'>;
}

/** Everything of that kind this person did, the oldest first. Whether they answered a survey is not known here, and cannot be. */
export async function deedsOf(
  person: PersonId,
  { learningNotes, releases, survey }: DeedStore,
): Promise<readonly Deed[]> {
  const deeds: Deed[] = [];
  for (const step of await learningNotes.allSteps()) {
    if (step.by !== person) continue;
    const { at, kind, note } = step;
    deeds.push({ with: 'learning-note', at, kind, of: note, text: step.kind === 'drafted' ? step.text : null });
  }
  for (const entry of await releases.entries()) {
    if (!('by' in entry) || entry.by.person !== person) continue;
    const { at, kind, release } = entry;
    deeds.push({ with: 'release', at, kind, of: release, text: null });
  }
  for (const { by, at, kind, wave } of await survey.steps()) {
    if (by === person) deeds.push({ with: 'survey', at, kind, of: wave, text: null });
  }
  return deeds.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}
