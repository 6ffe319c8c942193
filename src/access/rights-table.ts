import type { CommandKind } from '../escalation/commands.ts';
import type { Side } from '../escalation/events.ts';
import type { Seat } from '../escalation/seat.ts';
import type { Standing } from '../escalation/standing.ts';

/** The parts a person can have in one escalation. */
export type Part =
  /** Raising a new one: anybody may. */
  | 'newcomer'
  /** Sits on the raising side, or covers who does. */
  | 'raising'
  /** Raised it, and no directory has confirmed who they are. */
  | 'raising-unconfirmed'
  /** Was asked, or covers who was. */
  | 'asked'
  /** Asked by the raising side to take it to the next stage, or covers who was. */
  | 'taking-up'
  /** Gives the view of the last stage, or covers who does. */
  | 'panel'
  /** Asked for advice by the raising side. Sees it; acts for nobody. */
  | 'adviser'
  /** Had a part at an earlier stage, on the raising or on the asked side. */
  | 'informed-raising'
  | 'informed-asked'
  /** Safeguarding lead of the raising agency, or of the asked one. */
  | 'raising-agency-lead'
  | 'asked-agency-lead'
  /** The partnership's own team. */
  | 'partnership-team'
  /** Owns the rules on disclosure and retention. */
  | 'information-governance'
  /** The policy's clock, and the command that erases: nobody. */
  | 'clock'
  | 'eraser'
  /** Everyone else, and everyone who handed it over. */
  | 'nobody';

interface Right {
  readonly seat: Seat | null;
  readonly side: Side | null;
  readonly maySee: boolean;
  /** Whether they see what happens inside the raising agency. */
  readonly inside: boolean;
  readonly words: Standing['words'];
  /** Whether they may open the words with a reason, which is logged and which the participants can see. */
  readonly opensWords: boolean;
  readonly may: readonly CommandKind[];
}

const BOTH_SIDES: readonly CommandKind[] = [
  'note',
  'talk',
  'hand-over',
  'log-settled',
  'confirm-settled',
  'dispute-settled',
  'report-action',
  'record-decision',
  'answer-closing',
  'restrict',
];
const RAISING_SIDE: readonly CommandKind[] = [
  ...BOTH_SIDES,
  'make-urgent',
  'tell-child',
  'answer-follow-up',
  'reply',
  'accept',
  'withdraw',
  'close-one-sided',
  'escalate',
  'seek-help',
];
const ASKED_SIDE: readonly CommandKind[] = [...BOTH_SIDES, 'acknowledge', 'know-child', 'answer', 'ask', 'redirect'];

/** Nobody acts for an agency that has not confirmed them: neither by handing it to a colleague there nor by taking it higher. */
const NOT_UNCONFIRMED: readonly CommandKind[] = ['hand-over', 'escalate'];

const ACTS = { maySee: true, opensWords: false } as const;
const OVERSEES = { seat: 'overseer', side: null, maySee: true, words: 'none', opensWords: true } as const;
const NOBODY = { side: null, words: 'none', opensWords: false } as const;

/** Who may see and do what. Whether the moment allows it is for the rules (src/escalation/possible.ts). */
export const RIGHTS: Readonly<Record<Part, Right>> = {
  newcomer: { ...ACTS, seat: 'raising', side: 'raising', inside: true, words: 'all', may: ['raise'] },
  raising: { ...ACTS, seat: 'raising', side: 'raising', inside: true, words: 'all', may: RAISING_SIDE },
  // They may go on with what they raised; the other side's words wait until their agency's lead confirms them.
  'raising-unconfirmed': {
    ...ACTS,
    seat: 'raising',
    side: 'raising',
    inside: true,
    words: 'own-side',
    may: RAISING_SIDE.filter((kind) => !NOT_UNCONFIRMED.includes(kind)),
  },
  asked: { ...ACTS, seat: 'asked', side: 'asked', inside: false, words: 'all', may: ASKED_SIDE },
  'taking-up': {
    ...ACTS,
    seat: 'taking-up',
    side: 'raising',
    inside: true,
    words: 'all',
    may: ['take-on', 'do-not-take-on', 'note', 'hand-over'],
  },
  panel: {
    ...ACTS,
    seat: 'panel',
    side: null,
    inside: false,
    words: 'all',
    may: ['acknowledge', 'know-child', 'give-view', 'note', 'hand-over'],
  },
  adviser: { ...ACTS, seat: 'adviser', side: 'raising', inside: true, words: 'all', may: ['advise'] },
  'informed-raising': { ...ACTS, seat: 'informed', side: 'raising', inside: true, words: 'all', may: ['note'] },
  'informed-asked': { ...ACTS, seat: 'informed', side: 'asked', inside: false, words: 'all', may: ['note'] },
  // Whoever oversees looks after the process and decides nothing in it.
  'raising-agency-lead': { ...OVERSEES, inside: true, may: ['confirm-raiser', 'report-serious-incident'] },
  'asked-agency-lead': { ...OVERSEES, inside: false, may: ['report-serious-incident'] },
  'partnership-team': {
    ...OVERSEES,
    inside: true,
    may: ['confirm-raiser', 'report-serious-incident', 'restrict', 'hold', 'lift-hold'],
  },
  // The steps, so that they know what they hold; never a word.
  'information-governance': { ...OVERSEES, inside: true, opensWords: false, may: ['hold', 'lift-hold'] },
  clock: { ...NOBODY, seat: 'clock', maySee: true, inside: true, may: ['pass-deadlines'] },
  eraser: { ...NOBODY, seat: 'eraser', maySee: true, inside: true, may: ['erase-words'] },
  nobody: { ...NOBODY, seat: null, maySee: false, inside: false, may: [] },
};
