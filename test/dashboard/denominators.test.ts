import fc from 'fast-check';
import { readDenominators } from '../../src/dashboard/denominators.ts';
import { Fault } from '../../src/errors/fault.ts';

const HEAD = 'year,measure,count,source\n';
const GOOD = '2025-26,Referrals to children\'s social care,12400,"Department for Education, Children in need"\n';

function faultOf(csv: string): Fault {
  try {
    readDenominators(csv);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error('it was read');
}

describe('Denominators', () => {
  it('are read from a file a spreadsheet writes', () => {
    expect(readDenominators(`\uFEFF${HEAD.replace('\n', '\r\n')}${GOOD.replace('\n', '\r\n')},,,\r\n`)).toEqual([
      {
        year: '2025-26',
        measure: "Referrals to children's social care",
        count: 12400,
        source: 'Department for Education, Children in need',
      },
    ]);
    expect(readDenominators(HEAD)).toEqual([]);
  });

  it.each([
    ['a year that is none', '2025-27,Referrals,5,DfE', 'line 3, column year', 'such as 2025-26'],
    ['two years', '2024-25 to 2025-26,Referrals,5,DfE', 'line 3, column year', 'one partnership year'],
    ['nothing that is counted', '2025-26,,5,DfE', 'line 3, column measure', 'write what is counted'],
    ['a comma in a number', '2025-26,Referrals,"12,400",DfE', 'line 3, column count', 'without commas'],
    ['nought', '2025-26,Referrals,0,DfE', 'line 3, column count', 'from 1 on'],
    ['a fraction', '2025-26,Referrals,1.5,DfE', 'line 3, column count', 'a whole number'],
    ['less than nothing', '2025-26,Referrals,-5,DfE', 'line 3, column count', 'must not begin with'],
    ['no source', '2025-26,Referrals,5,', 'line 3, column source', 'who publishes'],
    ['a formula', '2025-26,Referrals,5,"=HYPERLINK(1)"', 'line 3, column source', 'formula'],
    ['a measure twice in a year', GOOD.trim(), 'line 3', 'keep one of the two'],
    ['a cell too many', '2025-26,Referrals,5,DfE,more', 'line 3', '5 cells'],
  ])('are refused with %s, by line and with what to do', (_what, row, place, why) => {
    const fault = faultOf(`${HEAD}${GOOD}${row}\n`);
    expect(fault.code).toBe('denominators-invalid');
    expect(fault.details['place']).toBe(place);
    expect(fault.details['why']).toContain(why);
  });

  it('are refused without their columns', () => {
    expect(faultOf('').details).toMatchObject({ place: 'line 1' });
    expect(faultOf('year,measure,count\n').details['why']).toContain('"source" is missing');
  });

  it('are read or refused with their own fault, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${HEAD}${text}`),
        ),
        (csv) => {
          try {
            for (const { count } of readDenominators(csv)) expect(Number.isSafeInteger(count) && count > 0).toBe(true);
          } catch (fault) {
            expect(fault instanceof Fault && fault.code).toBe('denominators-invalid');
          }
        },
      ),
    );
  });
});
