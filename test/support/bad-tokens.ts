import type { TokenIssuer } from './token-issuer.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Every token that must be refused, by what is wrong with it. Undefined: no Authorization header at all. */
export const BAD_TOKENS: readonly (readonly [string, (issuer: TokenIssuer) => Promise<string | undefined>])[] = [
  ['no token', async () => undefined],
  ['an empty header', async () => ''],
  ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
  ['garbage', async () => 'Bearer garbage'],
  ['garbage in three parts', async () => 'Bearer a.b.c'],
  ['a key nobody published', (issuer) => issuer.bearer({ key: 'unknown' })],
  ['a bad signature', (issuer) => issuer.bearer({ key: 'forged' })],
  ['no key id', (issuer) => issuer.bearer({ key: 'no-id' })],
  ['a key that is not for Teams', (issuer) => issuer.bearer({ key: 'other-channel' })],
  [
    'a claim changed after signing',
    async (issuer) => {
      const [head, , signature] = (await issuer.bearer()).split('.');
      return `${head}.${part({ iss: 'https://api.botframework.com', exp: 9_999_999_999 })}.${signature}`;
    },
  ],
  [
    'alg none',
    async (issuer) => {
      const [, body] = (await issuer.bearer()).split('.');
      return `Bearer ${part({ alg: 'none', kid: 'known' })}.${body}.`;
    },
  ],
  [
    'a symmetric algorithm',
    async (issuer) => {
      const [, body, signature] = (await issuer.bearer()).split('.');
      return `Bearer ${part({ alg: 'HS256', kid: 'known' })}.${body}.${signature}`;
    },
  ],
  ['a start in the future', (issuer) => issuer.bearer({ notBefore: 3600 })],
  ['no end', (issuer) => issuer.bearer({ expiresIn: null })],
  ['an end six minutes ago', (issuer) => issuer.bearer({ expiresIn: -360 })],
  ['another audience', (issuer) => issuer.bearer({ audience: 'another-app' })],
  ['no audience', (issuer) => issuer.bearer({ audience: null })],
  ['another issuer', (issuer) => issuer.bearer({ issuer: 'https://sts.windows.net/tenant/' })],
  ['another service address', (issuer) => issuer.bearer({ serviceUrl: 'https://evil.example/' })],
  ['no service address', (issuer) => issuer.bearer({ serviceUrl: null })],
];
