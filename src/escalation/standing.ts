import type { CommandKind } from './commands.ts';
import type { Side } from './events.ts';

/** Where a person stands to one escalation at this moment, as the rights table says (src/access/). */
export interface Standing {
  /**
   * Whose words they are shown: everyone's, those of their own side only (a person their agency has not confirmed), or
   * none (those who oversee see the steps, not the words).
   */
  readonly words: 'all' | 'own-side' | 'none';
  /** The side they act on; null for those who may look and not act. */
  readonly side: Side | null;
  readonly maySee: boolean;
  readonly may: ReadonlySet<CommandKind>;
}
