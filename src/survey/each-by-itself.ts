/** Does the work for one after the other, whatever it throws for one of them; then throws the first of it. */
export async function eachByItself<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const thrown: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => void thrown.push(error));
  if (thrown.length > 0) throw thrown[0];
}
