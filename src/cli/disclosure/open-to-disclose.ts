import { readConfig } from '../../config.ts';
import type { Directory } from '../../directory/directory.ts';
import { parseDirectory, type DirectoryTexts } from '../../directory/parse-directory.ts';
import { Fault } from '../../errors/fault.ts';
import { knownCodes } from '../../policy/known-codes.ts';
import { collectPolicies, type Policies } from '../../policy/policies.ts';
import { readDirectoryTexts } from '../../storage/files/directory-files.ts';
import { readPolicies } from '../../storage/files/policy-files.ts';
import type { Store } from '../../storage/store.ts';
import { openEitherStore, type Environment, type StoreChoice } from '../data/either-store.ts';

/** Everything a disclosure is gathered from. */
export interface OpenToDisclose {
  readonly store: Store;
  readonly policies: Policies;
  readonly directory: Directory;
}

/**
 * Opens store, policies and directory. The directory is the one in DIRECTORY_FOLDER; where that is not set, the one the store
 * keeps (Cosmos DB). Throws the Faults of each.
 */
export async function openToDisclose(
  choice: Omit<StoreChoice, 'mayBeNew'>,
  environment: Environment,
): Promise<OpenToDisclose> {
  const config = readConfig(environment, 'local');
  const policies = collectPolicies(readPolicies(config.policiesFolder));
  const store = await openEitherStore({ ...choice, mayBeNew: false }, environment);
  try {
    const keptThere = environment['DIRECTORY_FOLDER'] === undefined ? textsKeptIn(store) : null;
    const texts = await (keptThere?.() ?? readDirectoryTexts(folderOf(config.directoryFolder)));
    return { store, policies, directory: parseDirectory(texts, knownCodes(policies.all)) };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

function textsKeptIn(store: Store | (Store & { readonly directoryTexts: () => Promise<DirectoryTexts> })) {
  return 'directoryTexts' in store ? store.directoryTexts : null;
}

function folderOf(folder: string | null): string {
  if (folder === null) throw new Fault('config-invalid', { name: 'DIRECTORY_FOLDER', why: 'it is not set' });
  return folder;
}
