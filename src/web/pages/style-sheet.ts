import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The one style sheet of all pages, under an address that changes with it, so that a browser may keep it for a year. */
export interface StyleSheet {
  readonly path: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

/** Where GOV.UK Frontend's templates and styles are. */
export const GOVUK_FRONTEND = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

/** GOV.UK Frontend's styles and ours. Without its typeface, which only services on gov.uk may use. */
export function makeStyleSheet(): StyleSheet {
  const govuk = readFileSync(join(GOVUK_FRONTEND, 'dist/govuk/govuk-frontend.min.css'), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '');
  const ours = readFileSync(new URL('../templates/style.css', import.meta.url), 'utf8');
  const plain = Buffer.from(`${govuk}\n${ours}`);
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return { path: `/style/${digest}.css`, plain, gzip: gzipSync(plain) };
}
