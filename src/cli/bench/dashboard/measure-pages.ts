import { quantile } from '../quantile.ts';

/** A page, measured: how long until it is all there, and what it weighs as a browser fetches it. */
export interface MeasuredPage {
  readonly path: string;
  /** The first time after a release came in, when its pictures are drawn; milliseconds. */
  readonly first: number;
  /** Milliseconds. */
  readonly median: number;
  /** Times the static page, in the same run. */
  readonly ratio: number;
  /** Bytes on the wire: the page, and its style sheet packed. */
  readonly bytes: number;
}

/** What a page may weigh. */
export const MOST_BYTES = 150_000;

/**
 * Fetches every page in turns with one that shows nothing but itself, so that what else the machine does falls on all alike.
 * A first round draws the pictures and is counted apart.
 */
export async function measurePages(
  origin: string,
  paths: readonly string[],
  beside: string,
  rounds: number,
): Promise<readonly MeasuredPage[]> {
  const times = new Map([beside, ...paths].map((path) => [path, [] as number[]]));
  const first = new Map<string, number>();
  await fetched(`${origin}${beside}`);
  for (const path of paths) first.set(path, (await fetched(`${origin}${path}`)).milliseconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [path, measured] of times) measured.push((await fetched(`${origin}${path}`)).milliseconds);
  }
  const medianOf = (path: string) => quantile(times.get(path) ?? [], 0.5);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      first: first.get(path) ?? NaN,
      median: medianOf(path),
      ratio: medianOf(path) / medianOf(beside),
      bytes: await weightOf(origin, path),
    })),
  );
}

/** The page as it is sent, and everything it asks for. */
async function weightOf(origin: string, path: string): Promise<number> {
  const page = await fetched(`${origin}${path}`);
  const asked = [...page.text.matchAll(/<(?:link|img|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, to = '']) => to);
  const others = await Promise.all(asked.map((to) => fetched(new URL(to, origin).href)));
  return [page, ...others].reduce((sum, { bytes }) => sum + bytes, 0);
}

async function fetched(address: string) {
  const started = performance.now();
  const answer = await fetch(address, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
  const text = await answer.text();
  const milliseconds = performance.now() - started;
  // What was sent, before it was unpacked.
  return { milliseconds, text, bytes: Number(answer.headers.get('content-length') ?? NaN) };
}
