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
});
