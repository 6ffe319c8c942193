import type { PersonId } from '../../src/escalation/ids.ts';
import { codeOf, keysOf, waveKeys } from '../../src/survey/keys.ts';
import type { WaveId } from '../../src/survey/wave-step.ts';
import { benchOver, seeded } from './bench.ts';

const KEY = seeded('survey key')(32);
const ANNA = 'tenant:anna' as PersonId;
const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

describe('The keys of a wave', () => {
  it('are three, each for one use, and the same whenever they are made', () => {
    const keys = waveKeys('salt', KEY);
    expect(new Set([keys.asks, keys.marks, keys.answers].map(hex)).size).toBe(3);
    expect([keys.asks, keys.marks, keys.answers].map(({ length }) => length)).toEqual([32, 32, 32]);
    expect(waveKeys('salt', KEY)).toEqual(keys);
  });

  it('are others for another salt and for another survey key', () => {
    const { marks } = waveKeys('salt', KEY);
    expect(hex(waveKeys('another salt', KEY).marks)).not.toBe(hex(marks));
    expect(hex(waveKeys('salt', seeded('another')(32)).marks)).not.toBe(hex(marks));
  });

  it('are none before the wave is launched and once its salt is destroyed', async () => {
    const parts = benchOver();
    const wave = 'w-1' as WaveId;
    expect(await keysOf(wave, parts)).toBeNull();
    await parts.store.createSalt(wave, 'salt');
    expect(await keysOf(wave, parts)).toEqual(waveKeys('salt', parts.surveyKey));
    await parts.store.destroySalt(wave);
    expect(await keysOf(wave, parts)).toBeNull();
  });

  it('give a person one code under each key, which says nothing of them', () => {
    const { asks, marks } = waveKeys('salt', KEY);
    expect(codeOf(ANNA, marks)).toMatch(/^[\w-]{43}$/);
    expect(codeOf(ANNA, marks)).toBe(codeOf(ANNA, marks));
    expect(codeOf(ANNA, marks)).not.toBe(codeOf(ANNA, asks));
    expect(codeOf(ANNA, marks)).not.toBe(codeOf('tenant:anne', marks));
  });
});
