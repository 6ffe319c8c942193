import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf, failureOf, type Asking, type Failure } from './failure.ts';

/** How long one call of the store may take with everything tried again, in milliseconds. A person is waiting. */
export const PATIENCE = 8000;

const TRIES = 4;
const FIRST_PAUSE = 100;

/** What a request came to: its answer, or the failure that trying again does not mend. */
export type Tried<Answer> =
  { readonly answer: Answer; readonly doubtful: boolean } | { readonly failure: Failure; readonly doubtful: boolean };

/**
 * Makes a request, and makes it again where it failed in a way that passes (449, 503, 408, a dropped connection; 429 the SDK waits for
 * by itself), four times in all and no longer than `patience`. Only for requests that may be made twice: reads,
 * queries, creates of a fixed id, and what stands under an ETag. `doubtful`: an earlier try may have done it already.
 *
 * The signal ends the SDK's own tries too, so that nothing is written after the caller was told that nothing was.
 */
export async function tryAgain<Answer>(
  request: (signal: AbortSignal) => Promise<Answer>,
  patience: number,
): Promise<Tried<Answer>> {
  const patient = AbortSignal.timeout(patience);
  let doubtful = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { answer: await orGivenUp(request(patient), patient), doubtful };
    } catch (error) {
      const failure = failureOf(error);
      doubtful ||= failure.kind === 'unknown';
      // Not an answer of the store but a mistake of ours.
      if (failure.status === null && failure.why === 'other') throw error;
      const again = failure.kind !== 'final' && failure.why !== 'throttled';
      if (!again || attempt === TRIES || patient.aborted) return { failure, doubtful };
    }
    // Two that were refused for the same reason must not come back at the same moment.
    const pause = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
    await sleep(pause, undefined, { signal: patient }).catch(() => undefined);
  }
}

/** The answer of a request that cannot be tried again in vain. Throws the Fault it failed with. */
export function answerOf<Answer>(tried: Tried<Answer>, asking: Asking): Answer {
  if ('answer' in tried) return tried.answer;
  throw faultOf(tried.failure, asking);
}

/** The SDK sleeps between its tries without looking at the signal. */
async function orGivenUp<Answer>(answer: Promise<Answer>, patient: AbortSignal): Promise<Answer> {
  let stop = (): void => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    stop = () => reject(new DOMException('the store took too long', 'TimeoutError'));
    patient.addEventListener('abort', stop, { once: true });
    if (patient.aborted) stop();
  });
  try {
    return await Promise.race([answer, givenUp]);
  } finally {
    patient.removeEventListener('abort', stop);
  }
}
