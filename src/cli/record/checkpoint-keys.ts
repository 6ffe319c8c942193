import { dirname } from 'node:path';
import type { Config } from '../../config.ts';
import type { CheckpointKey, PublicCheckpointKey } from '../../record/checkpoint-key.ts';
import { keptCheckpointKey, localCheckpointKey } from '../../storage/files/checkpoint-key-file.ts';

/** The key checkpoints of this store are signed with: of the settings, or of this machine. `file`: of a SQLite store. */
export function signingKey(config: Config, file: string | undefined): CheckpointKey {
  return config.checkpoints.key ?? localCheckpointKey(folderOf(config, file));
}

export interface CheckingKeys {
  readonly keys: readonly PublicCheckpointKey[];
  /** They are no others than the one this machine signs with: what they vouch for, it could have signed anew. */
  readonly onlyOwn: boolean;
}

/** The keys a checkpoint of this store may be signed with. Makes none. */
export function checkingKeys(config: Config, file: string | undefined): CheckingKeys {
  const { key, publicKeys } = config.checkpoints;
  if (publicKeys.length > 0) return { keys: publicKeys, onlyOwn: false };
  const own = key ?? keptCheckpointKey(folderOf(config, file));
  return { keys: own === null ? [] : [own], onlyOwn: true };
}

function folderOf({ dataFolder }: Config, file: string | undefined): string {
  return file === undefined ? dataFolder : dirname(file);
}
