import { instantOf } from '../../../src/calendar/instant.ts';
import { viewAt } from '../../support/sample-views.ts';
import { ESCALATION } from '../../record/sample-entries.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

const PAST = instantOf(Date.UTC(2020, 0, 1));
const LONG_AFTER = instantOf(Date.UTC(2999, 0, 1));

describe('The access log in SQLite', () => {
  const { open, raw } = storeInTemporaryFolder();
  const view = viewAt(0, { escalation: ESCALATION, keepUntil: LONG_AFTER });

  it.each([
    `INSERT OR REPLACE INTO access_log (id, body) SELECT id, replace(body, 'manager', 'other') FROM access_log`,
    `REPLACE INTO access_log (id, body) SELECT id, body FROM access_log`,
    `INSERT INTO access_log (id, body) SELECT id, body FROM access_log WHERE true
     ON CONFLICT (id) DO UPDATE SET body = '{}'`,
    `UPDATE access_log SET body = replace(body, 'manager', 'other')`,
    `UPDATE OR REPLACE access_log SET body = replace(body, '2999', '1999')`,
    `DELETE FROM access_log`,
  ])('refuses %s', async (sql) => {
    const { accessLog } = open();
    await accessLog.keep(view);
    expect(() => raw().exec(sql)).toThrow(/the access log is create-only/);
    expect(await accessLog.ofEscalation(ESCALATION, 10)).toEqual([view]);
  });

  it('refuses a view that stands under the id of another', () => {
    open();
    const insert = raw().prepare('INSERT INTO access_log (id, body) VALUES (?, ?)');
    expect(() => insert.run('another', JSON.stringify(view))).toThrow(/CHECK/);
  });

  it('lets nobody delete a view that is kept without an end', async () => {
    const { accessLog } = open();
    await accessLog.keep({ ...view, keepUntil: null });
    expect(() => raw().exec('DELETE FROM access_log')).toThrow(/the access log is create-only/);
    expect(await accessLog.forgetPast(LONG_AFTER)).toBe(0);
  });

  it('forgets what is past its time and nothing else', async () => {
    const { accessLog } = open();
    const past = viewAt(1, { escalation: ESCALATION, keepUntil: PAST });
    const kept = viewAt(2, { escalation: ESCALATION, keepUntil: null });
    for (const each of [view, past, kept]) await accessLog.keep(each);
    expect(await accessLog.forgetPast(PAST)).toBe(1);
    expect(await accessLog.ofEscalation(ESCALATION, 10)).toEqual([kept, view]);
  });

  it('forgets by its own clock and by the given one: neither alone is enough', async () => {
    const { accessLog } = open();
    const past = viewAt(1, { escalation: ESCALATION, keepUntil: PAST });
    for (const each of [view, past]) await accessLog.keep(each);
    expect(await accessLog.forgetPast(instantOf(Date.parse(PAST) - 1))).toBe(0);
    expect(await accessLog.forgetPast(LONG_AFTER)).toBe(1);
    expect(await accessLog.ofEscalation(ESCALATION, 10)).toEqual([view]);
  });
});
