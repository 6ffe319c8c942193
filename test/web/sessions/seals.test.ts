import { randomBytes } from 'node:crypto';
import { EncryptJWT, SignJWT } from 'jose';
import { makeSeals } from '../../../src/web/sessions/seals.ts';

const [first, second, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)];
let now = Date.UTC(2026, 10, 20, 16, 30);
const clock = () => now;
const seals = makeSeals([first, second], 'here', clock);

async function whyOf(sealed: string): Promise<string> {
  const opened = await seals.open('session', sealed);
  return opened.kind === 'refused' ? opened.why : 'open';
}

describe('what a browser keeps for us', () => {
  it('opens as it was sealed, and shows nothing of itself', async () => {
    const sealed = await seals.seal('session', { person: 'somebody' }, 60);
    expect(await seals.open('session', sealed)).toMatchObject({ kind: 'open', content: { person: 'somebody' } });
    for (const part of sealed.split('.')) expect(Buffer.from(part, 'base64url').toString()).not.toContain('somebody');
  });

  it('does not open when one character was changed, anywhere', async () => {
    const sealed = await seals.seal('session', { person: 'somebody' }, 60);
    for (let place = 0; place < sealed.length - 1; place += 7) {
      if (sealed[place] === '.') continue;
      const other = sealed[place] === 'A' ? 'B' : 'A';
      const why = await whyOf(sealed.slice(0, place) + other + sealed.slice(place + 1));
      expect([place, why]).not.toEqual([place, 'open']);
    }
  });

  it('does not open cut short, padded out, too long or empty', async () => {
    const sealed = await seals.seal('session', {}, 60);
    expect(await whyOf(sealed.slice(0, -10))).not.toBe('open');
    expect(await whyOf(`${sealed}.${sealed}`)).toBe('malformed');
    expect(await whyOf('')).toBe('malformed');
    expect(await whyOf('x'.repeat(2049))).toBe('oversized');
  });

  it('does not open once its time is over', async () => {
    const sealed = await seals.seal('session', {}, 60);
    now += 59_000;
    expect(await whyOf(sealed)).toBe('open');
    now += 2_000;
    expect(await whyOf(sealed)).toBe('expired');
  });

  it('does not open for another purpose, of another service, or under another key', async () => {
    expect(await whyOf(await seals.seal('sign-in', {}, 60))).toBe('foreign');
    expect(await whyOf(await makeSeals([first], 'there', clock).seal('session', {}, 60))).toBe('foreign');
    expect(await whyOf(await makeSeals([foreign], 'here', clock).seal('session', {}, 60))).toBe('foreign');
  });

  it('does not open without an end, and not when it is only signed', async () => {
    const header = JSON.parse(
      Buffer.from((await seals.seal('session', {}, 60)).split('.')[0] ?? '', 'base64url').toString(),
    ) as { kid: string };
    const endless = await new EncryptJWT({})
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: header.kid })
      .setIssuer('here')
      .setAudience('session')
      .encrypt(first);
    expect(await whyOf(endless)).toBe('foreign');
    expect(await whyOf(await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(first))).toBe('malformed');
  });

  it('a key is changed without signing anybody out: the new one seals, the old one still opens', async () => {
    const before = await makeSeals([second], 'here', clock).seal('session', {}, 60);
    expect(await whyOf(before)).toBe('open');
    const after = await seals.seal('session', {}, 60);
    expect((await makeSeals([second], 'here', clock).open('session', after)).kind).toBe('refused');
  });
});
