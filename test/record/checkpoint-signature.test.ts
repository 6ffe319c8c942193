import { CompactSign, UnsecuredJWT } from 'jose';
import type { Checkpoint } from '../../src/record/checkpoint.ts';
import { readCheckpoint, sayTheSame, signCheckpoint } from '../../src/record/checkpoint-signature.ts';
import { acknowledgedDraft, chain, noteDraft } from './sample-entries.ts';
import { checkpointOf, freshKey } from './sample-checkpoints.ts';

const key = freshKey();
const checkpoint = checkpointOf(chain(noteDraft('We spoke.'), acknowledgedDraft()));
const [ours, theirs] = [freshKey(), freshKey()];

const signedAs = (header: Readonly<Record<string, string>>, payload: unknown, by = key) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', kid: by.id, typ: 'escalations-checkpoint', ...header })
    .sign(by.private);

/** The signed text with another payload under the same signature. */
function claiming(signed: string, payload: Checkpoint): string {
  const [header, , signature] = signed.split('.');
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
}

describe('a signed checkpoint', () => {
  it('is read by whoever has the public key', async () => {
    const signed = await signCheckpoint(checkpoint, key);
    const publicOnly = { id: key.id, public: key.public };
    expect(await readCheckpoint(signed, [ours, publicOnly])).toEqual({ kind: 'signed', checkpoint });
  });

  it('is the same text each time: two instances that saw the same record say the same', async () => {
    expect(await signCheckpoint(checkpoint, key)).toBe(await signCheckpoint({ ...checkpoint }, key));
  });

  it('says the same under another key, and something else once it counts otherwise', async () => {
    const signed = await signCheckpoint(checkpoint, key);
    expect(sayTheSame(signed, await signCheckpoint(checkpoint, ours))).toBe(true);
    expect(sayTheSame(signed, await signCheckpoint({ ...checkpoint, entries: 1 }, key))).toBe(false);
  });

  it('by another key is refused', async () => {
    const signed = await signCheckpoint(checkpoint, theirs);
    expect(await readCheckpoint(signed, [key, ours])).toEqual({
      kind: 'not-signed',
      why: 'it was signed with a key that is not among those it may be signed with',
    });
  });

  it('is refused with other figures under its signature, and with the name of our key over another signature', async () => {
    const why = 'its signature is not the one of what it says';
    const forged = claiming(await signCheckpoint(checkpoint, key), { ...checkpoint, entries: 1 });
    expect(await readCheckpoint(forged, [key])).toEqual({ kind: 'not-signed', why });
    const borrowed = await signedAs({ kid: key.id }, checkpoint, theirs);
    expect(await readCheckpoint(borrowed, [key])).toEqual({ kind: 'not-signed', why });
  });

  it.each([
    ['something signed for another purpose', signedAs({ typ: 'JWT' }, checkpoint)],
    ['something else under our signature', signedAs({}, { hello: 'world' })],
    ['a checkpoint with a field too many', signedAs({}, { ...checkpoint, note: 'x' })],
    ['a checkpoint whose moment is none', signedAs({}, { ...checkpoint, upTo: 'yesterday' })],
    ['what nobody signed', Promise.resolve(new UnsecuredJWT({ ...checkpoint }).encode())],
    ['nothing', Promise.resolve('')],
    ['a text', Promise.resolve('a.b.c')],
  ])('is not %s', async (_what, signed) => {
    expect(await readCheckpoint(await signed, [key])).toEqual({ kind: 'not-signed', why: 'it is not a checkpoint' });
  });
});
