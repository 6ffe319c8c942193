/** Above this a number of four bytes is drawn again, so that every place is as likely as any other. */
const RANGE = 2 ** 32;

/** The items in an order that tells nothing of the one they came in. */
export function shuffled<Item>(items: readonly Item[], random: (bytes: number) => Uint8Array): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(below(left.length, random), 1));
  return drawn;
}

/** A whole number from 0 to one less than `most`, each as likely. */
function below(most: number, random: (bytes: number) => Uint8Array): number {
  for (;;) {
    const number = Buffer.from(random(4)).readUInt32BE();
    if (number < RANGE - (RANGE % most)) return number % most;
  }
}
