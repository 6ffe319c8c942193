import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The house, top to bottom: a folder imports only from folders above it. The lint says the same; this reads the files. */
const HOUSE = [
  ...[
    'errors',
    'words',
    'policy',
    'calendar',
    'escalation',
    'identifiers',
    'directory',
    'access',
    'record',
    'worklist',
  ],
  ...[
    'notices',
    'casework',
    'attention',
    'statistics',
    'charts',
    'downloads',
    'survey',
    'dashboard',
    'storage',
    'cards',
    'practice',
    'teams',
    'web',
  ],
];
const PURE = ['errors', 'words', 'policy', 'calendar', 'escalation', 'identifiers'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly from: string;
}

const imports: readonly Import[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .flatMap((name) => {
    const source = readFileSync(join('src', name), 'utf8');
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
    return [...source.matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map((found) => ({
      file: name,
      folder,
      from: found[1] ?? found[2] ?? '',
    }));
  });

/** The folder of the house an import leads to; null for a package. */
function roomOf({ file, from }: Import): string | null {
  if (!from.startsWith('.')) return null;
  const target = relative('src', resolve('src', dirname(file), from));
  return target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
}

describe('The house', () => {
  it('has arrows one way: every folder imports only from itself and from folders above it', () => {
    const wrong = imports.filter((each) => {
      const room = roomOf(each);
      if (room === null || room === each.folder || !HOUSE.includes(each.folder)) return false;
      if (room === 'telemetry') return HOUSE.indexOf(each.folder) < HOUSE.indexOf('casework');
      return !HOUSE.includes(room) || HOUSE.indexOf(room) > HOUSE.indexOf(each.folder);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the rules pure: no driver, no SDK, no file, no network in the pure folders', () => {
    const allowed = ['temporal-polyfill', 'zod', 'compromise/two'];
    const wrong = imports.filter(
      (each) => PURE.includes(each.folder) && roomOf(each) === null && !allowed.includes(each.from),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the Bot Framework', /^(botbuilder|botframework-|@microsoft\/teams-ai)/, 'teams'],
    ['restify', /^restify/, 'web'],
    ['a database driver', /^(node:sqlite|@azure\/cosmos)$/, 'storage'],
    ['the solver', /^highs$/, 'statistics'],
    ['Vega', /^vega(-lite)?$/, 'charts'],
    ['what writes Word, Excel and CSV', /^(docx|write-excel-file|csv-stringify)(\/|$)/, 'downloads'],
  ])('lets only one folder speak to %s', (_what, name, only) => {
    const folders = new Set(
      imports.filter(({ from, folder }) => name.test(from) && HOUSE.includes(folder)).map(({ folder }) => folder),
    );
    expect([...folders]).toEqual([only]);
  });

  it('has no barrel files and no drawers called utils or helpers', () => {
    const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /(^|\/)(utils|helpers)(\/|\.|$)|(^|\/)index\.ts$/.test(name))).toEqual([]);
  });
});
