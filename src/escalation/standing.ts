import type { CommandKind } from './commands.ts';
import type { Side } from './events.ts';
import type { Seat } from './seat.ts';

/** Where a person stands to one escalation at this moment, as the rights table says (src/access/). */
export interface Standing {
  /**
   * Whose words they are shown: everyone's, those of their own side only (a person their agency has not confirmed), or
   * none (those who oversee see the steps, not the words).
   */
  readonly words: 'all' | 'own-side' | 'none';
  /** From where they act; null for those who may look and not act. */
  readonly seat: Seat | null;
  /** The side they belong to; null for the panel and for those who oversee. */
  readonly side: Side | null;
  /** Whether they see what happens inside the raising agency (inside.ts). */
  readonly inside: boolean;
  readonly maySee: boolean;
  /** Whether they may open the words with a reason. */
  readonly opensWords: boolean;
  readonly may: ReadonlySet<CommandKind>;
}
