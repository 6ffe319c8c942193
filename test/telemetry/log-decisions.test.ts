import { logDecisions } from '../../src/telemetry/log-decisions.ts';
import { chain, noteDraft } from '../record/sample-entries.ts';
import { lineOf } from '../storage/sqlite/sample-store.ts';
import { capturedLog } from '../support/captured-log.ts';

describe('what was decided', () => {
  it.each(['kept', 'conflict'] as const)(
    'stands in the log as command, case and version where it is %s, and not by whom',
    async (outcome) => {
      const [entry] = chain(noteDraft('We spoke.'));
      if (entry === undefined) throw new Error('no entry');
      const { log, lines, text } = capturedLog();
      const logged = logDecisions({ commit: async () => outcome }, log);
      expect(await logged.commit(entry, lineOf(entry))).toBe(outcome);
      expect(lines()).toMatchObject([
        { code: 'decision-made', case: expect.stringMatching(/^C-/) as string, command: 'note', version: 1, outcome },
      ]);
      expect(text()).not.toMatch(/4F7Q|practitioner|spoke/);
    },
  );
});
