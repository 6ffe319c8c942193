import { CATALOGUE, type FaultCode } from './catalogue.ts';

/** Something that stops the work: a code from the catalogue and the details that go into its sentences. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: FaultCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(sentence(code, details), cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }
}

/** What happened and what to do, as one line for a terminal or a log. */
export function sentence(code: FaultCode, details: Readonly<Record<string, string>>): string {
  const { happened, mend } = CATALOGUE[code];
  return `${happened} ${mend}`.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
