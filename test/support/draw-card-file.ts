import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { drawCards } from './draw-card.ts';

// For looking at one card while writing it: node test/support/draw-card-file.ts <card.json> <out.png> [360|1280]
const [from, to, width = '360'] = process.argv.slice(2);
if (from === undefined || to === undefined || !['360', '1280'].includes(width)) {
  console.error('Usage: node test/support/draw-card-file.ts <card.json> <out.png> [360|1280]');
  process.exit(1);
}
const card = JSON.parse(readFileSync(from, 'utf8')) as unknown;
const name = basename(to, '.png');
const [file] = await drawCards([{ name, card }], dirname(to), width === '1280' ? 1280 : 360);
console.log(file);
