import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../errors/fault.ts';
import { parseQuestionSet, type QuestionSet } from '../../survey/question-set.ts';

/**
 * Reads every `*.json` directly in the folder, in order of name. Throws Fault `question-set-invalid` for the first file that
 * cannot be read or is no question set, for one whose name is not `<id>.<version>.json`, and for a folder that is missing
 * or holds none.
 */
export function readQuestionSets(folder: string): readonly QuestionSet[] {
  const names = listed(folder);
  if (names.length === 0) throw invalid(basename(folder), 'the folder', 'it holds no *.json file');
  return names.map((name) => {
    const set = parseQuestionSet(name, jsonIn(folder, name));
    const expected = `${set.id}.${set.version}.json`;
    if (name !== expected) throw invalid(name, 'id and version', `they belong to a file named ${expected}`);
    return set;
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw invalid(basename(folder), 'the folder', 'it cannot be read', cause);
  }
}

function jsonIn(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read';
    throw invalid(name, 'the top of the file', why, cause);
  }
}

function invalid(file: string, place: string, why: string, cause?: unknown): Fault {
  return new Fault('question-set-invalid', { file, place, why }, cause);
}
