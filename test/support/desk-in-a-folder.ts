import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../src/calendar/instant.ts';
import type { ButtonKind } from '../../src/cards/card.ts';
import { readTemplates } from '../../src/cards/templates.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import { DirectoryFiles } from '../../src/storage/files/directory-files.ts';
import { readPolicies } from '../../src/storage/files/policy-files.ts';
import { openStore, type SqliteStore as Store } from '../../src/storage/sqlite/open-store.ts';
import type { Desk } from '../../src/teams/desk.ts';

/** A desk over a store of its own, with the shipped policies, cards and sample directory. */
export function deskInAFolder(buttons: ButtonKind = 'execute'): { desk: Desk; store: Store; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const store = openStore(join(folder, 'escalations.sqlite'));
  const policies = collectPolicies(readPolicies('policies'));
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const known = {
    kinds: policies.all.flatMap(({ agencyKinds }) => codes(agencyKinds)),
    roles: policies.all.flatMap(({ roles }) => codes(roles)),
  };
  const now = () => instantOf(Date.parse('2026-06-02T09:00:00Z'));
  const desk: Desk = {
    ...store,
    policies,
    directory: new DirectoryFiles({ folder: 'policies/sample-directory', known, now: () => 0 }),
    now,
    random: (bytes) => randomBytes(bytes),
    drawing: { templates: readTemplates('adaptive-cards'), buttons },
    surveys: null,
  };
  return {
    desk,
    store,
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
