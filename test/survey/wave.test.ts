import { parseInstant, type PlainDate } from '../../src/calendar/instant.ts';
import { stageOf, wavesOf } from '../../src/survey/wave.ts';
import type { WaveId, WaveStep } from '../../src/survey/wave-step.ts';
import { LEAD, PLAN } from './bench.ts';

const at = parseInstant('2026-11-20T09:00:00Z');
const step = <Step extends Omit<WaveStep, 'wave' | 'at' | 'by'>>(of: Step): WaveStep =>
  ({ wave: 'w-1' as WaveId, at, by: LEAD, ...of }) as unknown as WaveStep;
const planned = step({ number: 1, kind: 'planned', plan: PLAN } as never);
const launched = step({ number: 2, kind: 'launched', merged: [], link: null } as never);
const closed = step({ number: 3, kind: 'closed', answered: [], byLink: 0 } as never);
const abandoned = step({ number: 2, kind: 'abandoned' } as never);
const waveAfter = (...steps: WaveStep[]) => {
  const [wave] = wavesOf(steps);
  if (wave === undefined) throw new Error('no wave');
  return wave;
};

describe('A wave', () => {
  it.each([
    ['planned', [planned], '2026-11-23T12:00:00Z'],
    ['abandoned', [planned, abandoned], '2026-11-23T12:00:00Z'],
    ['waiting-to-open', [planned, launched], '2026-11-22T23:59:59Z'],
    ['open', [planned, launched], '2026-11-23T00:00:00Z'],
    ['open', [planned, launched], '2026-12-18T23:59:59Z'],
    ['ended', [planned, launched], '2026-12-19T00:00:00Z'],
    ['closed', [planned, launched, closed], '2026-11-24T12:00:00Z'],
  ])('is %s (%#)', (stage, steps, now) => {
    expect(stageOf(waveAfter(...steps), parseInstant(now))).toBe(stage);
  });

  it('opens and ends by the clock in London, in summer too', () => {
    const plan = { ...PLAN, opens: '2027-06-01' as PlainDate, closes: '2027-06-01' as PlainDate };
    const wave = waveAfter({ ...planned, plan } as WaveStep, launched);
    expect(stageOf(wave, parseInstant('2027-05-31T22:59:59Z'))).toBe('waiting-to-open');
    expect(stageOf(wave, parseInstant('2027-05-31T23:00:00Z'))).toBe('open');
    expect(stageOf(wave, parseInstant('2027-06-01T23:00:00Z'))).toBe('ended');
  });

  it('is none without a plan, and a step that fits nothing changes nothing but the number', () => {
    expect(wavesOf([launched])).toEqual([]);
    expect(waveAfter(planned, closed).closed).toBeNull();
    expect(waveAfter(planned, launched, { ...abandoned, number: 3 }).abandoned).toBe(false);
    expect(waveAfter(planned, abandoned, { ...launched, number: 3 }).launched).toBeNull();
  });
});
