import { mayDo } from '../../access/duties-table.ts';
import { standingOf, type Place } from '../../access/standing-of.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { seeForOf } from '../../casework/see-for-of.ts';
import { partnershipTeam } from '../../directory/partnership-team.ts';
import { fold } from '../../escalation/evolve.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Closed, Open } from '../../escalation/state.ts';
import type { Policies } from '../../policy/policies.ts';
import type { RecordReader } from '../../record/record.ts';
import { wishesFor, type NoteHand, type NoteWish } from '../../statistics/learning-notes/decide-step.ts';
import type { LearningNotes } from '../../statistics/learning-notes/learning-notes.ts';
import { notesOf, type LearningNote } from '../../statistics/learning-notes/note.ts';
import { sidesLed } from '../../statistics/learning-notes/sides-led.ts';
import type { Visit } from './page.ts';

export interface ShelfParts {
  readonly learningNotes: LearningNotes;
  readonly record: Pick<RecordReader, 'read'>;
  readonly policies: Policies;
}

/** A note that someone has a part in, with what they may do with it. */
export interface NoteInHand {
  readonly note: LearningNote;
  readonly hand: NoteHand;
  readonly wishes: readonly NoteWish[];
  /** Null for whoever may not see the escalation: they do not learn which it is. */
  readonly reference: EscalationId | null;
}

export interface Shelf {
  readonly all: readonly LearningNote[];
  readonly inHand: readonly NoteInHand[];
}

/** An escalation and who this person is to it, as the record and the directory have it today. */
export interface Seen {
  readonly state: Open | Closed;
  readonly place: Place;
  readonly inTeam: boolean;
}

/** Every note of the partnerships in force, and those among them this person has a part in. */
export async function openShelf(visit: Visit, parts: ShelfParts): Promise<Shelf> {
  const codes = parts.policies.inForce(londonDate(visit.now)).map(({ partnership }) => partnership.code);
  const shelves = await Promise.all(codes.map((code) => openOne(code, visit, parts)));
  return { all: shelves.flatMap(({ all }) => all), inHand: shelves.flatMap(({ inHand }) => inHand) };
}

/** Null where there is no such escalation. */
export async function look(escalation: EscalationId, visit: Visit, parts: ShelfParts): Promise<Seen | null> {
  const state = fold(await parts.record.read(escalation));
  if (state.phase === 'unraised') return null;
  const { directory, now, session } = visit;
  const { person } = session;
  const place = standingOf(state, person, directory, londonDate(now), seeForOf(state, parts.policies));
  const isOfTeam = partnershipTeam(directory, state.partnership).some((post) => post.person === person);
  return { state, place, inTeam: isOfTeam && place.standing.maySee };
}

async function openOne(partnership: string, visit: Visit, parts: ShelfParts): Promise<Shelf> {
  const [steps, origins] = await Promise.all([
    parts.learningNotes.steps(partnership),
    parts.learningNotes.origins(partnership),
  ]);
  const all = notesOf(steps).filter(({ withdrawn }) => !withdrawn);
  const inHand = await Promise.all(
    all.map(async (note) => {
      const escalation = origins.find((origin) => origin.note === note.note)?.escalation ?? null;
      return takeInHand(note, escalation, visit, parts);
    }),
  );
  return { all, inHand: inHand.filter((each) => each !== null) };
}

async function takeInHand(
  note: LearningNote,
  escalation: EscalationId | null,
  visit: Visit,
  parts: ShelfParts,
): Promise<NoteInHand | null> {
  const seen = escalation === null ? null : await look(escalation, visit, parts);
  const hand: NoteHand = {
    person: visit.session.person,
    leads: seen === null ? [] : sidesLed(seen.state, seen.place, visit.directory),
    inTeam: seen?.inTeam === true,
    maySign: mayDo(visit.roles, 'sign', 'learning-note'),
  };
  if (hand.leads.length === 0 && !hand.inTeam && !hand.maySign) return null;
  const reference = seen?.place.standing.maySee === true ? escalation : null;
  return { note, hand, wishes: wishesFor(note, hand), reference };
}
