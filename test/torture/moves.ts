import type { CommandKind } from '../../src/escalation/commands.ts';
import { textWith } from './book.ts';

/** A button as it is sent, and the command it is. */
export interface Move {
  readonly command: CommandKind;
  readonly verb: string;
  /** The inputs beside the text. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The field its text stands in; null where it has none. */
  readonly field: string | null;
}

interface Offered {
  /** How likely it is to be taken when it is offered; what ends an escalation is rare. */
  readonly weight: number;
  readonly moves: readonly Move[];
}

const pressed = (command: CommandKind, verb: string): Move => ({ command, verb, inputs: {}, field: null });
const typed = (command: CommandKind, form: string, field: string, inputs: Move['inputs'] = {}): Move => ({
  command,
  verb: `send-${form}`,
  inputs,
  field,
});

const NOTE = typed('note', 'note', 'note');

/** What each button of an escalation's card leads to. */
const OFFERED: Readonly<Record<string, Offered>> = {
  'acknowledge-known': { weight: 3, moves: [pressed('acknowledge', 'acknowledge-known')] },
  'acknowledge-tell-me': { weight: 3, moves: [pressed('acknowledge', 'acknowledge-tell-me')] },
  'tell-child': { weight: 2, moves: [pressed('tell-child', 'tell-child')] },
  'know-child': { weight: 2, moves: [pressed('know-child', 'know-child')] },
  'make-urgent': { weight: 0.5, moves: [pressed('make-urgent', 'make-urgent')] },
  'open-answer': {
    weight: 4,
    moves: [
      typed('answer', 'agree', 'answer'),
      typed('answer', 'propose', 'answer'),
      typed('answer', 'maintain', 'answer'),
      typed('ask', 'ask', 'question'),
      typed('ask', 'ask', 'question'),
    ],
  },
  'open-reply': { weight: 4, moves: [typed('reply', 'reply', 'reply')] },
  'open-talk': { weight: 1, moves: [typed('talk', 'talk', 'talked')] },
  'open-log-settled': { weight: 0.5, moves: [typed('log-settled', 'log-settled', 'agreed', { outcome: 'agreed' })] },
  'open-dispute-settled': { weight: 3, moves: [typed('dispute-settled', 'dispute-settled', 'reason')] },
  'confirm-settled': { weight: 1, moves: [pressed('confirm-settled', 'confirm-settled')] },
  'open-accept': {
    weight: 0.5,
    moves: [{ command: 'accept', verb: 'send-accept', inputs: { how: 'content' }, field: null }],
  },
  'open-note': { weight: 2, moves: [NOTE] },
  // A note stands behind it, unless it stands on the card.
  more: { weight: 2, moves: [NOTE] },
};

/** One of the moves that the card's buttons offer; null where none does, as on a closed escalation. */
export function moveFrom(verbs: readonly string[], random: () => number): Move | null {
  const offered = verbs.flatMap((verb) => (Object.hasOwn(OFFERED, verb) ? [OFFERED[verb]] : []));
  const known = offered.filter((each) => each !== undefined);
  let left = random() * known.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, moves } of known) {
    left -= weight;
    if (left <= 0) return moves[Math.floor(random() * moves.length)] ?? null;
  }
  return null;
}

/** What is sent for a move. */
export function inputsOf({ inputs, field }: Move, token: string): Readonly<Record<string, string>> {
  return field === null ? inputs : { ...inputs, [field]: textWith(token) };
}
