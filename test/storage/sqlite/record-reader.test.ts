import type { EscalationId } from '../../../src/escalation/ids.ts';
import { acknowledgedDraft, chain, ESCALATION, noteDraft } from '../../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder, withoutGuards } from './sample-store.ts';

describe('reading the record', () => {
  const { open, raw } = storeInTemporaryFolder();
  const other = 'KM-AAAA-AAAA' as EscalationId;
  const entries = chain(noteDraft('Ünïcode, "quotes" and\nlines 😀'), acknowledgedDraft());
  const otherEntries = chain(noteDraft('Yes', other));

  it('gives every entry as it was written, in order of version', async () => {
    const { ledger, record } = open();
    for (const entry of [...entries, ...otherEntries]) await ledger.commit(entry, lineOf(entry));
    expect(await record.read(ESCALATION)).toEqual(entries);
    expect(await record.read('KM-0000-0000' as EscalationId)).toEqual([]);
  });

  it('goes through all escalations, one at a time, in order of id', async () => {
    const { ledger, record } = open();
    for (const entry of [...entries, ...otherEntries]) await ledger.commit(entry, lineOf(entry));
    const all = [];
    for await (const one of record.all()) all.push(one);
    expect(all).toEqual([entries, otherEntries]);
    expect([...record.escalations()]).toEqual([ESCALATION, other]);
  });

  it('stops at a row that is no entry any more, and says which', async () => {
    const { ledger, record } = open();
    for (const entry of entries) await ledger.commit(entry, lineOf(entry));
    withoutGuards(raw()).exec(`UPDATE record SET body = replace(body, '"turn"', '') || ' ' WHERE version = 2`);
    await expect(record.read(ESCALATION)).rejects.toMatchObject({
      code: 'record-broken',
      details: { escalation: ESCALATION, version: '2' },
    });
    const read = record.entries(ESCALATION)[Symbol.iterator]();
    expect(read.next().value).toEqual(entries[0]);
  });
});
