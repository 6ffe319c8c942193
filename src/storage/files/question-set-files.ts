import { Fault } from '../../errors/fault.ts';
import { parseQuestionSet, type QuestionSet } from '../../survey/question-set.ts';
import { type Invalid, jsonFilesIn, refuseOtherName } from './json-files.ts';

/**
 * Reads every `*.json` directly in the folder, in order of name. Throws Fault `question-set-invalid` for the first file that
 * cannot be read or is no question set, for one whose name is not `<id>.<version>.json`, and for a folder that is missing
 * or holds none.
 */
export function readQuestionSets(folder: string): readonly QuestionSet[] {
  return jsonFilesIn(folder, invalid).map(({ name, text }) => {
    const set = parseQuestionSet(name, jsonIn(name, text));
    refuseOtherName(name, set, invalid);
    return set;
  });
}

function jsonIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(name, 'the top of the file', 'it is not JSON', cause);
  }
}

const invalid: Invalid = (file, place, why, cause) => new Fault('question-set-invalid', { file, place, why }, cause);
