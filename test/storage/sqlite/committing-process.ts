import { writeSync } from 'node:fs';
import { entryAfter } from '../../../src/record/append.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { ESCALATION, noteDraft } from '../../record/sample-entries.ts';
import { lineOf } from './sample-store.ts';

/**
 * A process that commits entry after entry and says each version once it was answered `kept`, until it is killed. With a
 * point and a version it cuts its own power there.
 */
const [file = '', cutAt = '', cutVersion = '0'] = process.argv.slice(2);
let version = 0;
const store = openStore(file, (point) => {
  if (point === cutAt && version === Number(cutVersion)) process.kill(process.pid, 'SIGKILL');
});
let newest: Entry | null = (await store.record.read(ESCALATION)).at(-1) ?? null;
for (;;) {
  newest = entryAfter(newest, noteDraft('We spoke.'));
  version = newest.version;
  if ((await store.ledger.commit(newest, lineOf(newest))) === 'kept') writeSync(1, `${version}\n`);
}
