import type { Fault } from '../../src/errors/fault.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { shipped, shippedText } from './shipped-policies.ts';
import { caughtFault } from './caught-fault.ts';

/** What the person who starts the service is told about a policy text. */
function told(text: string): Fault {
  return caughtFault(() => parsePolicy('kent.draft-1.json', text));
}

/** The Kent file with one value changed; `undefined` leaves it out. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const policy: unknown = JSON.parse(shippedText('kent.draft-1.json'));
  let part: unknown = policy;
  for (const step of path.slice(0, -1)) part = Reflect.get(Object(part), step);
  Reflect.set(Object(part), path.at(-1) ?? '', value);
  return JSON.stringify(policy);
}

describe('a policy file with a wrong value', () => {
  it.each<[string, (string | number)[], unknown, string, string]>([
    ['a missing text', ['stages', 1, 'label'], undefined, 'stages[1].label', 'this is missing'],
    ['an empty text', ['stages', 1, 'label'], '  ', 'stages[1].label', 'this must not be empty'],
    ['a number for a text', ['source'], 7, 'source', 'a text in double quotes is needed'],
    ['a long label', ['roles', 0, 'label'], 'x'.repeat(121), 'roles[0].label', 'at most 120 characters are allowed'],
    [
      'no days',
      ['stages', 1, 'clocks', 0, 'within', 'amount'],
      0,
      'stages[1].clocks[0].within.amount',
      'it must be at least 1',
    ],
    [
      'days by the year',
      ['stages', 1, 'clocks', 0, 'within', 'amount'],
      61,
      'stages[1].clocks[0].within.amount',
      'it must be at most 60',
    ],
    [
      'half days',
      ['stages', 1, 'clocks', 0, 'within', 'amount'],
      1.5,
      'stages[1].clocks[0].within.amount',
      'a whole number is needed',
    ],
    [
      'another unit',
      ['stages', 1, 'clocks', 0, 'within', 'unit'],
      'hour',
      'stages[1].clocks[0].within.unit',
      'only "working-day" or "same-working-day" or "not-stated" can stand here',
    ],
    ['no stage', ['stages'], [], 'stages', 'this must not be empty'],
    ['another status', ['status'], 'final', 'status', 'only "draft" or "approved" can stand here'],
    ['another schema', ['schemaVersion'], 2, 'schemaVersion', 'only 1 can stand here'],
    ['an unknown field', ['stages', 0, 'colour'], 'red', 'stages[0]', '"colour" is not known here'],
    ['a day that is none', ['reviewBy'], '2026-02-30', 'reviewBy', 'a date that exists is needed, as YYYY-MM-DD'],
    [
      'a telephone in words',
      ['safety', 'frontDoor', 'number'],
      'ring us',
      'safety.frontDoor.number',
      'a telephone number is digits and spaces',
    ],
    [
      'eight themes',
      ['casePoints', 0, 'themes'],
      Array(8).fill('plan'),
      'casePoints[0].themes',
      'at most 7 entries are allowed',
    ],
    ['no way to end', ['stages', 0, 'ends'], undefined, 'stages[0].ends', 'this is missing'],
    ['another way to end', ['stages', 3, 'ends'], 'vote', 'stages[3].ends', 'only "answer" or "view" can stand here'],
    ['advice by one text', ['advisers'], 'adviser', 'advisers', 'a list in square brackets is needed'],
    ['a code in capitals', ['id'], 'Kent', 'id', 'a code is lower-case letters, digits and hyphens'],
  ])('is told apart: %s', (_case, path, value, place, why) => {
    expect(told(changed(path, value))).toMatchObject({
      code: 'policy-invalid',
      details: { file: 'kent.draft-1.json', place, why },
    });
  });

  it('names file, place and mend in one line, and how many places more', () => {
    const broken = changed(['stages', 0, 'clocks', 0], {});
    expect(told(broken).message).toBe(
      'The policy file kent.draft-1.json cannot be used: at stages[0].clocks[0].must, this is missing ' +
        '(and 3 more to mend). Correct that place in the file and start again.',
    );
  });

  it('is refused when it is no group at all', () => {
    expect(told('[]').details).toMatchObject({
      place: 'the top of the file',
      why: 'a group in curly brackets is needed',
    });
  });
});

describe('a policy file that is not JSON', () => {
  it('names line and column and what was expected there', () => {
    const text = shippedText('kent.draft-1.json').replace('"version": "draft-1",', '"version": "draft-1"');
    expect(told(text).details).toEqual({
      file: 'kent.draft-1.json',
      place: 'line 5, column 3',
      why: 'a comma or } was expected',
    });
  });

  it('is told apart from one that an editor saved with a byte order mark', () => {
    expect(parsePolicy('kent.draft-1.json', `\uFEFF${shippedText('kent.draft-1.json')}`)).toEqual(shipped());
  });
});

describe('a policy that does not hold together', () => {
  it('is refused with the place', () => {
    expect(told(changed(['stages', 2, 'asked', 0], 'headteacher')).details).toMatchObject({
      place: 'stages[2].asked[0]',
      why: '"headteacher" is not one of the roles',
    });
  });
});

it('a policy that is right comes back as it was written', () => {
  const written: unknown = JSON.parse(shippedText('kent.draft-1.json'));
  expect(shipped()).toEqual(written);
});
