import { Fault, sentence } from '../../errors/fault.ts';
import { CONTAINER_NAMES, CONTAINERS, type ContainerName } from './containers.ts';
import { itemsOf } from './items.ts';
import type { Account } from './open-account.ts';

/**
 * What keeps the containers from being used, one sentence for each thing that is wrong. Each container is asked for a
 * partition that is empty: that needs the container, the key or identity and the right to read, and costs next to nothing.
 * The right to create cannot be tried without creating; where it lacks, the first decision says so in the same words.
 */
export async function whatIsWrong(
  account: Account,
  names: readonly ContainerName[] = CONTAINER_NAMES,
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => wrongWith(account, name)));
  return [...new Set(found.filter((said) => said !== null))];
}

async function wrongWith(account: Account, name: ContainerName): Promise<string | null> {
  const field = CONTAINERS[name].partitionKey.slice(1);
  const parameters = [{ name: '@none', value: '-' }];
  try {
    await itemsOf(account, name).query('-', { query: `SELECT * FROM c WHERE c.${field} = @none`, parameters });
    return null;
  } catch (error) {
    if (error instanceof Fault) return sentence(error.code, error.details);
    throw error;
  }
}
