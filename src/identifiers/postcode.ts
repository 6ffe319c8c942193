import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

/** Every postcode area of Royal Mail's Postcode Address File, with the Crown dependencies and forces' BF. */
const AREAS =
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX ' +
  'FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
  'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
  'W WA WC WD WF WN WR WS WV YO ZE';

const POSTCODE = new RegExp(
  // area, district, then a digit and two letters that are never C, I, K, M, O or V
  `(?<![a-z\\d])(?:(${AREAS.replaceAll(' ', '|')})( ?)(\\d[\\da-hjkmnp-y]?)|GIR)( ?[-.]? ?)([\\dO][abd-hjlnp-uw-z]{2})(?![a-z\\d])`,
  'gi',
);

/** "3rd", "4th", "2hr", "5yr", "2wd": written in small letters these are words far more often than the end of a postcode. */
const COUNTED = /^(?:1st|2nd|3rd|\dth|\dhr|\dyr|\dwd)$/;
/** Sections of the Children Act 1989 and levels of need, as practitioners write them: "s47 1st visit", "L3 2nd review". */
const SECTION_OR_LEVEL = /^(?:s\d{1,2}|l[1-5])$/i;

/**
 * Finds full UK postcodes in plain characters (BS 7666 shape, in an area that exists), with or without spaces, in any
 * case. Half a postcode ("ME14") is left alone.
 */
export function postcodes(plain: string): Place[] {
  return everyMatch(plain, POSTCODE, ([, area = '', space, district = '', , inward = '']) => {
    if (!COUNTED.test(inward)) return true;
    return space === '' && !SECTION_OR_LEVEL.test(area + district);
  });
}
