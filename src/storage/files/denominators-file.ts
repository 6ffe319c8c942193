import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { type Denominator, readDenominators } from '../../dashboard/denominators.ts';
import { Fault } from '../../errors/fault.ts';

/** The denominators in a file; none where there is no file. Throws Fault `denominators-invalid`. */
export function readDenominatorsFile(file: string | null): readonly Denominator[] {
  return file === null ? [] : readDenominators(textIn(file));
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (!isNativeError(cause)) throw cause;
    throw new Fault('denominators-invalid', { place: `the file ${file}`, why: 'it cannot be read' }, cause);
  }
}
