import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { sample } from '../../words/sample-data.ts';
import { web } from '../../words/web.ts';
import type { SafetyLines } from './safety-lines.ts';
import { GOVUK_FRONTEND } from './style-sheet.ts';

/** One page, ready to be drawn: its template in src/web/templates/, its heading, and what the template needs. */
export interface PageView {
  readonly template:
    | 'home'
    | 'message'
    | 'local-sign-in'
    | 'access-log'
    | 'learning-notes'
    | 'group-paper'
    | 'releases'
    | 'dashboard-overview'
    | 'dashboard-sections'
    | 'dashboard-policy'
    | 'dashboard-method'
    | 'dashboard-notes'
    | 'dashboard-releases'
    | 'survey-results'
    | 'survey-waves'
    | 'survey-answer'
    | 'survey-poster';
  readonly heading: string;
  readonly view: object;
}

/** What every page has around it. Null: nobody is signed in. */
export interface Surroundings {
  readonly safety: SafetyLines;
  readonly session: { readonly formToken: string } | null;
  /** Everything shown was made up (`npm run sample-data`): every page says so. */
  readonly isSample: boolean;
}

export type DrawPage = (page: PageView, surroundings: Surroundings) => string;

/**
 * Draws pages as HTML. Everything that goes into a template is escaped there; two things alone are marked as safe, a chart
 * (`Svg`), which src/charts/draw-chart.ts has escaped and nothing else can make, and a QR code (`QrSvg`, src/web/qr-code.ts).
 */
export function makeDrawPage(stylePath: string): DrawPage {
  const folders = [fileURLToPath(new URL('../templates', import.meta.url)), join(GOVUK_FRONTEND, 'dist')];
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return ({ template, heading, view }, surroundings) =>
    environment.render(`${template}.njk`, { ...view, ...surroundings, heading, stylePath, words: web, sample });
}
