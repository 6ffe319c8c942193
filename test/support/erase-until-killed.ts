import { eraseWords } from '../../src/casework/erase-words.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { parseReference } from '../../src/escalation/reference.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import { readPolicies } from '../../src/storage/files/policy-files.ts';
import { openEraser } from '../../src/storage/sqlite/open-eraser.ts';

/** Erases all words of an escalation, and is killed once the entry that says so is kept: `node ... FILE REFERENCE`. */
const [file = '', reference = ''] = process.argv.slice(2);
const escalation = parseReference(reference);
if (escalation === null) throw new Error('no such reference');
await eraseWords(escalation, 'all', 'request', {
  ...openEraser(file),
  policies: collectPolicies(readPolicies('policies')),
  now: () => instantOf(Date.now()),
  erasure: {
    async eraseWords() {
      process.kill(process.pid, 'SIGKILL');
    },
  },
});
