import { jest } from '@jest/globals';

// Up to eight windows of a program that is not ours are driven at once. Of two runs of the whole suite on one evening, nothing changed between
// them, one waited in vain for a card in one window; whether the Playground lost it or we did is not known. A test that
// fails is tried once more, and both outcomes are printed: look at the first one too.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
