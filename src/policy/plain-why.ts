import type { z } from 'zod';

/**
 * What is wrong with a value, as a sentence of a person who mends the file: it follows "at stages[1].label, ".
 * Undefined where the schema has its own words, or none are needed beyond the library's.
 */
export function plainWhy(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'this is missing' : `${kind(issue.expected)} is needed`;
    case 'invalid_value':
      return issue.input === undefined ? 'this is missing' : `only ${oneOf(issue.values)} can stand here`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `only ${oneOf(issue.options)} can stand here`
        : 'this is none of the kinds that can stand here';
    case 'invalid_format':
      return issue.format === 'date' ? 'a date that exists is needed, as YYYY-MM-DD' : undefined;
    case 'too_small':
      return issue.origin === 'number' ? `it must be at least ${issue.minimum}` : 'this must not be empty';
    case 'too_big':
      if (issue.origin === 'number') return `it must be at most ${issue.maximum}`;
      return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'} are allowed`;
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known here`;
    default:
      return undefined;
  }
}

function kind(expected: string): string {
  switch (expected) {
    case 'int':
      return 'a whole number';
    case 'string':
      return 'a text in double quotes';
    case 'array':
      return 'a list in square brackets';
    case 'object':
      return 'a group in curly brackets';
    case 'boolean':
      return 'true or false';
    default:
      return `a ${expected}`;
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' or ');
}
