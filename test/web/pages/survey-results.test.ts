import { waveResultsSchema } from '../../../src/survey/results/results-document.ts';
import { servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { makeVisitor } from '../../support/visitor.ts';
import { sampleSurveyPages, WAVES } from './sample-survey-results.ts';

const account = (id: string) => `11111111-1111-4111-8111-111111111111:${id}`;
const PROJECT_LEAD = account('1a000000-0026-4000-8000-000000000026');
const SCRUTINEER = account('1c000000-0028-4000-8000-000000000028');
const PRACTITIONER = account('eeeeeeee-0005-4000-8000-000000000005');

let running: RunningPages;
let none: RunningPages;
beforeAll(async () => {
  running = await servePages({ kind: 'local-link' }, null, { pages: sampleSurveyPages(), open: [] });
  const pages = sampleSurveyPages({ results: async () => [], phases: [] });
  none = await servePages({ kind: 'local-link' }, null, { pages, open: [] });
});
afterAll(async () => {
  await running.close();
  await none.close();
});

async function visitor(person: string, at: RunningPages = running) {
  const made = makeVisitor();
  const link = new URL(`${at.origin}${at.pages.localLink() ?? ''}`).searchParams.get('link') ?? '';
  await made.post(`${at.origin}/sign-in/local`, { link, person });
  return { get: (path: string) => made.get(`${at.origin}${path}`) };
}

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('The survey on the dashboard', () => {
  it('says of each closed wave how many were asked and answered, and who came by the link apart', async () => {
    const page = text((await (await visitor(SCRUTINEER)).get('/dashboard/survey')).text);
    expect(page).toContain('Spring 2028: answered by about 415, of about 830 the bot asked (50 in 100)');
    expect(page).toContain('Spring 2028: answered by about 30 who came by a link or poster');
    expect(page).toContain('There was no link or poster');
  });

  it('has a page for each measure, with every answer over the waves, its interval, its base and the words asked', async () => {
    const page = text((await (await visitor(SCRUTINEER)).get('/dashboard/survey/k2-find')).text);
    expect(page).toContain('Yes, quickly: 45 in 100 (Spring 2028)');
    expect(page).toContain('With chance allowed for: 40 to 49 in 100. Out of about 415 who answered the question.');
    expect(page).toContain('Phase 2 (asked in similar words, so no line joins it)');
    expect(page).toContain('&quot;If you needed it this afternoon, could you find it?&quot;');
    expect(page).toContain('By group, Spring 2028');
    expect(page).toContain('By link or poster');
  });

  it('joins the same words by a line, and draws a break before and after similar ones', async () => {
    const { text: html } = await (await visitor(SCRUTINEER)).get('/dashboard/survey/k2-find');
    const [svg = ''] = /<svg[\s\S]*?<\/svg>/.exec(html) ?? [];
    expect(svg.match(/\[b\]/g)).toHaveLength(1);
  });

  it('has what cannot be compared in a table alone', async () => {
    const { text: html } = await (await visitor(SCRUTINEER)).get('/dashboard/survey/b1-held');
    expect(text(html)).toContain('Phase 2: cannot be compared');
    expect(html).not.toContain('[b]');
    expect(text((await (await visitor(SCRUTINEER)).get('/dashboard/survey')).text)).toContain(
      'Phase 3: cannot be compared',
    );
  });

  it('tells whoever runs the survey what the gate took, and nobody else', async () => {
    const took = 'of U1_LAST the figures by group';
    expect(text((await (await visitor(PROJECT_LEAD)).get('/dashboard/survey')).text)).toContain(took);
    expect(text((await (await visitor(SCRUTINEER)).get('/dashboard/survey')).text)).not.toContain(took);
  });

  it.each([
    '/dashboard/survey',
    '/dashboard/survey/k2-find',
    '/dashboard/survey/code-book',
    '/dashboard/survey/w-eeeeffff.json',
  ])('does not let %s be seen by somebody whose role has no statistics', async (path) => {
    expect((await (await visitor(PRACTITIONER)).get(path)).status).toBe(404);
  });

  it('hands a wave out as CSV, Excel and JSON, and the code book', async () => {
    const { get } = await visitor(PROJECT_LEAD);
    const json = await get('/dashboard/survey/w-eeeeffff.json');
    expect(waveResultsSchema.parse(JSON.parse(json.text))).toEqual(WAVES[2]?.results);
    expect((await get('/dashboard/survey/w-eeeeffff.csv')).text).toContain('K2_FIND');
    expect((await get('/dashboard/survey/w-eeeeffff.xlsx')).text.startsWith('PK')).toBe(true);
    expect((await get('/dashboard/survey/code-book.csv')).text).toContain('Phase 2: similar.');
    expect((await get('/dashboard/survey/w-99999999.csv')).status).toBe(404);
    expect((await get('/dashboard/survey/w-eeeeffff.pdf')).status).toBe(404);
  });

  it('shows nothing before a wave is closed', async () => {
    const { get } = await visitor(PROJECT_LEAD, none);
    for (const path of ['/dashboard/survey', '/dashboard/survey/k2-find']) {
      expect(text((await get(path)).text)).toContain('No survey is closed yet.');
    }
    expect(text((await get('/dashboard/survey/code-book')).text)).toContain('Not asked yet');
  });
});
