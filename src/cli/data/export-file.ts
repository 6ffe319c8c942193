import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';
import { written, type Line } from './line.ts';

/** An export under way. */
export interface ExportFile {
  add(lines: readonly Line[]): Promise<void>;
  /** The digest of every byte so far, as the trailer states it. */
  digest(): string;
}

/**
 * Writes a file through `fill`, readable by its owner only, and gives it its name once it is whole and on disk. Until then
 * it is `<file>.part`, gone again where `fill` throws. Throws Fault `export-file-exists` and `export-file-unwritable`.
 */
export async function writeExportFile(file: string, fill: (file: ExportFile) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  if (existsSync(file)) throw new Fault('export-file-exists', { file });
  if (existsSync(part)) throw new Fault('export-file-exists', { file: part });
  const handle = await orFault(file, () => open(part, 'wx', 0o600));
  const hash = createHash('sha256');
  try {
    try {
      await fill({
        async add(lines) {
          const text = lines.map(written).join('');
          hash.update(text, 'utf8');
          await orFault(file, () => handle.appendFile(text, 'utf8'));
        },
        digest: () => sha256(hash),
      });
      await orFault(file, () => handle.sync());
    } finally {
      await handle.close();
    }
    await orFault(file, () => rename(part, file));
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
}

/** What a digest is now; more may be added to it afterwards. */
export function sha256(hash: ReturnType<typeof createHash>): string {
  return `sha256:${hash.copy().digest('hex')}`;
}

async function orFault<Done>(file: string, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (cause) {
    const why = isNativeError(cause) && 'code' in cause ? String(cause.code) : 'the reason is not known';
    throw new Fault('export-file-unwritable', { file, why }, cause);
  }
}
