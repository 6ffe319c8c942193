import { setTimeout as pause } from 'node:timers/promises';
import { textWith, tokenOf, type Book } from './book.ts';
import type { Group } from './groups.ts';
import { inputsOf, moveFrom } from './moves.ts';
import { press, TENANT, type Answer, type Device } from './press.ts';

export interface PlayParts {
  /** The address of some instance that lives. */
  readonly anyUrl: () => string;
  readonly serviceUrl: string;
  readonly book: Book;
  readonly random: () => number;
  /** Whether the time is up. */
  readonly over: () => boolean;
  /** What the presses came to, for the report. */
  readonly counts: PressCounts;
}

/** Presses of buttons as sent: the same command may be several. */
export interface PressCounts {
  sent: number;
  kept: number;
  refused: number;
  errors: number;
  unanswered: number;
}

/** How often a press that got no answer, or an error, is made again: as Teams does, and as people do. */
const PRESSES_AT_MOST = 6;
const DEVICES_EACH = 2;
const STEPS = 6;
const TWICE_AT_ONCE = 0.2;

let given = 0;

/** Raises one escalation after the other, and lets both people press at two devices each until the time is up. */
export async function playGroup(group: Group, name: string, parts: PlayParts): Promise<void> {
  const devices = (account: string): Device[] =>
    Array.from({ length: DEVICES_EACH }, (_, place) => ({
      account,
      cardMessage: `card-${name}-${account}-${place}`,
      serviceUrl: parts.serviceUrl,
    }));
  const raising = devices(group.raiser);
  const asked = devices(group.asked);
  while (!parts.over()) {
    const escalation = await raise(group, raising, parts);
    if (escalation === null) continue;
    await Promise.all([...raising, ...asked].map((device) => playCase(escalation, device, parts)));
  }
}

/** Two cards, and the last button pressed at both devices at once. Null where it did not come to be. */
async function raise(group: Group, [first, second]: readonly Device[], parts: PlayParts): Promise<string | null> {
  if (first === undefined || second === undefined) return null;
  const begun = await insist(first, { verb: 'raise' }, parts);
  const [escalation] = begun.kind === 'card' ? (/KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(begun.text) ?? []) : [];
  if (escalation === undefined) return null;
  const { kind, namePart, partnership } = group;
  const place = { kind, casePoint: 'stepping-down-closing', partnership, namePart };
  const card = await insist(first, { verb: 'raise-safe', escalation, ...place }, parts);
  if (card.kind !== 'card' || !card.verbs.includes('raise-send')) return null;
  const token = tokenOf((given += 1));
  const acknowledged = parts.book.add({ escalation, person: idOf(first), command: 'raise', turn: 0, token });
  const choices = { whom: group.whom, theme: 'stepping-down-closing', canWait: 'yes' };
  const words = { concern: textWith(token), wanted: 'Please keep the plan open until the visit.' };
  const data = { verb: 'raise-send', escalation, turn: 0, ...choices, ...words };
  const answers = await Promise.all([insist(first, data, parts), insist(second, data, parts)]);
  if (!answers.some((answer) => answer.kind === 'card' && answer.kept)) return null;
  acknowledged();
  return escalation;
}

/** Some presses of one person at one device, on the card as it was last seen there. */
async function playCase(escalation: string, device: Device, parts: PlayParts): Promise<void> {
  let card = await insist(device, { verb: 'show', escalation }, parts);
  for (let step = 0; step < STEPS && !parts.over(); step += 1) {
    if (card.kind !== 'card' || card.turn === null) card = await insist(device, { verb: 'show', escalation }, parts);
    if (card.kind !== 'card' || card.turn === null) return;
    const move = moveFrom(card.verbs, parts.random);
    if (move === null) return;
    const { turn } = card;
    const token = tokenOf((given += 1));
    const { command, verb, field } = move;
    const acknowledged = parts.book.add({
      escalation,
      person: idOf(device),
      command,
      turn,
      token: field === null ? null : token,
    });
    const data = { verb, escalation, turn, ...inputsOf(move, token) };
    const times = parts.random() < TWICE_AT_ONCE ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: times }, () => insist(device, data, parts)));
    if (answers.some((answer) => answer.kind === 'card' && answer.kept)) acknowledged();
    card = answers[0] ?? { kind: 'none' };
  }
}

/** Presses, and presses again where no answer comes, at whichever instance lives. */
async function insist(device: Device, data: Readonly<Record<string, unknown>>, parts: PlayParts): Promise<Answer> {
  const { counts } = parts;
  for (let attempt = 1; ; attempt += 1) {
    counts.sent += 1;
    const answer = await press(parts.anyUrl(), device, data);
    if (answer.kind === 'card') {
      if (answer.kept) counts.kept += 1;
      else counts.refused += 1;
      return answer;
    }
    if (answer.kind === 'error') counts.errors += 1;
    else counts.unanswered += 1;
    if (attempt === PRESSES_AT_MOST) return answer;
    await pause(100 * attempt * (0.5 + parts.random()));
  }
}

function idOf({ account }: Device): string {
  return `${TENANT}:${account}`;
}
