import type { PersonId } from '../escalation/ids.ts';
import { Fault } from '../errors/fault.ts';
import { planReasons } from '../words/survey.ts';
import type { SurveyParts } from './parts.ts';
import { flawInPlan } from './flaw-in-plan.ts';
import type { WaveId, WavePlan } from './wave-step.ts';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 8;

/** Keeps the plan of a new wave; nobody is asked yet. Throws Fault `wave-plan-invalid` with the reason (`PlanFlaw`) and what it means. */
export async function planWave(plan: WavePlan, by: PersonId, parts: SurveyParts): Promise<WaveId> {
  const reason = await flawInPlan(plan, parts);
  if (reason !== null) throw new Fault('wave-plan-invalid', { reason, why: planReasons[reason] });
  const at = parts.now();
  const kept: WavePlan = { ...plan, title: plan.title.trim() };
  for (;;) {
    const wave = newWaveId(parts.random);
    if ((await parts.store.createStep({ wave, number: 1, at, by, kind: 'planned', plan: kept })) === 'created') {
      return wave;
    }
  }
}

function newWaveId(random: (bytes: number) => Uint8Array): WaveId {
  // 32 letters: each as likely from a byte.
  const letters = [...random(LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return `w-${letters.join('')}` as WaveId;
}
