/** The words around likely names in what a person wrote: asked about, never taken out. */
export const names = {
  /** What a person says by confirming. Kept exactly as people.md has it: it is recorded that this was said. */
  confirm: {
    label: 'If none of the marked words does:',
    yes: 'These words do not name the child, the family or where they live.',
  },
  found:
    'Some of your words may name the child, the family or where they live: they stand under your text. Nothing is sent yet. Change them, or confirm below, then send.',
  marked: 'Please look at:',
  more: 'and more',
  tidy: 'It was sent at once. Some of your words may name the child, the family or where they live. Read them again: if they do, ask the partnership team to take them out.',
};
