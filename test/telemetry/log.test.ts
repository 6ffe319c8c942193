import { capturedLog } from '../support/captured-log.ts';

describe('the log', () => {
  it('writes one JSON line with a time, a level, a code and the fields given', () => {
    const { log, lines } = capturedLog();
    log.info('request-answered', { route: '/api/messages', method: 'POST', status: 200, durationMs: 12 });
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        code: 'request-answered',
        route: '/api/messages',
        method: 'POST',
        status: 200,
        durationMs: 12,
      },
    ]);
  });

  it('has no field for what people write, whatever is spread into it', () => {
    const { log, text } = capturedLog();
    const smuggled = { status: 200, text: 'Maisie was seen', name: 'Maisie Brown', url: '/x?name=maisie' };
    log.info('request-answered', smuggled);
    expect(text()).not.toMatch(/Maisie|maisie/);
    expect(text()).toContain('"status":200');
  });

  it.each([
    ['an email address', { reason: 'jo@example.org' }],
    ['a sentence', { reason: 'she was seen on Monday' }],
    ['a reference', { reason: 'KM-4F7Q-2XWDR' }],
    ['a reference in small letters', { outcome: 'km-4f7q-2xwdt' }],
    ['a path with a reference', { route: '/escalations/KM-4F7Q-2XWDR' }],
    ['a query string', { route: '/answer?code=1' }],
    ['a whole error text', { frames: ['Error: Maisie was seen on Monday'] }],
  ])('withholds %s', (_what, fields) => {
    const { log, lines } = capturedLog();
    log.warn('something', fields);
    const { level, time, code, ...rest } = lines()[0] ?? {};
    expect([level, typeof time, code]).toEqual(['warn', 'string', 'something']);
    expect(Object.values(rest).flat()).toEqual(['[withheld]']);
  });

  it('withholds a code that is a sentence', () => {
    const { log, lines } = capturedLog();
    log.error('Jo Brown rang at four');
    expect(lines()[0]?.['code']).toBe('[withheld]');
  });

  describe('of an escalation has a mark instead of its reference', () => {
    const key = 'a key that is long enough to be one';
    const marked = (...references: readonly string[]) => {
      const { log, lines, text } = capturedLog(key);
      for (const about of references) log.info('message-sent', { about });
      expect(text()).not.toMatch(/KM-|4F7Q|about/);
      return lines().map((line) => line['case']);
    };

    it('that is the same on each of its lines, and another for another', () => {
      const [one, again, other] = marked('KM-4F7Q-2XWDR', 'KM-4F7Q-2XWDR', 'KM-4F7Q-2XWDS');
      expect(one).toMatch(/^C-[0-9a-f]{12}$/);
      expect(again).toBe(one);
      expect(other).not.toBe(one);
    });

    it('that is the same in every process with the same key, and cannot be made without it', () => {
      const other = capturedLog();
      other.log.info('message-sent', { about: 'KM-4F7Q-2XWDR' });
      expect(marked('KM-4F7Q-2XWDR')).toEqual(marked('KM-4F7Q-2XWDR'));
      expect(other.lines()[0]?.['case']).toMatch(/^C-[0-9a-f]{12}$/);
      expect(marked('KM-4F7Q-2XWDR')).not.toContain(other.lines()[0]?.['case']);
    });
  });
});
