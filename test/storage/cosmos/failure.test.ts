import { failureOf, faultOf } from '../../../src/storage/cosmos/failure.ts';

const ASKING = {
  container: 'record',
  action: 'items/create',
  database: 'escalations',
  endpoint: 'https://store.example/',
} as const;
const said = (error: unknown) => faultOf(failureOf(error), ASKING).message;

describe('What the SDK throws', () => {
  it.each([
    [{ code: 429 }, 'not-done'],
    [{ code: 449 }, 'not-done'],
    [{ code: 404, substatus: 1002 }, 'not-done'],
    [{ code: 'ECONNREFUSED' }, 'not-done'],
    [{ code: 'ENOTFOUND' }, 'not-done'],
    [{ code: 408 }, 'unknown'],
    [{ code: 410 }, 'unknown'],
    [{ code: 500 }, 'unknown'],
    [{ code: 503 }, 'unknown'],
    [{ code: 'ECONNRESET' }, 'unknown'],
    [{ code: 'EPIPE' }, 'unknown'],
    [{ code: 'TimeoutError' }, 'unknown'],
    [new DOMException('', 'AbortError'), 'unknown'],
    [new DOMException('', 'TimeoutError'), 'unknown'],
    [{ code: 400 }, 'final'],
    [{ code: 401 }, 'final'],
    [{ code: 403 }, 'final'],
    [{ code: 404 }, 'final'],
    [{ code: 409 }, 'final'],
    [{ code: 412 }, 'final'],
    [{ code: 413 }, 'final'],
  ])('%j is taken for %s', (error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });

  it.each([
    [{ code: 401 }, '401: the store at https://store.example/ does not accept the key or the identity.'],
    [{ name: 'CredentialUnavailableError' }, '401: the store at https://store.example/ does not accept'],
    [{ code: 403 }, '403: the identity lacks items/create on record.'],
    [
      { code: 403, message: 'perform action [Microsoft.DocumentDB/databaseAccounts/readMetadata] on resource [x]' },
      '403: the identity lacks readMetadata on record.',
    ],
    [
      {
        code: 403,
        message: 'Request originated from IP 1.2.3.4 through public internet. This is blocked by your firewall',
      },
      "403: the account's firewall does not let this machine in.",
    ],
    [{ code: 404 }, '404: the store has no container record in the database escalations.'],
    [{ code: 429 }, 'The store was too busy for items/create on record (429) and stayed so.'],
    [{ code: 503 }, 'The store was too busy for items/create on record (503) and stayed so.'],
    [{ code: 408 }, 'The store at https://store.example/ did not answer.'],
    [{ code: 'ECONNREFUSED' }, 'The store at https://store.example/ did not answer.'],
    [{ code: 413, substatus: 7 }, 'The store answered items/create on record with 413 (7).'],
  ])('%j is said in a sentence of ours', (error, sentence) => {
    expect(said(error).slice(0, sentence.length)).toBe(sentence);
  });

  it('is never quoted', () => {
    expect(said({ code: 400, message: 'Zoë said no', body: { text: 'Zoë said no' } })).not.toContain('Zoë');
  });
});
