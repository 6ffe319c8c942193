import { Fault } from '../errors/fault.ts';
import { crossChecks } from './cross-checks.ts';
import { syntaxProblem } from './json-syntax.ts';
import { plainWhy } from './plain-why.ts';
import { type Policy, policySchema } from './policy.ts';

/**
 * Reads the text of a policy file; `file` is its name, for the message only. Throws Fault `policy-invalid` naming the
 * file, the first place that is wrong (`stages[1].clocks[0].within.amount`, or line and column where the text is not
 * JSON at all), why, and how many places more there are.
 */
export function parsePolicy(file: string, text: string): Policy {
  const json = readJson(file, text);
  const parsed = policySchema.safeParse(json, { error: plainWhy });
  if (!parsed.success) {
    const [first, ...more] = parsed.error.issues;
    throw invalid(file, placeOf(first?.path ?? []), first?.message ?? 'it is no policy', more.length);
  }
  const [problem, ...more] = crossChecks(parsed.data);
  if (problem !== undefined) throw invalid(file, problem.place, problem.why, more.length);
  return parsed.data;
}

function readJson(file: string, text: string): unknown {
  const withoutMark = text.replace(/^\uFEFF/, ''); // some editors save one, and JSON knows none
  const problem = syntaxProblem(withoutMark);
  if (problem !== null) {
    throw invalid(file, `line ${problem.line}, column ${problem.column}`, `${problem.expected} was expected`, 0);
  }
  const json: unknown = JSON.parse(withoutMark);
  return json;
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (before, step) => (typeof step === 'number' ? `${before}[${step}]` : `${before}.${String(step)}`),
    '',
  );
  return place === '' ? 'the top of the file' : place.replace(/^\./, '');
}

function invalid(file: string, place: string, why: string, more: number): Fault {
  const others = more === 0 ? '' : ` (and ${more} more to mend)`;
  return new Fault('policy-invalid', { file, place, why: `${why}${others}` });
}
