import { z } from 'zod';

/** One view model per template. Every field is present: a missing one would stand as `${...}` on somebody's phone. */
const text = z.string();
const paragraph = z.strictObject({ text });
const quote = z.strictObject({ label: text, text });
const fact = z.strictObject({ title: text, value: text });
/** A button as drawn (src/cards/button.ts), for a place in the body. */
const action = z.record(z.string(), z.unknown()).readonly();

const input = z.strictObject({
  kind: z.enum(['text', 'choice', 'date']),
  id: text,
  label: text,
  hint: text,
  placeholder: text,
  error: text,
  flaw: text,
  required: z.boolean(),
  multiline: z.boolean(),
  limit: z.int(),
  /** Likely names in what was typed, in the writer's own words: drawn in a TextRun alone. */
  marked: z.array(quote),
  style: z.enum(['compact', 'expanded']),
  /** Whether more than one of the choices may be chosen; they come back as one text, with commas. */
  several: z.boolean(),
  value: text,
  choices: z.array(z.strictObject({ title: text, value: text })),
});

export const VIEWS = {
  message: z.strictObject({
    paragraphs: z.array(z.strictObject({ text, size: z.enum(['default', 'medium']) })),
    typed: z.array(quote),
  }),
  form: z
    .strictObject({
      problems: z.array(paragraph),
      paragraphs: z.array(paragraph),
      /** Buttons that stand before the inputs, because they need none of them, and what is said after them. */
      actions: z.array(action),
      after: z.array(paragraph),
      quotes: z.array(quote),
      inputs: z.array(input),
      /** What may be said besides: folded behind its title, or shown at once where something in it is filled in or to mend. */
      besides: z.strictObject({ title: text, shown: z.boolean(), inputs: z.array(input) }).optional(),
    })
    // The template draws both parts alike.
    .transform(({ inputs, besides, ...view }) => ({
      ...view,
      parts: [
        ...(inputs.length === 0 ? [] : [{ id: 'asked', title: '', shown: true, inputs }]),
        ...(besides === undefined ? [] : [{ id: 'besides', ...besides }]),
      ],
    })),
  escalation: z.strictObject({
    opening: z.array(paragraph),
    typed: z.array(quote),
    turn: text,
    status: z.array(paragraph),
    steps: z.array(paragraph),
    facts: z.array(fact),
    quotes: z.array(quote),
    night: text,
  }),
  timeline: z.strictObject({
    earlier: text,
    lines: z.array(z.strictObject({ when: text, what: text, said: z.array(quote) })),
    deliveries: z.array(paragraph),
  }),
  list: z.strictObject({
    paragraphs: z.array(paragraph),
    items: z.array(z.strictObject({ reference: text, line: text, state: text, actions: z.array(action) })),
    more: text,
  }),
  'policy-stage': z.strictObject({
    title: text,
    summary: text,
    facts: z.array(fact),
    urgent: text,
    version: text,
  }),
};

export type Views = { readonly [Name in keyof typeof VIEWS]: z.input<(typeof VIEWS)[Name]> };
export type InputView = z.infer<typeof input>;
export type Quote = z.infer<typeof quote>;
export type Paragraph = z.infer<typeof paragraph>;
