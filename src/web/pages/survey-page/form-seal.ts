import { z } from 'zod';
import type { WaveId } from '../../../survey/wave-step.ts';
import type { Seals } from '../../sessions/seals.ts';

/** What the form of a page is known by while it may be sent: random, and of nobody. */
export type FormId = string;

/** What became of a seal. `unfit`: not ours, of another wave, or more than a day old. */
export type LookedAt =
  { readonly kind: 'fit'; readonly form: FormId } | { readonly kind: 'too-quick' } | { readonly kind: 'unfit' };

/** What a page's form carries, sealed: of which wave it is and when it was drawn. Nothing of whoever fills it in. */
export interface FormSeals {
  seal(wave: WaveId): Promise<string>;
  look(sealed: string, wave: WaveId): Promise<LookedAt>;
  /** False where this form was sent before. */
  begin(form: FormId): boolean;
  /** Nothing of it was kept: it may be sent again. */
  giveBack(form: FormId): void;
}

export interface FormSealParts {
  readonly seals: Seals;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** A person reads, scrolls and taps; a machine does not. */
const QUICKEST_MS = 3_000;
/** A page may lie open over a night. */
const DAY_SECONDS = 24 * 60 * 60;

const content = z.object({ wave: z.string(), form: z.string(), drawn: z.int().nonnegative() });

/**
 * Forms that were sent are held in this process by their random id, no longer than a seal holds: whoever presses twice, or
 * copies a form, is counted once.
 */
export function makeFormSeals({ seals, clock, random }: FormSealParts): FormSeals {
  const sent = new Map<FormId, number>();
  const forgetOlder = (now: number): void => {
    for (const [form, at] of sent) {
      if (now - at <= DAY_SECONDS * 1000) return;
      sent.delete(form);
    }
  };
  return {
    seal: (wave) => {
      const form = Buffer.from(random(16)).toString('base64url');
      return seals.seal('survey-form', { wave, form, drawn: clock() }, DAY_SECONDS);
    },
    async look(sealed, wave) {
      const opened = await seals.open('survey-form', sealed);
      const read = opened.kind === 'open' ? content.safeParse(opened.content) : null;
      if (read?.success !== true || read.data.wave !== wave) return { kind: 'unfit' };
      const { form, drawn } = read.data;
      return clock() - drawn < QUICKEST_MS ? { kind: 'too-quick' } : { kind: 'fit', form };
    },
    begin(form) {
      forgetOlder(clock());
      if (sent.has(form)) return false;
      sent.set(form, clock());
      return true;
    },
    giveBack: (form) => void sent.delete(form),
  };
}
