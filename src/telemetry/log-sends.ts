import type { Messenger } from '../notices/messenger.ts';
import type { Log } from './log.ts';

/** The messenger, with a line in the log for what became of each message: which notice of which case, never to whom. */
export function logSends(messenger: Messenger, log: Log): Messenger {
  return {
    async send(message) {
      const result = await messenger.send(message);
      const { escalation: about, notice } = message;
      const { outcome, reason } = result;
      log.info('message-sent', { about, notice, outcome, ...(reason === null ? {} : { reason }) });
      return result;
    },
  };
}
