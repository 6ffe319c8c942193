import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../calendar/instant.ts';
import { startOfLondonDay } from '../../calendar/london-day.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { type Quarter, quarterOf } from '../../escalation/facts/quarter.ts';
import { Fault } from '../../errors/fault.ts';
import { keysOf, waveKeys } from '../keys.ts';
import { sourcesOf } from '../lists.ts';
import { openMarks } from '../marks.ts';
import type { SurveyParts } from '../parts.ts';
import { openWaiting } from '../waiting.ts';
import { type Wave, wavesOf } from '../wave.ts';
import { readWave } from '../waves.ts';
import type { MergedGroup, WaveId, WavePlan } from '../wave-step.ts';

/** How long after its quarter a wave can still be answered, in days. */
const DAYS_AFTER = 21;

const SALT_BYTES = 32;

/** Everybody is counted together: in a quarter a group of their own would be too small. How many are asked is not known before. */
export const ALL: MergedGroup = { code: 'all', groups: [], asked: 0 };

/** Whether this is one of the waves the service keeps by itself for what is asked after an outcome. No project lead made it. */
export function isAfterOutcome({ plan }: Pick<Wave, 'plan'>): boolean {
  return plan.modules.includes('after-outcome');
}

/** The quarter in which somebody is asked on this day. */
export function quarterOn(day: PlainDate): Quarter {
  return quarterOf(startOfLondonDay(day));
}

/** First and last day on which the questions of a quarter can be answered. */
export function daysOf({ year, quarter }: Quarter): { readonly opens: PlainDate; readonly closes: PlainDate } {
  const first = Temporal.PlainDate.from({ year, month: 3 * quarter - 2, day: 1 });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return { opens: plainDate(first.toString()), closes: plainDate(last.add({ days: DAYS_AFTER }).toString()) };
}

/** The id of a quarter's wave: the same for every instance, and it says nothing to whoever has not the survey key. */
export function quarterWaveId({ year, quarter }: Quarter, surveyKey: Uint8Array): WaveId {
  const digest = createHmac('sha256', standingKey(surveyKey)).update(`${year}-Q${quarter}`, 'utf8').digest('hex');
  return `w-${digest.slice(0, 8)}` as WaveId;
}

/** What is derived without a salt is derived with this: it holds for as long as the survey key does. */
export function standingKey(surveyKey: Uint8Array): Uint8Array {
  return waveKeys('after an outcome', surveyKey).asks;
}

/**
 * The wave of a quarter, made and launched by the service itself where it is not there yet; null where it is closed, or there
 * is no question set for it. Whoever is cut off in between is finished by the next one.
 */
export async function openQuarter(quarter: Quarter, parts: SurveyParts): Promise<Wave | null> {
  const { store, surveyKey, now } = parts;
  const wave = quarterWaveId(quarter, surveyKey);
  const there = wavesOf(await store.steps()).find((each) => each.wave === wave);
  if (there?.closed != null) return null;
  if (there?.launched != null) return there;
  const plan = planOf(quarter, parts);
  if (plan === null) return null;
  await store.createStep({ wave, number: 1, at: now(), by: null, kind: 'planned', plan });
  await store.createSalt(wave, Buffer.from(parts.random(SALT_BYTES)).toString('base64url'));
  const keys = await keysOf(wave, parts);
  if (keys === null) throw new Fault('wave-conflict', { wave });
  const launched = { at: now(), merged: [ALL], link: null };
  // Its lists first: one that is not there is always one that is destroyed.
  for (const source of sourcesOf({ ...(await readWave(wave, store)), launched })) {
    await openWaiting(source, { ...parts, key: keys.answers });
    await openMarks(wave, source.group, store);
  }
  await store.createStep({ wave, number: 2, by: null, kind: 'launched', ...launched });
  return readWave(wave, store);
}

function planOf(quarter: Quarter, { questionSets }: SurveyParts): WavePlan | null {
  const sets = questionSets.filter(({ questions }) => questions.some(({ module }) => module === 'after-outcome'));
  // Versions are named so that the newest is the last.
  const newest = sets.toSorted((one, other) => (one.version < other.version ? 1 : -1))[0];
  if (newest === undefined) return null;
  const { id, version, title } = newest;
  return {
    title,
    questionSet: { id, version },
    modules: ['after-outcome'],
    without: [],
    ...daysOf(quarter),
    groups: [],
    page: false,
  };
}
