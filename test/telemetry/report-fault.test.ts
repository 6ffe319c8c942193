import { Fault } from '../../src/errors/fault.ts';
import { reportFault } from '../../src/telemetry/report-fault.ts';
import { capturedLog } from '../support/captured-log.ts';

const random = (size: number): Uint8Array => new Uint8Array(size).map((_, at) => at * 3);

describe('reporting something that went wrong', () => {
  it('gives the person a number and logs a fault under its code and that number', () => {
    const { log, lines } = capturedLog();
    const incident = reportFault(log, new Fault('record-conflict', { escalation: 'KM-4F7Q-2XWDR' }), random);
    expect(incident).toBe('ERR-0369-CFJN');
    expect(lines()).toMatchObject([{ level: 'error', code: 'record-conflict', incident }]);
    expect(JSON.stringify(lines())).not.toContain('4F7Q');
    expect(lines()[0]?.['case']).toMatch(/^C-[0-9a-f]{12}$/);
  });

  it('has the same mark of the case whether the Fault says which it is or whoever reports it', () => {
    const { log, lines } = capturedLog();
    reportFault(log, new Fault('record-conflict', { escalation: 'KM-4F7Q-2XWDR' }), random);
    reportFault(log, new Error('the power went'), random, 'KM-4F7Q-2XWDR');
    reportFault(log, new Error('the power went'), random);
    const [one, same, none] = lines().map((line) => line['case']);
    expect(same).toBe(one);
    expect(none).toBeUndefined();
  });

  it('gives another number each time', () => {
    const { log } = capturedLog();
    const other = (size: number): Uint8Array => new Uint8Array(size).fill(255);
    expect(reportFault(log, null, other)).not.toBe(reportFault(log, null, random));
  });

  it('logs anything else as unexpected with its places in the source and without its text', () => {
    const { log, lines } = capturedLog();
    reportFault(log, new TypeError('Maisie Brown\n    at home on Monday\n    at Maisie (x:1:1)'), random);
    const line = lines()[0];
    expect(line).toMatchObject({ code: 'unexpected', reason: 'TypeError' });
    expect(JSON.stringify(line)).not.toMatch(/Maisie|Monday/);
    expect(String(line?.['frames'])).toContain('test/telemetry/report-fault.test.ts');
    expect(String(line?.['frames'])).not.toMatch(/\(\/|file:/);
  });

  it('logs the places of what caused a fault', () => {
    const { log, lines } = capturedLog();
    reportFault(log, new Fault('store-unreadable', { file: 'x', why: 'y' }, new Error('no such file')), random);
    expect(lines()[0]).toMatchObject({ code: 'store-unreadable' });
    expect(String(lines()[0]?.['frames'])).toContain('report-fault.test.ts');
  });

  it.each([[undefined], [null], ['a text'], [{ message: 'a thing' }]])('takes a thrown %p as well', (thrown) => {
    const { log, lines } = capturedLog();
    reportFault(log, thrown, random);
    expect(lines()[0]).toMatchObject({ code: 'unexpected', incident: 'ERR-0369-CFJN' });
    expect(JSON.stringify(lines())).not.toMatch(/a text|a thing/);
  });
});
