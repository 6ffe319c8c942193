import { Fault } from '../../src/errors/fault.ts';

/** The fault that stops this piece of work; fails the test where it goes through, or stops for any other reason. */
export function caughtFault(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new RangeError('nothing stopped it');
}
