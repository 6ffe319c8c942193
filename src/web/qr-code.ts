import { encode } from 'uqr';

/** A drawing of ours, safe to stand in a page as it is: squares, and a label that was escaped. */
export type QrSvg = string & { readonly __qr: 'QrSvg' };

/** Squares left white around the code, which readers need to find it (ISO/IEC 18004). */
export const QUIET = 4;

/**
 * The QR code of an address as SVG: no script, no style attribute, nothing fetched. It takes the size of what is around it
 * (class `app-qr`); a seventh of it may be dirt or a crease.
 */
export function qrCode(address: string, label: string): QrSvg {
  const { size, data } = encode(address, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="app-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(label)}" shape-rendering="crispEdges">`,
    `<rect fill="#fff" width="${size}" height="${size}"/>`,
    `<path fill="#000" d="${squares.join('')}"/>`,
    '</svg>',
  ].join('') as QrSvg;
}

/** Black squares that stand side by side. */
function runsOf(row: readonly boolean[]): readonly { readonly x: number; readonly length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((isBlack, x) => {
    const last = runs.at(-1);
    if (!isBlack) return;
    if (last !== undefined && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
