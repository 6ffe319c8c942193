import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REASONS, type ReasonCode } from '../access/access-log.ts';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../errors/fault.ts';
import { parseReference } from '../escalation/reference.ts';
import { disclosureWords as words } from '../words/disclosure.ts';
import type { Circumstances } from './data/circumstances.ts';
import type { Disclosure } from './disclosure/disclosure.ts';
import { findPerson } from './disclosure/find-person.ts';
import { gatherEscalation, gatherPerson } from './disclosure/gather.ts';
import { keepViews } from './disclosure/keep-views.ts';
import { openToDisclose, type OpenToDisclose } from './disclosure/open-to-disclose.ts';
import { sayDisclosure } from './disclosure/say-disclosure.ts';
import { writeFiles } from './disclosure/write-files.ts';

const USAGE = [
  'Usage: npm run disclose -- --escalation REF [--to FOLDER] [--reason CODE] [--in sqlite|cosmos] [--store PATH]',
  '       npm run disclose -- --person TENANT:OBJECT|EMAIL [--to FOLDER] [--in sqlite|cosmos] [--store PATH]',
  `The reason stands in the access log, where those who take part see it: ${REASONS.join(', ')}.`,
];

interface DiscloseSettings extends Pick<Circumstances, 'say' | 'environment'> {
  readonly now: () => Instant;
}

/**
 * `npm run disclose`: writes everything held of one escalation, or about one person, as a text to read and redact and as
 * JSON, into FOLDER or `disclosures` in the data folder. The access log has it before anything is written. Prints paths and
 * counts alone. Answers the exit code: 0; 1 where it was not told what to do. Throws Faults `escalation-unknown`,
 * `person-unknown`, `disclosure-unwritable` and those of the store.
 */
export async function run(given: readonly string[], settings: Partial<DiscloseSettings> = {}): Promise<number> {
  const { say = console.log, environment = process.env, now = () => instantOf(Date.now()) } = settings;
  const asked = read(given);
  if (asked === null) {
    for (const line of USAGE) say(line);
    return 1;
  }
  const opened = await openToDisclose({ kind: asked.in, file: asked.store }, environment);
  const { store, policies } = opened;
  try {
    const disclosure = await gather(asked, opened, now());
    const text = sayDisclosure(disclosure, policies);
    await keepViews(disclosure, asked.reason, { ...store, policies, now, random: randomBytes });
    const folder = asked.to ?? join(readConfig(environment, 'local').dataFolder, 'disclosures');
    const name = nameOf(disclosure);
    const files = [
      { name: `${name}.txt`, text },
      { name: `${name}.json`, text: `${JSON.stringify(disclosure, null, 2)}\n` },
    ];
    for (const file of writeFiles(folder, files)) say(words.written(file));
    say(words.counts(disclosure.own.steps.length, disclosure.others.length));
    say(words.notYet);
    return 0;
  } finally {
    store.close();
  }
}

interface Asked {
  readonly escalation?: string | undefined;
  readonly person?: string | undefined;
  readonly reason: ReasonCode;
  readonly to?: string | undefined;
  readonly in?: string | undefined;
  readonly store?: string | undefined;
}

function read(given: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  const options = { in: text, store: text, to: text, escalation: text, person: text, reason: text } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    const reason = REASONS.find((each) => each === (values.reason ?? 'request-or-complaint'));
    const known = values.in === undefined || ['sqlite', 'cosmos'].includes(values.in);
    const isOneOfTwo = (values.escalation === undefined) !== (values.person === undefined);
    return reason === undefined || !known || !isOneOfTwo ? null : { ...values, reason };
  } catch {
    return null;
  }
}

async function gather(asked: Asked, { store, directory }: OpenToDisclose, now: Instant): Promise<Disclosure> {
  const { person, escalation = '' } = asked;
  if (person !== undefined) {
    return gatherPerson(await findPerson(person, directory, store), store, directory, now);
  }
  const reference = parseReference(escalation);
  if (reference === null) throw new Fault('escalation-unknown', { escalation });
  return gatherEscalation(reference, store, now);
}

/** A person's id does not belong into the name of a file. */
function nameOf({ about, madeAt }: Disclosure): string {
  const of = about.kind === 'person' ? 'person' : about.escalation;
  return `${of}-${madeAt.replace(/[:.]/g, '')}`;
}
