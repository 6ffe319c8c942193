import { mayDo } from '../../access/duties-table.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { placeOf } from '../../directory/who-is.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { parseReference } from '../../escalation/reference.ts';
import type { English } from '../../identifiers/names/english.ts';
import { areasOf } from '../../statistics/learning-notes/areas.ts';
import { flawsOf, type NoteFlaw } from '../../statistics/learning-notes/check-text.ts';
import type { NoteWish } from '../../statistics/learning-notes/decide-step.ts';
import { draftNote } from '../../statistics/learning-notes/draft-note.ts';
import { bothSidesHaveLeads } from '../../statistics/learning-notes/sides-led.ts';
import type { NoteId } from '../../statistics/learning-notes/step.ts';
import { takeStep } from '../../statistics/learning-notes/take-step.ts';
import { keepLook, type LookParts } from './keep-look.ts';
import { look, openShelf, type ShelfParts } from './learning-notes-shelf.ts';
import type { Visit } from './page.ts';

export interface NotesParts extends ShelfParts, LookParts {
  readonly english: () => Promise<English>;
}

/** What became of a form. `flawed`: nothing was kept, and the form comes back as it was typed. */
export type FormOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly what: NoteWish | 'write' }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'flawed'; readonly reference: ReferenceFlaw | null; readonly text: readonly TextFlaw[] };
export type ReferenceFlaw = 'reference' | 'noLeads';
export type TextFlaw = NoteFlaw | { readonly kind: 'sentBefore' };

const WISHES: readonly NoteWish[] = ['agree', 'sign', 'withdraw'];
const NOTE_ID = /^[0-9a-f]{16}$/;

/** Does what a form of the page asks, where it is theirs to do. What a form says of a person or a role is never read. */
export async function takeForm(visit: Visit, parts: NotesParts): Promise<FormOutcome> {
  const wanted = visit.form.get('do');
  if (wanted === null) return { kind: 'none' };
  const note = visit.form.get('note') ?? '';
  if (!isNoteId(note)) return { kind: 'not-now' };
  if (wanted === 'write') return write(note, visit, parts);
  const wish = WISHES.find((each) => each === wanted);
  return wish === undefined ? { kind: 'not-now' } : take(wish, note, visit, parts);
}

function isNoteId(text: string): text is NoteId {
  return NOTE_ID.test(text);
}

async function take(wish: NoteWish, id: NoteId, visit: Visit, parts: NotesParts): Promise<FormOutcome> {
  const found = (await openShelf(visit, parts)).inHand.find(({ note }) => note.note === id);
  if (found === undefined) return { kind: 'not-now' };
  const { note, hand } = found;
  const { partnership } = note;
  const asked = { partnership, note: id, wish, hand, at: visit.now, role: titleOf(visit) };
  const outcome = await takeStep(asked, parts.learningNotes);
  return outcome === 'taken' ? { kind: 'done', what: wish } : { kind: 'not-now' };
}

async function write(note: NoteId, visit: Visit, parts: NotesParts): Promise<FormOutcome> {
  if (!mayDo(visit.roles, 'change', 'learning-note')) return { kind: 'not-now' };
  const text = (visit.form.get('text') ?? '').replaceAll('\r\n', '\n').trim();
  const from = await originOf(parseReference(visit.form.get('reference') ?? ''), visit, parts);
  const flaws = await textFlaws(text, visit, parts);
  if ('flaw' in from) return { kind: 'flawed', reference: from.flaw, text: flaws };
  if (flaws.length > 0) return { kind: 'flawed', reference: null, text: flaws };
  const { partnership, escalation } = from;
  const draft = { partnership, note, text, at: visit.now, by: visit.session.person, role: titleOf(visit) };
  const outcome = await draftNote({ partnership, note, escalation }, draft, parts.learningNotes);
  if (outcome === 'drafted') return { kind: 'done', what: 'write' };
  return { kind: 'flawed', reference: null, text: [{ kind: 'sentBefore' }] };
}

/**
 * The escalation a note may grow from: closed, so that nothing is published of one that goes on, and seen by this person
 * as its partnership's own team. All others are one flaw, so that nobody learns which references there are; trying shows in
 * the access log.
 */
async function originOf(
  escalation: EscalationId | null,
  visit: Visit,
  parts: NotesParts,
): Promise<{ readonly partnership: string; readonly escalation: EscalationId } | { readonly flaw: ReferenceFlaw }> {
  if (escalation === null) return { flaw: 'reference' };
  const seen = await look(escalation, visit, parts);
  if (seen?.inTeam !== true) {
    await keepLook(visit, { thing: 'refused', part: 'nobody', escalation: seen === null ? null : escalation }, parts);
    return { flaw: 'reference' };
  }
  if (seen.state.phase !== 'closed') return { flaw: 'reference' };
  if (!bothSidesHaveLeads(seen.state, visit.directory)) return { flaw: 'noLeads' };
  return { partnership: seen.state.partnership, escalation };
}

async function textFlaws(text: string, { directory, now }: Visit, parts: NotesParts): Promise<readonly NoteFlaw[]> {
  const english = await parts.english();
  const partnerships = parts.policies.inForce(londonDate(now)).map(({ partnership }) => partnership);
  return flawsOf(text, areasOf(partnerships, directory.agencies, english), english);
}

function titleOf({ directory, session }: Visit): string {
  return placeOf(directory, session.person)?.title ?? '';
}
