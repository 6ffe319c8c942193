import { closeWave } from '../../src/survey/close-wave.ts';
import { setPendingMarks } from '../../src/survey/marks.ts';
import { surveyPass } from '../../src/survey/pass.ts';
import { responsesOf } from '../../src/survey/responses.ts';
import { takeIn } from '../../src/survey/take-in.ts';
import { readWave } from '../../src/survey/waves.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { answering, benchOver, filled, LEAD, openWave, peopleOf, telling } from './bench.ts';

const PEOPLE = peopleOf({ police: 40, school: 9 });
const [ANNA, BEN] = [PEOPLE[0], PEOPLE[1]].map((each) => {
  if (each === undefined) throw new Error('nobody');
  return each;
}) as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];

async function counted(parts: ReturnType<typeof benchOver>, wave: Awaited<ReturnType<typeof openWave>>) {
  await closeWave(wave.wave, LEAD, parts);
  return responsesOf(await readWave(wave.wave, parts.store), parts.store);
}

describe('An answer', () => {
  it('is counted as it was given, under its merged group, and by nobody', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    expect(await answering(wave, ANNA, filled({ B1_HELD: ['time', 'not_who'], K1_HEARD: ['no'] }), parts)).toBe(
      'taken',
    );
    expect(await counted(parts, wave)).toEqual({
      asked: [{ group: 'police', area: 'kent', answers: { B1_HELD: ['not_who', 'time'], K1_HEARD: ['no'] } }],
      link: [],
    });
  });

  it('of somebody who has answered is not kept: at once, after the marks are set, and by another service', async () => {
    const parts = benchOver();
    const other = { ...benchOver(parts.store), surveyKey: parts.surveyKey };
    const wave = await openWave(parts, PEOPLE);
    const both = await Promise.all([
      answering(wave, ANNA, telling(1), parts),
      answering(wave, ANNA, telling(2), parts),
    ]);
    expect(both.sort()).toEqual(['answered-already', 'taken']);
    expect(await answering(wave, ANNA, telling(3), parts)).toBe('answered-already');
    await setPendingMarks(parts);
    expect(await answering(wave, ANNA, telling(4), parts)).toBe('answered-already');
    expect(await answering(wave, ANNA, telling(5), other)).toBe('answered-already');
    expect((await counted(parts, wave)).asked).toHaveLength(1);
  });

  it('is not taken before the first day, after the last, or once the wave is closed', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    const early = { ...parts, now: () => '2026-11-22T12:00:00.000Z' as ReturnType<typeof parts.now> };
    const late = { ...parts, now: () => '2026-12-19T00:00:00.000Z' as ReturnType<typeof parts.now> };
    expect(await answering(wave, ANNA, filled(), early)).toBe('not-open');
    expect(await answering(wave, ANNA, filled(), late)).toBe('not-open');
    await closeWave(wave.wave, LEAD, parts);
    // What is held in memory may still say that it is open.
    expect(await answering(wave, ANNA, filled(), parts)).toBe('not-open');
    expect(await answering(await readWave(wave.wave, parts.store), ANNA, filled(), parts)).toBe('not-open');
  });

  it('is not taken from somebody who was not asked, and is once they were', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE.slice(1));
    expect(await answering(wave, ANNA, filled(), parts)).toBe('not-asked');
    expect(await answering(wave, BEN, filled(), parts)).toBe('taken');
    expect(await answering(wave, { person: 'tenant:nobody' as PersonId, group: 'icb' }, filled(), parts)).toBe(
      'not-asked',
    );
  });

  it('by the link is counted apart, those of a group nobody of which was asked elsewhere', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE, { page: true });
    for (const group of ['school', 'icb', 'no such group']) {
      expect(await takeIn(wave, { reached: 'link', group }, filled(), parts)).toBe('taken');
    }
    const { asked, link } = await counted(parts, wave);
    expect(asked).toEqual([]);
    expect(link.map(({ group }) => group)).toEqual(['school', 'elsewhere', 'elsewhere']);
    expect((await readWave(wave.wave, parts.store)).closed).toMatchObject({ byLink: 3 });
  });

  it('by a link is not taken where the wave has no page', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    expect(await takeIn(wave, { reached: 'link', group: 'school' }, filled(), parts)).toBe('not-open');
  });

  it('with a flaw is refused and nothing of it is kept; the person may answer again', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    for (const answers of [{ K1_HEARD: ['perhaps'] }, { A1_ASKED: ['yes'] }, { K1_HEARD: ['no', 'yes_read'] }]) {
      await expect(answering(wave, ANNA, filled(answers), parts)).rejects.toMatchObject({
        code: 'wave-answers-invalid',
      });
    }
    expect(await answering(wave, ANNA, filled({}), parts)).toBe('taken');
    expect((await counted(parts, wave)).asked).toEqual([{ group: 'police', area: 'kent', answers: {} }]);
  });

  it('from an area that is none says no area', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    await answering(wave, ANNA, { area: 'the house next door', answers: {} }, parts);
    expect((await counted(parts, wave)).asked).toEqual([{ group: 'police', area: null, answers: {} }]);
  });

  it('is taken, with thirty-nine others at the same moment and no upkeep, though a list holds thirty-two', async () => {
    const parts = benchOver();
    const wave = await openWave(parts, PEOPLE);
    const police = PEOPLE.filter(({ group }) => group === 'police');
    const all = await Promise.all(police.map((each, number) => answering(wave, each, telling(number), parts)));
    expect(new Set(all)).toEqual(new Set(['taken']));
    await surveyPass(parts);
    expect((await counted(parts, wave)).asked).toHaveLength(40);
  });
});
