import { turnReport } from '../../../src/cli/bench/turn-report.ts';

describe('the report of a run', () => {
  const turns = {
    note: [
      [20, 30],
      [40, 60],
    ],
    echoedPress: [
      [10, 10],
      [10, 10],
    ],
    home: [[5], [5]],
    echoedMessage: [[10], [10]],
  };
  const [, note = '', home = '', , , median = '', slowest = ''] = turnReport(turns, {
    service: [3, 1, 2],
    echoBot: [1, 1, 4],
  });

  it('says the times of all rounds together, their ratios, and how far the rounds wander', () => {
    expect(note.split(/\s{2,}/)).toEqual([
      'a note is kept',
      '30.0 ms',
      '60.0 ms',
      '10.0 ms',
      '10.0 ms',
      '3.0',
      '6.0',
      '2.0 to 4.0',
    ]);
    expect(home).toContain('0.5');
  });

  it('says how long a start takes, in the middle and at worst', () => {
    expect(median.split(/\s{2,}/)).toEqual(['median', '2.00 s', '1.00 s', '2.0']);
    expect(slowest.split(/\s{2,}/)).toEqual(['slowest', '3.00 s', '4.00 s']);
  });
});
