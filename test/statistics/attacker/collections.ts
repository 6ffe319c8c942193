export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export function remembered<Asked, Answer>(
  keyed: (asked: Asked) => readonly [string, () => Answer],
): (asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const [key, work] = keyed(asked);
    const answer = known.get(key) ?? work();
    known.set(key, answer);
    return answer;
  };
}
