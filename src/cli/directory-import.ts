import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { parseDirectory } from '../directory/parse-directory.ts';
import { Fault } from '../errors/fault.ts';
import { knownCodes } from '../policy/known-codes.ts';
import { openCosmosStore } from '../storage/cosmos/open-cosmos-store.ts';
import { readDirectoryTexts } from '../storage/files/directory-files.ts';
import { readPolicies } from '../storage/files/policy-files.ts';

const USAGE = 'Usage: npm run directory:import -- --from FOLDER (with agencies.csv, people.csv and cover.csv).';

/**
 * `npm run directory:import -- --from FOLDER`: checks a directory whole and puts it in use for every instance over the
 * Cosmos DB store that the configuration names. Answers the exit code: 0 in use, 1 where it was told nothing, or somebody
 * else put another in use at the same moment. Throws Fault `directory-invalid` at the first cell that does not fit; then
 * nothing has changed.
 */
export async function run(
  given: readonly string[],
  say: (line: string) => void = console.log,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const folder = folderIn(given);
  if (folder === null) {
    say(USAGE);
    return 1;
  }
  const { store, policiesFolder, tenantId } = readConfig(environment, 'local');
  if (store.kind !== 'cosmos') {
    throw new Fault('config-invalid', { name: 'STORE', why: 'only a store in Cosmos DB keeps the directory' });
  }
  const texts = await readDirectoryTexts(folder);
  const known = { ...knownCodes(readPolicies(policiesFolder)), tenant: tenantId };
  const { agencies, posts, covers } = parseDirectory(texts, known);
  const opened = openCosmosStore(store);
  try {
    const outcome = await opened.publishDirectory(texts);
    if (outcome === 'overtaken') {
      say('Somebody else put another directory in use at the same moment. Look at it, then import again.');
      return 1;
    }
  } finally {
    opened.close();
  }
  const people = new Set(posts.map(({ person }) => person)).size;
  say(`In use within a minute: ${agencies.length} agencies, ${people} people, ${covers.length} covers.`);
  return 0;
}

function folderIn(given: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...given], options: { from: { type: 'string' } } });
    return values.from ?? null;
  } catch {
    return null;
  }
}
