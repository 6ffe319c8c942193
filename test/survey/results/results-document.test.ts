import { readFileSync } from 'node:fs';
import { resultsJsonSchema, waveResultsSchema } from '../../../src/survey/results/results-document.ts';
import { resultsBy } from './sample-results.ts';

describe('The results as JSON', () => {
  it('have the schema that docs/survey-results.schema.json states', () => {
    const file: unknown = JSON.parse(readFileSync('docs/survey-results.schema.json', 'utf8'));
    expect(file).toEqual(JSON.parse(JSON.stringify(resultsJsonSchema())));
  });

  it('have no place for a row of answers', () => {
    expect(waveResultsSchema.safeParse(resultsBy()).success).toBe(true);
    expect(waveResultsSchema.safeParse({ ...resultsBy(), responses: [] }).success).toBe(false);
  });
});
