import type { IndexingPolicy } from './container.ts';
import type { SortStep } from './query-plan.ts';

/** `/waitingOn/[]/?` as its names and its ending: `?` that value alone, `*` everything below. */
function readPath(path: string): { readonly names: readonly string[]; readonly below: boolean } {
  const parts = path.split('/').slice(1);
  const ending = parts.at(-1);
  const names = ending === '?' || ending === '*' ? parts.slice(0, -1) : parts;
  return { names: names.map((name) => name.replaceAll('"', '')), below: ending === '*' };
}

/** How closely a policy's path names the property: -1 not at all. The most precise path wins, as in Azure. */
function precision(path: string, property: readonly string[]): number {
  const { names, below } = readPath(path);
  const matches = names.every((name, place) => name === property[place]);
  if (!matches || (!below && names.length !== property.length)) return -1;
  return names.length * 2 + (below ? 0 : 1);
}

function isIndexed(policy: IndexingPolicy, property: readonly string[]): boolean {
  if (policy.indexingMode === 'none') return false;
  if (property.length === 1 && (property[0] === 'id' || property[0] === '_ts')) return true;
  const best = (paths: readonly { readonly path: string }[]) =>
    Math.max(-1, ...paths.map(({ path }) => precision(path, property)));
  return best(policy.includedPaths) > best(policy.excludedPaths);
}

/** Why Azure would refuse to sort by these properties under this indexing policy; null where it sorts. */
export function whyNotSorted(policy: IndexingPolicy, orderBy: readonly SortStep[]): string | null {
  if (orderBy.length === 0) return null;
  if (orderBy.length === 1) {
    const indexed = orderBy.every(({ path }) => isIndexed(policy, path));
    return indexed ? null : 'The index path corresponding to the specified order-by item is excluded.';
  }
  const fits = policy.compositeIndexes.some((index) => isServedBy(index, orderBy));
  return fits ? null : 'The order by query does not have a corresponding composite index that it can be served from.';
}

/** A composite index serves its own order and the exact reverse of it. */
function isServedBy(index: readonly Readonly<Record<string, unknown>>[], orderBy: readonly SortStep[]): boolean {
  if (index.length !== orderBy.length) return false;
  const turned = index.map((step, place) => {
    const wanted = orderBy[place];
    const order = step['order'] === 'descending' ? 'Descending' : 'Ascending';
    return step['path'] !== `/${wanted?.path.join('/') ?? ''}`
      ? 'other'
      : order === wanted?.order
        ? 'same'
        : 'reversed';
  });
  return turned.every((each) => each === 'same') || turned.every((each) => each === 'reversed');
}
