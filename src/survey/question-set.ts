import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { plainWhy } from '../policy/plain-why.ts';

const code = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a code is lower-case letters, digits and underscores');
const measure = z.string().regex(/^[A-Z]\d?_?[A-Z0-9_]*$/, 'a measure is capital letters, digits and underscores');
const words = (most: number) => z.string().trim().min(1).max(most);

const answerSchema = z.strictObject({ code, words: words(120) });

const questionSchema = z
  .strictObject({
    /** Keeps its meaning across waves: the same measure has the same words, or it is another measure. */
    measure,
    words: words(200),
    /** `one`: one answer. `some`: up to `most`. */
    kind: z.enum(['one', 'some']),
    most: z.int().min(1).max(8).optional(),
    /** An answer that stands alone: chosen with another, it is a flaw. */
    alone: z.array(code).default([]),
    answers: z.array(answerSchema).min(2).max(12),
    /** Which module it belongs to; `core` is in every wave. */
    module: z.enum(['core', 'challenged', 'after-outcome']),
    /** Results by group are never shown for it: it is about groups. */
    wholeOnly: z.boolean().default(false),
  })
  .refine(({ answers }) => new Set(answers.map((each) => each.code)).size === answers.length, 'an answer stands twice')
  .refine(
    ({ kind, most }) => (kind === 'some') === (most !== undefined),
    'a question that takes some answers says how many at most, and no other does',
  )
  .refine(
    ({ alone, answers }) => alone.every((each) => answers.some((answer) => answer.code === each)),
    'an answer that stands alone is not among the answers',
  );

/** A set of questions (`schemaVersion` 1): data, versioned. A wave keeps the version it was asked with. */
export const questionSetSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
    title: words(80),
    /** Two sentences at most, read before the first question. */
    why: words(300),
    questions: z.array(questionSchema).min(1).max(16),
  })
  .refine(
    ({ questions }) => new Set(questions.map((each) => each.measure)).size === questions.length,
    'a measure stands twice',
  );

export type QuestionSet = z.infer<typeof questionSetSchema>;
export type Question = QuestionSet['questions'][number];
export type Module = Question['module'];

/** Nobody is asked more than this at once. */
export const MOST_QUESTIONS = 10;

/** Reads a question set; `file` is its name, for the message only. Throws Fault `question-set-invalid` naming the first wrong place. */
export function parseQuestionSet(file: string, json: unknown): QuestionSet {
  const parsed = questionSetSchema.safeParse(json, { error: plainWhy });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = (first?.path ?? []).join('.') || 'the top of the file';
  throw new Fault('question-set-invalid', { file, place, why: first?.message ?? 'it is no question set' });
}

/** The questions of a wave with these modules and without these measures, in the order of the set. */
export function questionsOf(
  { questions }: QuestionSet,
  modules: readonly Module[],
  without: readonly string[] = [],
): readonly Question[] {
  return questions.filter(({ module, measure }) => modules.includes(module) && !without.includes(measure));
}
