import { z } from 'zod';

/**
 * The shape of a policy file (`schemaVersion` 1): what a partnership agreed, as data. Labels are free text of the
 * partnership; codes are stable, because statistics join on them across versions.
 */
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a code is lower-case letters, digits and hyphens');
const label = z.string().trim().min(1).max(120);
const text = z.string().trim().min(1).max(600);
const date = z.iso.date();

/** How long something may take. "Not stated" is a legal value and is shown as such. */
const duration = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('working-day'), amount: z.int().min(1).max(60) }),
  z.strictObject({ unit: z.literal('same-working-day') }),
  z.strictObject({ unit: z.literal('not-stated') }),
]);

const clock = z.strictObject({
  must: z.enum(['acknowledge', 'respond']),
  within: duration,
  from: z.literal('stage-opened'),
  firmness: z.enum(['no-later-than', 'indicative']),
});

const telephone = z.strictObject({
  label,
  /** As people dial it. */
  number: z.string().regex(/^[0-9][0-9 ]{2,15}$/, 'a telephone number is digits and spaces'),
  /** When it is answered, in words; absent means always. */
  hours: label.optional(),
});

const stage = z.strictObject({
  code,
  label,
  name: label,
  summary: text,
  /** The role codes that act at this stage, in order of preference, on each side. */
  raising: z.array(code).min(1),
  asked: z.array(code).min(1),
  /**
   * How the stage ends: with an `answer` of the asked agency, or with a `view` of the people in `asked`, who sit in the
   * partnership and not in that agency. The agency then keeps its decision and says what it will do.
   */
  ends: z.enum(['answer', 'view']),
  clocks: z.array(clock),
  /** Who hears that the stage opened, apart from those who act. */
  informs: z.array(z.enum(['partnership-team'])),
});

const door = z.strictObject({
  code,
  kind: z.enum(['instead', 'as-well']),
  label,
  goTo: text,
});

export const policySchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: code,
  version: code,
  status: z.enum(['draft', 'approved']),
  approved: z.strictObject({ by: label, on: date }).nullable(),
  source: text,
  effectiveFrom: date.nullable(),
  reviewBy: date.nullable(),
  partnership: z.strictObject({
    code,
    name: label,
    referencePrefix: z.string().regex(/^[A-Z]{2}$/, 'a reference prefix is two capital letters'),
  }),
  workingTime: z.strictObject({
    timeZone: z.literal('Europe/London'),
    bankHolidays: z.literal('england'),
    /** Local time at which a working day ends, and with it every clock counted in working days. */
    dayEnds: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM'),
    /** Whether the working day of raising is day one. */
    dayOfRaisingCounts: z.boolean(),
  }),
  safety: z.strictObject({
    emergency: telephone,
    frontDoor: telephone,
    outOfHours: telephone,
    /** When and by whom the numbers were last rung. Production does not start without. */
    checked: z.strictObject({ on: date, by: label }).nullable(),
    source: text,
  }),
  stages: z.array(stage).min(1),
  /** The role codes a raiser may ask for advice, beside the partnership's own team. */
  advisers: z.array(code),
  urgent: z.strictObject({ summary: text, clocks: z.array(clock).min(1) }),
  doors: z.array(door),
  agencyKinds: z
    .array(
      z.strictObject({
        code,
        label,
        group: z.enum(['social-care', 'police', 'health', 'education', 'other']),
        /** True where there are too many to list, so that part of the name is asked first (schools, practices). */
        findByName: z.boolean(),
      }),
    )
    .min(1),
  /** Role codes a person may hold, with the words for someone the directory does not know. */
  roles: z.array(z.strictObject({ code, label })).min(1),
  casePoints: z.array(z.strictObject({ code, label, themes: z.array(code).min(1).max(7) })).min(1),
  themes: z.array(z.strictObject({ code, label })).min(1),
  /** How long what is kept; "not stated" (null) keeps it until it is decided. */
  retention: z.strictObject({
    source: text,
    /** The role that decided it; null while nobody has. */
    decidedBy: label.nullable(),
    /** Days for which those who took part see an escalation after it closed. */
    participantsSeeForDays: z.int().min(1).max(3660).nullable(),
    /** Months after closing until people's words are due to be erased. */
    wordsForMonths: z.int().min(1).max(600).nullable(),
    /** Months for which a view stands in the access log. */
    accessLogForMonths: z.int().min(1).max(600).nullable(),
  }),
  /** What a raiser may say of the level of need; none where the partnership counts no such thing. */
  levelsOfNeed: z.array(z.strictObject({ code, label })),
  /** When the raising side is asked whether what was agreed has happened: working days after it closed. */
  followUp: z.strictObject({ afterWorkingDays: z.int().min(1).max(120) }),
  outcomes: z.strictObject({
    agreed: label,
    'partly-agreed': label,
    'no-change': label,
    overtaken: label,
    withdrawn: label,
  }),
});

export type Policy = z.infer<typeof policySchema>;
export type Duration = z.infer<typeof duration>;
export type Clock = z.infer<typeof clock>;
export type ClockKind = Clock['must'];
export type Stage = z.infer<typeof stage>;
export type Door = z.infer<typeof door>;
export type Telephone = z.infer<typeof telephone>;
export type WorkingTime = Policy['workingTime'];
export type Outcome = keyof Policy['outcomes'];

/** Which policy, in which version. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: string;
}
