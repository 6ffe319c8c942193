import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectPolicies } from '../../../policy/policies.ts';
import { knownCodes } from '../../../policy/known-codes.ts';
import { DEFAULT_RULE } from '../../../statistics/disclosure-rule.ts';
import type { ReleaseDocument } from '../../../statistics/release/release-document.ts';
import { DirectoryFiles } from '../../../storage/files/directory-files.ts';
import { readPolicies } from '../../../storage/files/policy-files.ts';
import { openStore } from '../../../storage/sqlite/open-store.ts';
import { makeLog } from '../../../telemetry/log.ts';
import { dashboardPages } from '../../../web/pages/dashboard/pages.ts';
import { makePages } from '../../../web/pages/pages.ts';
import { makeServer } from '../../../web/server.ts';
import { putYear } from './made-up-shelf.ts';
import { type MeasuredPage, measurePages, MOST_BYTES } from './measure-pages.ts';

const FIRST_YEAR = 2021;
/** Five years stand side by side: as many as a page shows. */
const YEARS = 5;
const A_YEAR = 300;
/** Drawn with the same surroundings, and of nothing else. */
const STATIC = '/sign-in';

/**
 * Measures every page of a dashboard of five years beside a static page of the same server, and what each weighs. Answers
 * whether every page weighs little enough.
 */
export async function benchDashboard(say: (line: string) => void, rounds = 30): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-dashboard-'));
  const store = openStore(join(folder, 'bench.sqlite'));
  try {
    let before: ReleaseDocument | null = null;
    for (let year = 0; year < YEARS; year += 1) before = await putYear(store.shelf, FIRST_YEAR + year, A_YEAR, before);
    say(`${YEARS} years of ${A_YEAR} made-up challenges; each page ${rounds} times, in turns with ${STATIC}.`);
    say("These are this machine's numbers, at this moment. Compare ratios, not times.");
    say('');
    const measured = await overPages(store, (origin, paths) => measurePages(origin, paths, STATIC, rounds));
    for (const line of report(measured)) say(line);
    return measured.every(({ bytes }) => bytes <= MOST_BYTES);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves the dashboard for everybody, so that no session is part of what is measured. */
async function overPages<Done>(
  { shelf, accessLog }: ReturnType<typeof openStore>,
  does: (origin: string, paths: readonly string[]) => Promise<Done>,
): Promise<Done> {
  const policies = collectPolicies(readPolicies('policies'));
  const log = makeLog({ level: 'error' });
  const clock = () => Date.UTC(FIRST_YEAR + YEARS, 10, 21, 12);
  const { open } = dashboardPages({
    shelf,
    policies,
    rule: DEFAULT_RULE,
    denominators: [],
    learningNotes: async () => [],
    audience: { kind: 'public', allowedBy: 'the bench' },
    clock,
  });
  const directory = new DirectoryFiles({
    folder: 'policies/sample-directory',
    known: knownCodes(policies.all),
    now: () => 0,
    onBroken: () => undefined,
  });
  const signIn = { kind: 'local-link' } as const;
  const pages = makePages({ signIn, policies, directory, accessLog, log, clock, pages: [], open });
  const server = makeServer({ messages: null, log, localOnly: true, pages });
  const port = await server.listen(0, '127.0.0.1');
  try {
    return await does(
      `http://127.0.0.1:${port}`,
      open.map(({ path }) => path),
    );
  } finally {
    await server.close();
  }
}

function report(measured: readonly MeasuredPage[]): readonly string[] {
  const row = (cells: readonly string[]) => cells.map((cell, index) => cell.padEnd(index === 0 ? 28 : 14)).join('');
  const over = measured.filter(({ bytes }) => bytes > MOST_BYTES);
  return [
    row(['page', 'median', 'ratio', 'first', 'weight']),
    ...measured.map(({ path, median, ratio, first, bytes }) =>
      row([
        path,
        `${median.toFixed(1)} ms`,
        ratio.toFixed(1),
        `${first.toFixed(0)} ms`,
        `${(bytes / 1000).toFixed(0)} KB`,
      ]),
    ),
    over.length === 0
      ? `No page weighs more than ${MOST_BYTES / 1000} KB with its style sheet.`
      : `TOO HEAVY, more than ${MOST_BYTES / 1000} KB with its style sheet: ${over.map(({ path }) => path).join(', ')}.`,
  ];
}
