import tseslint from 'typescript-eslint';

// The house, top to bottom: a folder may import only from folders above it (design: "arrows one way").
// `main.ts` and `cli/` wire the parts and may import everything.
const HOUSE = [
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
];
const PURE = ['errors', 'words', 'policy', 'calendar', 'escalation', 'identifiers'];

const SDK = ['botbuilder', 'botbuilder-*', 'botframework-*', '@microsoft/teams-ai'];
const SERVER = ['restify', 'restify-*'];
const DRIVER = ['node:sqlite', '@azure/cosmos'];
const SOLVER = ['highs'];
const DRAWER = ['vega', 'vega-lite'];
const WRITER = ['docx', 'write-excel-file', 'write-excel-file/*', 'csv-stringify', 'csv-stringify/*'];
const OUTSIDE = ['node:*', 'pino', 'jose'];

/** What counts escalations, and what guards the counts, sees each as facts and nothing else of it. */
const COUNTING = ['src/statistics/*.ts', 'src/statistics/tables/*.ts'];
const NOT_FACTS = {
  group: [
    ...HOUSE.slice(HOUSE.indexOf('identifiers'), HOUSE.indexOf('statistics')).map((folder) => `**/${folder}/**`),
    '**/escalation/*',
    '**/escalation/*/*',
    '!**/escalation/facts.ts',
    '!**/escalation/facts/',
    '!**/escalation/facts/quarter.ts',
  ],
  message: 'Statistics read facts only (src/escalation/facts.ts).',
};

/** Telemetry stands beside the house: folders from casework downwards may speak to it, none above. */
const mayLog = (folder) => HOUSE.indexOf(folder) >= HOUSE.indexOf('casework');

function importRules(folder, besides = []) {
  const below = HOUSE.slice(HOUSE.indexOf(folder) + 1);
  const folders = [...below, ...(mayLog(folder) ? [] : ['telemetry']), 'cli'];
  const group = (names, message) => ({ group: names, message });
  return [
    'error',
    {
      patterns: [
        group(
          folders.flatMap((name) => [`**/${name}/**`]),
          `${folder}/ may import only from folders above it in the house (see CONTRIBUTING.md).`,
        ),
        group(['**/main.ts', '**/config.ts'], 'Configuration comes in as an argument.'),
        ...(folder === 'teams' ? [] : [group(SDK, 'Only src/teams/ speaks to the Bot Framework.')]),
        ...(folder === 'web' ? [] : [group(SERVER, 'Only src/web/ speaks to restify.')]),
        ...(folder === 'storage' ? [] : [group(DRIVER, 'Only src/storage/ imports a database driver.')]),
        ...(folder === 'statistics' ? [] : [group(SOLVER, 'Only src/statistics/ speaks to the solver.')]),
        ...(folder === 'charts' ? [] : [group(DRAWER, 'Only src/charts/ draws with Vega.')]),
        ...(folder === 'downloads' ? [] : [group(WRITER, 'Only src/downloads/ writes files of other programs.')]),
        ...(PURE.includes(folder)
          ? [group(OUTSIDE, 'A pure folder: no driver, no clock, no environment. Take it as an argument.')]
          : []),
        ...besides,
      ],
    },
  ];
}

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', 'docs/'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: 'Throw a coded error from src/errors: a code, what happened, what to do.',
        },
        {
          selector: "ExportAllDeclaration, ExportNamedDeclaration[source.type='Literal']",
          message: 'No barrel files.',
        },
      ],
    },
  },
  ...HOUSE.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': importRules(folder) },
  })),
  { files: COUNTING, rules: { 'no-restricted-imports': importRules('statistics', [NOT_FACTS]) } },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'Buffer'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);
