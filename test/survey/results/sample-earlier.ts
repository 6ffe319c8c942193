import type { CsvFile } from '../../../src/directory/csv-table.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { type EarlierPhase, readEarlierPhase } from '../../../src/survey/results/earlier-phase.ts';
import { SET } from './sample-wave.ts';

const HEAD = 'phase,measure_there,words_there,answer_there,count,base,source';

/** A phase with one measure in our words, one in similar words, and one that cannot be compared. */
export const COUNTS = [
  HEAD,
  'Phase 2,Q4,"If you needed it this afternoon, could you find it?",Quickly,31,84,Report of phase 2',
  'Phase 2,Q4,"If you needed it this afternoon, could you find it?",With effort,48,84,Report of phase 2',
  'Phase 2,Q4,"If you needed it this afternoon, could you find it?",No,5,84,Report of phase 2',
  'Phase 2,Q7,Were you ever challenged by another agency?,Yes,20,80,Report of phase 2',
  'Phase 2,Q7,Were you ever challenged by another agency?,Cannot remember,9,80,Report of phase 2',
  'Phase 2,Q7,Were you ever challenged by another agency?,No,51,80,Report of phase 2',
  'Phase 2,Q9,What stops people from escalating?,Workload,44,81,Report of phase 2',
  'Phase 2,Q9,What stops people from escalating?,Fear,4,81,Report of phase 2',
].join('\n');

export const MAPPING = {
  schemaVersion: 1,
  phase: 'Phase 2',
  when: '2025-03',
  source: 'Report of phase 2',
  measures: [
    {
      theirs: 'Q4',
      ours: 'K2_FIND',
      comparison: 'same-words',
      answers: { Quickly: 'quickly', 'With effort': 'with_effort', No: 'no' },
      why: 'Word for word the same.',
    },
    {
      theirs: 'Q7',
      ours: 'A1_ASKED',
      comparison: 'similar',
      answers: { Yes: 'yes', No: 'no', 'Cannot remember': 'no' },
      why: 'They asked about ever, we ask about the last 12 months.',
    },
    {
      theirs: 'Q9',
      ours: 'B1_HELD',
      comparison: 'not-comparable',
      answers: {},
      why: 'They asked about people in general.',
    },
  ],
};

export function csvFile(text = COUNTS): CsvFile {
  return { file: 'phase-2.csv', text };
}

export function mappingFile(mapping: unknown = MAPPING): CsvFile {
  return { file: 'phase-2.json', text: JSON.stringify(mapping) };
}

export function phase(counts = COUNTS, mapping: unknown = MAPPING): EarlierPhase {
  return readEarlierPhase(csvFile(counts), mappingFile(mapping), SET.questions, DEFAULT_RULE);
}
