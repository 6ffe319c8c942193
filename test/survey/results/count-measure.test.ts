import { countAnswered, countMeasure } from '../../../src/survey/results/count-measure.ts';
import { alike, SET } from './sample-wave.ts';

const [FIND, HELD] = SET.questions;
const GROUPS = ['education', 'health'];

function cells(truths: ReturnType<typeof countMeasure>, group: string, table: string) {
  const counted = truths.find(({ area }) => area === group)?.tables.find((each) => each.table === table);
  return Object.fromEntries(counted?.cells.map(({ code, count }) => [code, count]) ?? []);
}

describe('The counts of a measure', () => {
  it('are of each group, each answer, and leave out who skipped it', () => {
    const responses = [
      ...alike(5, 'education', { K2_FIND: ['no'] }),
      ...alike(3, 'education', { K2_FIND: ['quickly'] }),
      ...alike(2, 'education', { B1_HELD: ['time'] }),
      ...alike(4, 'health', { K2_FIND: ['no'] }),
    ];
    const truths = countMeasure(FIND!, responses, GROUPS);
    expect(cells(truths, 'education', 'K2_FIND')).toEqual({ quickly: 3, with_effort: 0, no: 5 });
    expect(cells(truths, 'education', 'answered')).toEqual({ answered: 10 });
    expect(cells(truths, 'health', 'K2_FIND')).toEqual({ quickly: 0, with_effort: 0, no: 4 });
  });

  it('make each answer a table of its own where some may be chosen, out of those who answered the question', () => {
    const responses = [
      ...alike(5, 'health', { B1_HELD: ['time', 'not_who'] }),
      ...alike(3, 'health', { B1_HELD: ['time'] }),
      ...alike(2, 'health', { B1_HELD: ['nothing'] }),
      ...alike(9, 'health', {}),
    ];
    const truths = countMeasure(HELD!, responses, GROUPS);
    expect(cells(truths, 'health', 'B1_HELD.time')).toEqual({ yes: 8, no: 2 });
    expect(cells(truths, 'health', 'B1_HELD.not_who')).toEqual({ yes: 5, no: 5 });
    expect(cells(truths, 'health', 'B1_HELD.nothing')).toEqual({ yes: 2, no: 8 });
  });

  it('take what is no answer, or more than may be chosen, as skipped', () => {
    const responses = [
      ...alike(1, 'health', { K2_FIND: ['no', 'quickly'] }),
      ...alike(1, 'health', { K2_FIND: ['elsewhere'] }),
      ...alike(1, 'health', { K2_FIND: ['no', 'no'] }),
    ];
    expect(cells(countMeasure(FIND!, responses, GROUPS), 'health', 'K2_FIND')).toEqual({
      quickly: 0,
      with_effort: 0,
      no: 1,
    });
  });

  it('are refused with an answer of a group the wave does not have', () => {
    const strange = alike(1, 'police');
    for (const count of [() => countMeasure(FIND!, strange, GROUPS), () => countAnswered(strange, GROUPS)]) {
      expect(count).toThrow(expect.objectContaining({ code: 'counts-disagree' }) as Error);
    }
  });
});
