import type { IdentifierKind } from '../../../identifiers/finding.ts';

type Random = () => number;
export interface MarkedPattern {
  readonly kind: IdentifierKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CARRIERS = [
  'Her details are {} as you have on file.',
  'The child ({}) was seen today.',
  'Please use {}, not the old one.',
  'we have {} on our system',
  'Mum gave us this: {}',
  '{} is what the nurse wrote down.',
] as const;

const MAKERS: Readonly<Record<IdentifierKind, (random: Random) => string>> = {
  'nhs-number': (random) => grouped(nhsNumber(random), random, [[10], [3, 3, 4]], [' ', '-']),
  upn: (random) => upn(random),
  date: (random) => date(random),
  postcode: (random) => postcode(random),
  phone: (random) => phone(random),
  email: (random) =>
    `${one(['j.bloggs', 'mum2four', "o'neil", 'a_b-c', 'home'], random)}@${one(['example.org', 'mail.example.com', 'school.example.sch.uk'], random)}`,
};

/** `each` sentences of every kind of pattern, in the ways people write them, the same for the same random numbers. */
export function patternSentences(each: number, random: Random): MarkedPattern[] {
  return KINDS.flatMap((kind) =>
    Array.from({ length: each }, () => {
      const [before = '', after = ''] = one(CARRIERS, random).split('{}');
      const written = MAKERS[kind](random);
      return { kind, text: before + written + after, start: before.length, end: before.length + written.length };
    }),
  );
}

export const KINDS: readonly IdentifierKind[] = ['nhs-number', 'upn', 'date', 'postcode', 'phone', 'email'];

/** Nine digits and the check digit of the NHS Data Dictionary; digits whose check would be 10 are never issued. */
function nhsNumber(random: Random): string {
  for (;;) {
    const digits = Array.from({ length: 9 }, () => Math.floor(random() * 10));
    const sum = digits.reduce((total, digit, index) => total + digit * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

function upn(random: Random): string {
  const digits = Array.from({ length: 12 }, () => Math.floor(random() * 10));
  const sum = digits.reduce((total, digit, index) => total + digit * (index + 2), 0);
  const number = `${'ABCDEFGHJKLMNPQRTUVWXYZ'.charAt(sum % 23)}${digits.join('')}`;
  return random() < 0.3 ? number.toLowerCase() : number;
}

function date(random: Random): string {
  const day = 1 + Math.floor(random() * 28);
  const month = 1 + Math.floor(random() * 12);
  const year = 2006 + Math.floor(random() * 20);
  const two = (value: number) => String(value).padStart(2, '0');
  const name = one(['Jan', 'February', 'March', 'Sept', 'October', 'Dec'], random);
  return one(
    [
      `${day}/${month}/${year}`,
      `${two(day)}.${two(month)}.${two(year % 100)}`,
      `${two(day)}-${two(month)}-${year}`,
      `${year}-${two(month)}-${two(day)}`,
      `${day} ${name} ${year}`,
      `${day}th of ${name} ${year}`,
      `${name} ${day}, ${year}`,
    ],
    random,
  );
}

function postcode(random: Random): string {
  const written = `${one(['ME', 'CT', 'TN', 'DA', 'M', 'SW', 'LS'], random)}${1 + Math.floor(random() * 19)} ${Math.floor(random() * 10)}${one(['AA', 'BX', 'QT', 'YL', 'ND', 'JR'], random)}`;
  return one([written, written.replace(' ', ''), written.toLowerCase()], random);
}

function phone(random: Random): string {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  return one(
    [
      `07700 900${digits(3)}`,
      `07700900${digits(3)}`,
      `01632 960${digits(3)}`,
      `(01632) 960 ${digits(3)}`,
      `020 7946 0${digits(3)}`,
      `+44 7700 900${digits(3)}`,
      `0044 7700 900 ${digits(3)}`,
    ],
    random,
  );
}

function grouped(
  digits: string,
  random: Random,
  groups: readonly (readonly number[])[],
  marks: readonly string[],
): string {
  let at = 0;
  const mark = one(marks, random);
  return one(groups, random)
    .map((length) => digits.slice(at, (at += length)))
    .join(mark);
}

function one<Value>(values: readonly [Value, ...Value[]] | readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)] ?? values[0];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
