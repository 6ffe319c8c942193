/** An answer that is asked for at most once in so many milliseconds, so that asking often costs nothing. */
export function heldFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let held: { readonly answer: Promise<Answer>; readonly until: number } | null = null;
  return () => {
    if (held === null || held.until < performance.now()) {
      held = { answer: ask(), until: performance.now() + milliseconds };
    }
    return held.answer;
  };
}
