import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What is counted and what guards the counts; signing releases and writing notes have folders of their own. */
const COUNTING = /^(tables\/)?[^/]+$/;
const MAY = ['errors', 'words', 'policy', 'calendar', 'statistics', 'telemetry'];

const imports = readdirSync('src/statistics', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const source = readFileSync(join('src/statistics', name), 'utf8');
    return [...source.matchAll(/(import type|import)\b([^;']*?from )?'(\.[^']+)'/g)].map((found) => ({
      file: name,
      typesOnly: found[1] === 'import type',
      target: relative('src', resolve('src/statistics', dirname(name), found[3] ?? '')),
    }));
  });

const room = (target: string): string => target.split('/')[0] ?? '';

describe('Statistics', () => {
  const counting = imports.filter(({ file }) => COUNTING.test(file));

  it('see facts and nothing else of a case: no record, no casework, no directory, no store', () => {
    const wrong = counting.filter(({ target }) => room(target) !== 'escalation' && !MAY.includes(room(target)));
    expect(wrong).toEqual([]);
  });

  it('take of an escalation the type of its facts and what a quarter is, so nothing here can fold a record', () => {
    const ofEscalations = counting.filter(({ target }) => room(target) === 'escalation');
    expect(ofEscalations.length).toBeGreaterThan(0);
    const wrong = ofEscalations.filter(
      ({ target, typesOnly }) =>
        target !== 'escalation/facts/quarter.ts' && !(target === 'escalation/facts.ts' && typesOnly),
    );
    expect(wrong).toEqual([]);
  });

  it('carry out nothing and store nothing, in no folder of theirs', () => {
    const never = ['casework', 'worklist', 'notices', 'attention', 'storage'];
    expect(imports.filter(({ target }) => never.includes(room(target)))).toEqual([]);
    const ofRecord = imports.filter(({ target }) => room(target) === 'record');
    expect(ofRecord.filter(({ target }) => target !== 'record/canonical-json.ts')).toEqual([]);
  });
});
