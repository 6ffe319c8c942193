import { createHmac, timingSafeEqual } from 'node:crypto';

/** Azure takes a signed date up to fifteen minutes away from its own clock. */
const CLOCK_SKEW_MINUTES = 15;

/** The resource type and the resource link a master-key signature is made over: `dbs/a/colls/b/docs` signs `docs` and `dbs/a/colls/b`. */
function signedResource(segments: readonly string[]): { readonly type: string; readonly link: string } {
  if (segments.length % 2 === 1) return { type: segments.at(-1) ?? '', link: segments.slice(0, -1).join('/') };
  return { type: segments.at(-2) ?? '', link: segments.join('/') };
}

/**
 * Whether the authorization header was made with this key over this request (Azure's "master" scheme, version 1.0).
 * `segments` are the path's parts, decoded.
 */
export function checkSignature(
  key: string,
  method: string,
  segments: readonly string[],
  authorization: string,
  date: string,
): 'right' | 'wrong' | 'too-old' {
  const { type, link } = signedResource(segments);
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  const expected = Buffer.from(encodeURIComponent(`type=master&ver=1.0&sig=${signature}`));
  const given = Buffer.from(authorization);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong';
  const minutes = Math.abs(Date.now() - Date.parse(date)) / 60_000;
  return minutes <= CLOCK_SKEW_MINUTES ? 'right' : 'too-old';
}
