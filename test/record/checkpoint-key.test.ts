import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { checkpointKeyIn, newCheckpointKey, publicCheckpointKeysIn } from '../../src/record/checkpoint-key.ts';

const fresh = newCheckpointKey();
const jwk = JSON.parse(fresh.CHECKPOINT_KEY) as Record<string, string>;
const other = JSON.parse(newCheckpointKey().CHECKPOINT_KEY) as Record<string, string>;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('the key of checkpoints', () => {
  it('is read from its two settings, and has the same id in both', async () => {
    const key = checkpointKeyIn(fresh.CHECKPOINT_KEY);
    expect(publicCheckpointKeysIn(fresh.CHECKPOINT_PUBLIC_KEYS)).toMatchObject([{ id: key?.id }]);
    expect(key?.id).toBe(await calculateJwkThumbprint(jwk));
  });

  it('has no private half in the setting for those who verify', () => {
    expect(fresh.CHECKPOINT_PUBLIC_KEYS).not.toContain(jwk['d']);
    expect(fresh.CHECKPOINT_PUBLIC_KEYS).not.toContain('"d"');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'a secret'],
    ['a list', '[]'],
    ['a public key', JSON.stringify({ ...jwk, d: undefined })],
    ['two halves of two keys', JSON.stringify({ ...jwk, x: other['x'] })],
    ['a key of another kind', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
  ])('is not read from %s', (_what, text) => {
    expect(checkpointKeyIn(text)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no list', '{}'],
    ['an empty list', '{"keys":[]}'],
    ['a list with something else in it', JSON.stringify({ keys: [jwk, 'x'] })],
    ['a list with a key of another kind', JSON.stringify({ keys: [rsa.publicKey.export({ format: 'jwk' })] })],
  ])('is not checked with %s', (_what, text) => {
    expect(publicCheckpointKeysIn(text)).toBeNull();
  });
});
