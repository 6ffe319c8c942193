import { Fault } from '../../errors/fault.ts';
import { parsePolicy } from '../../policy/parse-policy.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Invalid, jsonFilesIn, refuseOtherName } from './json-files.ts';

/**
 * Reads every `*.json` directly in the folder, in order of name. Throws Fault `policy-invalid` for the first file that cannot be
 * read or is no policy, for one whose name is not `<id>.<version>.json`, and for a folder that is missing or holds no policy.
 */
export function readPolicies(folder: string): Policy[] {
  return jsonFilesIn(folder, invalid).map(({ name, text }) => {
    const policy = parsePolicy(name, text);
    refuseOtherName(name, policy, invalid);
    return policy;
  });
}

const invalid: Invalid = (file, place, why, cause) => new Fault('policy-invalid', { file, place, why }, cause);
