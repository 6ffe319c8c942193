import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

// Ten digits in any grouping: 9434765919, 943 476 5919, 943-476-5919, one to a line.
const TEN_DIGITS = /(?<!\d)\d(?: ?[-.]? ?\d){9}(?!\d)/g;

/**
 * Finds NHS numbers in plain characters: ten digits, the last a modulus-11 check digit over the first nine with weights
 * 10 to 2 (NHS Data Dictionary, "NHS NUMBER"). Scotland's CHI number has the same shape and is found too. Ten digits
 * whose check digit is wrong are left alone.
 */
export function nhsNumbers(plain: string): Place[] {
  return everyMatch(plain, TEN_DIGITS, ([found]) => checkDigitHolds(found.replace(/\D/g, '')));
}

function checkDigitHolds(digits: string): boolean {
  const sum = [...digits].slice(0, 9).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11; // 11 is written 0; 10 is never issued and equals no digit
  return check === Number(digits[9]);
}
