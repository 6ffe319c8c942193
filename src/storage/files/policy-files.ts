import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../errors/fault.ts';
import { parsePolicy } from '../../policy/parse-policy.ts';
import type { Policy } from '../../policy/policy.ts';

/**
 * Reads every `*.json` directly in the folder, in order of name; folders in it and other files are left alone. Throws
 * Fault `policy-invalid` for the first file that cannot be read or is no policy, for one whose name is not
 * `<id>.<version>.json` (a copy that still says it is the old version would be taken for it), and for a folder
 * that is missing or holds no policy.
 */
export function readPolicies(folder: string): Policy[] {
  const names = listed(folder);
  if (names.length === 0) throw invalid(basename(folder), 'the folder', 'it holds no *.json file');
  return names.map((name) => {
    const policy = parsePolicy(name, read(folder, name));
    const expected = `${policy.id}.${policy.version}.json`;
    if (name !== expected) throw invalid(name, 'id and version', `they belong to a file named ${expected}`);
    return policy;
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw invalid(basename(folder), 'the folder', 'it cannot be read', cause);
  }
}

function read(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw invalid(name, 'the file', 'it cannot be read', cause);
  }
}

function invalid(file: string, place: string, why: string, cause?: unknown): Fault {
  return new Fault('policy-invalid', { file, place, why }, cause);
}
