import { z } from 'zod';

/**
 * The part of Adaptive Cards 1.5 the product uses. Stricter than the format on purpose: a property nobody listed here is a
 * slip of the pen, and Teams would ignore it without a word.
 */
const words = z.string().min(1);
const spacing = z.enum(['none', 'small', 'medium']).optional();
const separator = z.literal(true).optional();

const press = z.strictObject({
  verb: z.string().regex(/^[a-z][a-z-]*$/),
  escalation: z.string().optional(),
  turn: z.int().optional(),
  place: z.string().optional(),
});
const button = {
  title: words,
  data: press,
  associatedInputs: z.enum(['auto', 'none']),
  style: z.literal('positive').optional(),
};
const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Action.Execute'), verb: words, ...button }),
  z.strictObject({ type: z.literal('Action.Submit'), ...button }),
]);
const actions = z.array(action).max(6);
/** Shows what is folded away, in the client alone. Phones draw nothing of a card where it names no element. */
const unfolding = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: words,
  targetElements: z.array(words).min(1),
});

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true),
  size: z.enum(['small', 'default', 'medium']).optional(),
  weight: z.literal('bolder').optional(),
  color: z.literal('attention').optional(),
  isSubtle: z.literal(true).optional(),
  style: z.literal('heading').optional(),
  spacing,
  separator,
});
const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing,
  inlines: z
    .array(z.strictObject({ type: z.literal('TextRun'), text: z.string(), weight: z.literal('bolder').optional() }))
    .min(1),
});
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: words, value: words })).min(1),
});
const input = { id: words, label: words, isRequired: z.boolean() };
const choice = z.strictObject({ title: words, value: words });
const inputs = [
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    errorMessage: words,
    placeholder: z.string(),
    isMultiline: z.boolean(),
    maxLength: z.int().min(1),
    value: z.string(),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    errorMessage: words,
    placeholder: z.string(),
    style: z.enum(['compact', 'expanded']),
    isMultiSelect: z.boolean(),
    wrap: z.literal(true),
    value: z.string(),
    choices: z.array(choice).min(1).max(40),
  }),
  // The only input without an error message: it is never required, and there is nothing in it to be wrong.
  z.strictObject({ type: z.literal('Input.Date'), ...input, isRequired: z.literal(false), value: z.string() }),
] as const;

const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z.union([actions.min(1), z.array(unfolding).length(1)]),
});
const leaf = [textBlock, richTextBlock, factSet, actionSet, ...inputs] as const;
const column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['stretch', 'auto']),
  verticalContentAlignment: z.literal('center').optional(),
  items: z.array(z.discriminatedUnion('type', leaf)).min(1),
});
const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).length(2) });

interface Container {
  readonly type: 'Container';
  readonly id?: string | undefined;
  readonly isVisible?: boolean | undefined;
  readonly items: readonly Element[];
}
type Element = Container | z.infer<(typeof leaf)[number]> | z.infer<typeof columnSet>;

const container: z.ZodType<Container> = z.lazy(() =>
  z.strictObject({
    type: z.literal('Container'),
    id: words.optional(),
    isVisible: z.boolean().optional(),
    style: z.literal('emphasis').optional(),
    bleed: z.literal(true).optional(),
    spacing,
    separator,
    items: z.array(element),
  }),
);
const element: z.ZodType<Element> = z.lazy(() => z.union([container, columnSet, z.discriminatedUnion('type', leaf)]));

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  speak: words,
  body: z.array(element).min(1),
  actions,
});
