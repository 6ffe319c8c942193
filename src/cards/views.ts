import { z } from 'zod';

/** One view model per template. Every field is present: a missing one would stand as `${...}` on somebody's phone. */
const text = z.string();
const paragraph = z.strictObject({ text });
const quote = z.strictObject({ label: text, text });
const fact = z.strictObject({ title: text, value: text });

const input = z.strictObject({
  kind: z.enum(['text', 'choice', 'date']),
  id: text,
  label: text,
  hint: text,
  error: text,
  flaw: text,
  required: z.boolean(),
  multiline: z.boolean(),
  limit: z.int(),
  style: z.enum(['compact', 'expanded']),
  value: text,
  choices: z.array(z.strictObject({ title: text, value: text })),
});

export const VIEWS = {
  message: z.strictObject({ paragraphs: z.array(paragraph), typed: z.array(quote) }),
  form: z.strictObject({
    problems: z.array(paragraph),
    paragraphs: z.array(paragraph),
    quotes: z.array(quote),
    inputs: z.array(input),
  }),
  escalation: z.strictObject({
    status: z.array(paragraph),
    facts: z.array(fact),
    quotes: z.array(quote),
    steps: z.array(paragraph),
    night: text,
  }),
  timeline: z.strictObject({
    earlier: text,
    lines: z.array(z.strictObject({ when: text, what: text, said: z.array(quote) })),
    deliveries: z.array(paragraph),
  }),
  list: z.strictObject({
    paragraphs: z.array(paragraph),
    items: z.array(
      z.strictObject({ reference: text, line: text, state: text, actions: z.array(z.record(z.string(), z.unknown())) }),
    ),
    more: text,
  }),
  'policy-stage': z.strictObject({
    title: text,
    summary: text,
    facts: z.array(fact),
    clocks: z.array(paragraph),
    urgent: text,
  }),
};

export type Views = { readonly [Name in keyof typeof VIEWS]: z.infer<(typeof VIEWS)[Name]> };
export type InputView = z.infer<typeof input>;
export type Quote = z.infer<typeof quote>;
export type Paragraph = z.infer<typeof paragraph>;
