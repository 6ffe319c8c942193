import { randomUUID } from 'node:crypto';
import { parseInstant, type PlainDate } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { Ask } from '../../../src/survey/survey-store.ts';
import type { WaveId, WaveStep } from '../../../src/survey/wave-step.ts';
import { severalOf, type Open } from './fresh-names.ts';

const AT = parseInstant('2026-11-20T09:00:00Z');
const LEAD = 'tenant:lead' as PersonId;

/** What every store promises of the survey. */
export function surveyContract(open: Open): void {
  const fresh = (): WaveId => `w-${randomUUID().slice(0, 8)}` as WaveId;
  const planned = (wave: WaveId): WaveStep => ({
    wave,
    number: 1,
    at: AT,
    by: LEAD,
    kind: 'planned',
    plan: {
      title: 'Autumn',
      questionSet: { id: 'core', version: '2026-11' },
      modules: ['core'],
      without: [],
      opens: '2026-11-23' as PlainDate,
      closes: '2026-12-18' as PlainDate,
      groups: ['police'],
      page: true,
    },
  });
  const ask = (code: string, half: Ask['half'] = 'begun'): Ask => ({
    ask: code,
    half,
    outcome: half === 'begun' ? null : 'delivered',
  });
  const stepsOf = async (wave: WaveId) => (await open().survey.steps()).filter((step) => step.wave === wave);

  describe('the survey', () => {
    it('gives every step of every wave back as it was, in order of number', async () => {
      const [wave, other] = [fresh(), fresh()];
      const steps: readonly WaveStep[] = [
        planned(wave),
        {
          wave,
          number: 2,
          at: AT,
          by: LEAD,
          kind: 'launched',
          merged: [{ code: 'icb+police', groups: ['icb', 'police'], asked: 9 }],
          link: 'secret',
        },
        { wave, number: 3, at: AT, by: LEAD, kind: 'reminded' },
        { wave, number: 4, at: AT, by: null, kind: 'closed', answered: [{ group: 'icb+police', count: 8 }], byLink: 2 },
      ];
      const given = { wave: other, number: 2, at: AT, by: LEAD, kind: 'abandoned' } as const;
      for (const step of [given, ...steps.toReversed(), planned(other)]) {
        expect(await open().survey.createStep(step)).toBe('created');
      }
      expect(await stepsOf(wave)).toEqual(steps);
      expect(await stepsOf(other)).toEqual([planned(other), given]);
    });

    it('by many instances at the same moment has one step of a number', async () => {
      const wave = fresh();
      const store = severalOf(open, 3);
      const all = await Promise.all(
        Array.from({ length: 6 }, (_, each) => store(each).survey.createStep(planned(wave))),
      );
      expect(all.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(await stepsOf(wave)).toEqual([planned(wave)]);
    });

    it('keeps each half of an ask once, in the order of the codes, and forgets those of one wave', async () => {
      const [wave, other] = [fresh(), fresh()];
      const { survey } = open();
      for (const each of [ask('c'), ask('a'), ask('a', 'ended'), ask('b')]) {
        expect(await survey.createAsk(wave, each)).toBe('created');
      }
      expect(await open().survey.createAsk(wave, ask('a'))).toBe('exists');
      await survey.createAsk(other, ask('a'));
      expect(await open().survey.asks(wave)).toEqual([ask('a'), ask('a', 'ended'), ask('b'), ask('c')]);
      await survey.forgetAsks(wave);
      await survey.forgetAsks(wave);
      expect(await open().survey.asks(wave)).toEqual([]);
      expect(await open().survey.asks(other)).toEqual([ask('a')]);
    });

    it('writes a list only over the version that was read', async () => {
      const wave = fresh();
      const { survey } = open();
      expect(await survey.list(wave, 'marks.police')).toBeNull();
      expect(await survey.writeList(wave, 'marks.police', 'first', null)).toBe('written');
      expect(await survey.writeList(wave, 'marks.police', 'again', null)).toBe('changed');
      const first = await open().survey.list(wave, 'marks.police');
      expect(first?.body).toBe('first');
      expect(await survey.writeList(wave, 'marks.police', 'second', first?.etag ?? '')).toBe('written');
      expect(await survey.writeList(wave, 'marks.police', 'third', first?.etag ?? '')).toBe('changed');
      expect((await open().survey.list(wave, 'marks.police'))?.body).toBe('second');
      expect(await open().survey.list(wave, 'marks.icb+police')).toBeNull();
    });

    it('forgets a list, also twice, and takes no write over one that is forgotten', async () => {
      const wave = fresh();
      const { survey } = open();
      await survey.writeList(wave, 'waiting.a', 'one', null);
      await survey.writeList(wave, 'waiting.b', 'other', null);
      const { etag = '' } = (await survey.list(wave, 'waiting.a')) ?? {};
      await survey.forgetList(wave, 'waiting.a');
      await survey.forgetList(wave, 'waiting.a');
      expect(await survey.list(wave, 'waiting.a')).toBeNull();
      expect(await survey.writeList(wave, 'waiting.a', 'two', etag)).toBe('changed');
      expect((await open().survey.list(wave, 'waiting.b'))?.body).toBe('other');
    });

    it('of those who write at once over the same version lets one through', async () => {
      const wave = fresh();
      const store = severalOf(open, 3);
      await open().survey.writeList(wave, 'marks.a', 'before', null);
      const { etag = '' } = (await open().survey.list(wave, 'marks.a')) ?? {};
      const all = await Promise.all(
        Array.from({ length: 6 }, (_, each) => store(each).survey.writeList(wave, 'marks.a', `by ${each}`, etag)),
      );
      expect(all.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect((await open().survey.list(wave, 'marks.a'))?.body).toBe(`by ${all.indexOf('written')}`);
    });

    it('keeps the first salt of a wave until it is destroyed', async () => {
      const wave = fresh();
      const { survey } = open();
      expect(await survey.salt(wave)).toBeNull();
      expect(await survey.createSalt(wave, 'one')).toBe('created');
      expect(await open().survey.createSalt(wave, 'two')).toBe('exists');
      expect(await open().survey.salt(wave)).toBe('one');
      await survey.destroySalt(wave);
      await survey.destroySalt(wave);
      expect(await open().survey.salt(wave)).toBeNull();
    });
  });
}
