import type { Instant, PlainDate } from '../calendar/instant.ts';
import { londonDate } from '../calendar/say-date.ts';
import type { MergedGroup, WaveId, WavePlan, WaveStep } from './wave-step.ts';

/** A wave as its steps make it. */
export interface Wave {
  readonly wave: WaveId;
  readonly plan: WavePlan;
  /** Number of the newest step. */
  readonly steps: number;
  readonly launched: {
    readonly at: Instant;
    readonly merged: readonly MergedGroup[];
    readonly link: string | null;
  } | null;
  readonly reminded: boolean;
  readonly closed: Extract<WaveStep, { readonly kind: 'closed' }> | null;
  readonly abandoned: boolean;
}

/** Where a wave stands on a day. `ended`: its last day is over, and it waits to be closed. */
export type WaveStage = 'planned' | 'waiting-to-open' | 'open' | 'ended' | 'closed' | 'abandoned';

/** Folds the steps of all waves, in order of wave and number. What begins with no plan is no wave; a step that fits nothing changes nothing. */
export function wavesOf(steps: readonly WaveStep[]): readonly Wave[] {
  const waves = new Map<WaveId, Wave>();
  for (const step of steps) {
    const next = after(waves.get(step.wave) ?? null, step);
    if (next !== null) waves.set(step.wave, next);
  }
  return [...waves.values()];
}

/** The wave once this step is taken; null where there is none yet and this is no plan. */
export function after(wave: Wave | null, step: WaveStep): Wave | null {
  if (wave === null) return step.kind === 'planned' ? planned(step) : null;
  const next = { ...wave, steps: step.number };
  switch (step.kind) {
    case 'planned':
      return wave.launched === null ? { ...next, plan: step.plan } : wave;
    case 'launched': {
      const { at, merged, link } = step;
      return wave.launched === null && !wave.abandoned ? { ...next, launched: { at, merged, link } } : wave;
    }
    case 'reminded':
      return wave.launched === null ? wave : { ...next, reminded: true };
    case 'closed':
      return wave.launched === null || wave.closed !== null ? wave : { ...next, closed: step };
    case 'abandoned':
      return wave.launched === null ? { ...next, abandoned: true } : wave;
    default:
      return step satisfies never;
  }
}

/** Where it stands at a moment, by the calendar in London. */
export function stageOf({ plan, launched, closed, abandoned }: Wave, now: Instant): WaveStage {
  if (abandoned) return 'abandoned';
  if (closed !== null) return 'closed';
  if (launched === null) return 'planned';
  const today: PlainDate = londonDate(now);
  if (today < plan.opens) return 'waiting-to-open';
  return today > plan.closes ? 'ended' : 'open';
}

function planned({ wave, number, plan }: WaveStep & { readonly kind: 'planned' }): Wave {
  return { wave, plan, steps: number, launched: null, reminded: false, closed: null, abandoned: false };
}
