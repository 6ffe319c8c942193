/** Tells the process that measures on which port this one listens, and ends with it. */
export function ready(port: number): void {
  process.once('disconnect', () => process.exit());
  process.send?.({ port });
}
