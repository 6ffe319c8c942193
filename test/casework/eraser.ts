import { eraseWords, type ErasingParts, type Wanted } from '../../src/casework/erase-words.ts';
import type { ErasureReason } from '../../src/escalation/events.ts';
import { openEraser } from '../../src/storage/sqlite/open-eraser.ts';
import { REFERENCE } from '../support/sample-events.ts';
import type { Office } from './office.ts';

/** Erases words of the office's escalation, as the command does: over a connection of its own. */
export async function erase(
  office: Office,
  wanted: Wanted,
  change: Partial<ErasingParts> = {},
  reason: ErasureReason = 'request',
): Promise<readonly number[]> {
  const eraser = openEraser(office.file);
  try {
    return await eraseWords(REFERENCE, wanted, reason, { ...office.parts, ...eraser, ...change });
  } finally {
    eraser.close();
  }
}

/** A store whose power is cut right before the words go: what was kept by then stays. */
export const CUT: Partial<ErasingParts> = {
  erasure: { eraseWords: () => Promise.reject(new Error('the power was cut')) },
};
