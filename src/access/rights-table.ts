import type { CommandKind } from '../escalation/commands.ts';
import type { Side } from '../escalation/events.ts';
import type { Standing } from '../escalation/standing.ts';

/** The parts a person can have in one escalation. */
export type Part =
  /** Raising a new one: anybody may. */
  | 'newcomer'
  /** Stands on the raising side, or covers who does. */
  | 'raising'
  /** Raised it, and no directory has confirmed who they are. */
  | 'raising-unconfirmed'
  /** Was asked, or covers who was. */
  | 'asked'
  /** Safeguarding lead of an agency on either side. */
  | 'agency-lead'
  /** The partnership's own team. */
  | 'partnership-team'
  /** Everyone else, and everyone who handed it over. */
  | 'nobody';

interface Right {
  readonly side: Side | null;
  readonly maySee: boolean;
  readonly words: Standing['words'];
  readonly may: readonly CommandKind[];
}

const BOTH_SIDES: readonly CommandKind[] = ['note', 'hand-over', 'log-settled', 'confirm-settled', 'dispute-settled'];
const RAISING_SIDE: readonly CommandKind[] = [
  ...BOTH_SIDES,
  'make-urgent',
  'tell-child',
  'reply',
  'accept',
  'withdraw',
  'close-one-sided',
];
const ASKED_SIDE: readonly CommandKind[] = [...BOTH_SIDES, 'acknowledge', 'know-child', 'answer', 'ask', 'redirect'];

/** Who may see and do what. Whether the moment allows it is for the rules (src/escalation/possible.ts). */
export const RIGHTS: Readonly<Record<Part, Right>> = {
  newcomer: { side: 'raising', maySee: true, words: 'all', may: ['raise'] },
  raising: { side: 'raising', maySee: true, words: 'all', may: RAISING_SIDE },
  // They may go on with what they raised; the other side's words wait until their agency's lead confirms them.
  'raising-unconfirmed': {
    side: 'raising',
    maySee: true,
    words: 'own-side',
    may: RAISING_SIDE.filter((kind) => kind !== 'hand-over'),
  },
  asked: { side: 'asked', maySee: true, words: 'all', may: ASKED_SIDE },
  'agency-lead': { side: null, maySee: true, words: 'none', may: [] },
  'partnership-team': { side: null, maySee: true, words: 'none', may: [] },
  nobody: { side: null, maySee: false, words: 'none', may: [] },
};
