import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import type { Message } from '../../src/notices/messenger.ts';
import { logSends } from '../../src/telemetry/log-sends.ts';
import { capturedLog } from '../support/captured-log.ts';
import { DELIVERED, messengerAnswering, REFUSED } from '../support/in-memory.ts';

const MESSAGE: Message = {
  escalation: 'KM-4F7Q-2XWD' as EscalationId,
  notice: 'please-answer',
  seat: 'asked',
  recipient: 'tenant:manager' as PersonId,
};

describe('what was sent', () => {
  it('stands in the log as notice, case and outcome, and not to whom', async () => {
    const { log, lines, text } = capturedLog();
    const messenger = messengerAnswering(DELIVERED, REFUSED);
    const logged = logSends(messenger, log);
    expect(await logged.send(MESSAGE)).toEqual(DELIVERED);
    expect(await logged.send(MESSAGE)).toEqual(REFUSED);
    expect(messenger.sent).toEqual([MESSAGE, MESSAGE]);
    const mark = expect.stringMatching(/^C-/) as string;
    expect(lines()).toMatchObject([
      { code: 'message-sent', case: mark, notice: 'please-answer', outcome: 'delivered' },
      { code: 'message-sent', case: mark, notice: 'please-answer', outcome: 'refused', reason: 'no-conversation' },
    ]);
    expect(text()).not.toMatch(/4F7Q|manager/);
  });
});
