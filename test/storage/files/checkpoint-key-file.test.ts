import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptCheckpointKey, localCheckpointKey } from '../../../src/storage/files/checkpoint-key-file.ts';

describe('the key of this machine', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoint-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, in a folder that need not be there yet', () => {
    const data = join(folder, 'data');
    expect(keptCheckpointKey(data)).toBeNull();
    const { id } = localCheckpointKey(data);
    expect(localCheckpointKey(data).id).toBe(id);
    expect(keptCheckpointKey(data)?.id).toBe(id);
  });

  it('is never replaced where it cannot be read: another could not vouch for what it signed', () => {
    writeFileSync(join(folder, 'checkpoint-key.json'), 'scribble');
    const fault = expect.objectContaining({ code: 'checkpoint-key-unusable' }) as unknown;
    expect(() => localCheckpointKey(folder)).toThrow(fault as Error);
  });
});
