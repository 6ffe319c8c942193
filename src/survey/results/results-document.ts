import { z } from 'zod';

const code = z.string().min(1).max(60);
const words = z.string().min(1).max(600);

/** A figure: `[c]`, or a rounded count. There is nothing else a figure can be. */
const figure = z
  .union([z.literal('[c]'), z.int().min(0)])
  .describe('A rounded count, or [c]: a count in the band from 0 that `explained.c` names.');
const shown = figure.nullable().describe('Null: not shown.');

const perCent = z.int().min(0).max(100);
const share = z
  .strictObject({ share: perCent, least: perCent, most: perCent })
  .nullable()
  .describe(
    'Per cent of the base, and its 95 % interval, from the shown figures. Null where either is [c] or not shown.',
  );

const counted = z.strictObject({
  base: shown,
  answers: z.array(z.strictObject({ code, figure: shown, share })),
});

const measure = z.strictObject({
  measure: code,
  words: words.describe('The question, word for word as it was asked.'),
  kind: z.enum(['one', 'some']).describe('One answer, or some: each answer is then a share of its own.'),
  most: z.int().min(1).nullable().describe('How many answers could be chosen.'),
  module: z.enum(['core', 'challenged', 'after-outcome']),
  answers: z.array(z.strictObject({ code, words })).min(1),
  asked: counted.describe('Those the bot asked.'),
  groups: z.array(z.strictObject({ group: code, ...counted.shape })).describe('Those the bot asked, by group.'),
  link: counted.nullable().describe('Those who came by the link. Null: there was none.'),
});

/** The results of a wave as they are kept, shown and downloaded (`schemaVersion` 1): tables, never rows. docs/survey-results.schema.json is made from this. */
export const waveResultsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  type: z.literal('survey.results'),
  wave: z.string().regex(/^w-[a-z0-9]+$/),
  title: words,
  questionSet: z.strictObject({ id: code, version: code }),
  opened: z.iso.date().describe('The first day on which it could be answered.'),
  closed: z.iso.date().describe('The last.'),
  rule: z.strictObject({
    version: code,
    bandTo: z.int().min(0).describe('Counts from 0 to this are shown as [c].'),
    roundTo: z.int().min(1).describe('Other counts are rounded to the nearest multiple of this.'),
  }),
  explained: z.strictObject({ c: words, rounding: words, missing: words, share: words, reached: words }),
  reached: z
    .strictObject({
      asked: shown,
      answered: shown,
      groups: z.array(
        z.strictObject({
          code,
          words,
          asked: shown,
          answered: shown,
          link: shown.describe('By the link; null: none, or not shown.'),
        }),
      ),
      link: z
        .strictObject({ answered: shown, elsewhere: shown.describe('Of groups nobody of which was asked.') })
        .nullable()
        .describe('Null: there was no link.'),
    })
    .describe('How people were reached. Those who came by the link were not asked by the bot and are counted apart.'),
  measures: z.array(measure),
});

export type WaveResults = z.infer<typeof waveResultsSchema>;
export type MeasureResults = WaveResults['measures'][number];
/** What is shown of a measure over some people. */
export type Counted = z.infer<typeof counted>;
export type ShownFigure = z.infer<typeof shown>;

/** The JSON Schema (draft 2020-12) of a wave's results, as docs/survey-results.schema.json holds it. */
export function resultsJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    $id: 'survey-results.schema.json',
    title: 'The results of a survey wave',
    ...z.toJSONSchema(waveResultsSchema),
  };
}
