import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Svg } from './chart.ts';

/** What is drawn: marks in layers, on a sheet of `WIDTH` by `height` pixels. */
export interface Picture {
  readonly height: number;
  readonly layers: Extract<TopLevelSpec, { layer: unknown }>['layer'];
}

/** The sheet is as wide as the text of a page on a telephone of 360 pixels, so that there letters keep the size they are given. */
export const WIDTH = 330;

/** Text and marks have 4.5 : 1 on white and more, the faint lines that carry nothing less. */
export const INK = { text: '#0b0c0c', mark: '#1d70b8', outline: '#505a5f', faint: '#cecece' } as const;

/** Pixels: what can be read on a telephone. */
export const LETTERS = { figure: 15, label: 14, small: 13 } as const;
/** Pixels from one line of small letters to the next. */
export const LINE = 17;

const FONT = 'GDS Transport, arial, sans-serif';
/** What the frame says for all, or nobody reads. */
const DROPPED = ['class', 'role', 'font-family'];

/**
 * Draws a picture on the server: no script, no style attribute, nothing fetched. It grows with the page (class `app-chart`), and
 * a screen reader hears `label` alone, because the table beside it has every figure.
 */
export async function drawChart({ height, layers }: Picture, label: string): Promise<Chart> {
  const spec: TopLevelSpec = {
    width: WIDTH,
    height,
    padding: 0,
    autosize: 'none',
    background: 'transparent',
    config: { aria: false, view: { stroke: null }, text: { fill: INK.text } },
    layer: layers,
  };
  const { parse, View, compile } = await vega();
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return { svg: framed(await view.toSVG(), height, label), label };
  } finally {
    view.finalize();
  }
}

let loading: ReturnType<typeof loadVega> | null = null;

/** Vega, loaded with the first picture: a service whose dashboard nobody opens need not hold 50 MB of it, nor wait a second for it. */
function vega(): ReturnType<typeof loadVega> {
  // What could not be loaded once, for want of memory perhaps, is tried again at the next picture.
  loading ??= loadVega().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function loadVega() {
  const { parse, View } = await import('vega');
  const { compile } = await import('vega-lite');
  return { parse, View, compile };
}

/** The drawing without what speaks to a screen reader or fixes its size, in a frame that does the one and not the other. */
function framed(drawn: string, height: number, label: string): Svg {
  const inner = drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<path [^>]*class="(?:back|fore)ground"[^>]*\/>/g, '')
    .replace(/<[a-z][^>]*>/g, plainTag);
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" class="app-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}" font-family="${FONT}">`;
  return `${frame}<g aria-hidden="true">${inner}</g></svg>` as Svg;
}

/** A tag with its shape alone. Labels never stand in attributes here (`aria: false`), so that each tag ends at its first `>`. */
function plainTag(tag: string): string {
  return tag
    .replace(/ ([a-z:-]+)="[^"]*"/g, (attribute, name: string) =>
      name.startsWith('aria-') || DROPPED.includes(name) ? '' : attribute,
    )
    .replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
