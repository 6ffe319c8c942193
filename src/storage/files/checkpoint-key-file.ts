import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../errors/fault.ts';
import { checkpointKeyIn, newCheckpointKey, type CheckpointKey } from '../../record/checkpoint-key.ts';
import { orReason } from './or-reason.ts';

const NAME = 'checkpoint-key.json';

/**
 * The key this machine signs its checkpoints with where none is set: made at the first start and kept beside the store,
 * readable by its owner only. It lies beside what it vouches for, so it shows accidents and proves nothing against whoever
 * holds the machine. Throws Fault `checkpoint-key-unusable`.
 */
export function localCheckpointKey(folder: string): CheckpointKey {
  const file = join(folder, NAME);
  const there = keptCheckpointKey(folder);
  if (there !== null) return there;
  orReason(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, newCheckpointKey().CHECKPOINT_KEY, { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      // Another process was quicker: its key is the one.
      if (!existsSync(file)) throw cause;
    }
  }, refusing(file));
  return keptCheckpointKey(folder) ?? unusable(file, 'it is gone again');
}

/** The key that was made there; null where none was. Makes nothing. Throws Fault `checkpoint-key-unusable`. */
export function keptCheckpointKey(folder: string): CheckpointKey | null {
  const file = join(folder, NAME);
  if (!existsSync(file)) return null;
  return (
    checkpointKeyIn(orReason(() => readFileSync(file, 'utf8'), refusing(file))) ??
    unusable(file, 'it holds no such key')
  );
}

const refusing = (file: string) => (why: string, cause: unknown) => unusable(file, why, cause);

function unusable(file: string, why: string, cause?: unknown): never {
  throw new Fault('checkpoint-key-unusable', { file, why }, cause);
}
