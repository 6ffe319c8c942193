interface Asked {
  readonly kind: string;
  readonly most?: number | null | undefined;
  readonly words: string;
  readonly answers: readonly { readonly code: string; readonly words: string }[];
}

/** One text for a question and its answers: the same where people read the same, and nothing else may be compared or added up. */
export function wordsOf({ kind, most, words, answers }: Asked): string {
  const each = answers.map((answer) => [answer.code, answer.words]);
  return JSON.stringify([kind, most ?? null, words, each]);
}
