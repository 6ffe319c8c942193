import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Fault } from '../../../../src/errors/fault.ts';
import { closeWave } from '../../../../src/survey/close-wave.ts';
import { flawsIn } from '../../../../src/survey/flaws-in.ts';
import { questionsOfWave } from '../../../../src/survey/questions-of-wave.ts';
import { responsesOf } from '../../../../src/survey/responses.ts';
import { readWave } from '../../../../src/survey/waves.ts';
import { surveyPage as words } from '../../../../src/words/survey-pages.ts';
import { makeFormSeals } from '../../../../src/web/pages/survey-page/form-seal.ts';
import { takeAnswers } from '../../../../src/web/pages/survey-page/take-answers.ts';
import { makeRateLimit } from '../../../../src/web/rate-limit.ts';
import { makeSeals } from '../../../../src/web/sessions/seals.ts';
import { benchOver, LEAD, openWave, peopleOf } from '../../../survey/bench.ts';

async function desk({ fromAddress = 20, byLink = 300 } = {}) {
  const surveys = benchOver();
  const wave = await openWave(surveys, peopleOf({ police: 12, school: 9 }), { page: true });
  const time = { now: Date.parse(surveys.now()) };
  const clock = () => time.now;
  const limit = (most: number) => makeRateLimit({ most, windowMs: 600_000, clock, random: randomBytes });
  const parts = {
    surveys,
    formSeals: makeFormSeals({ seals: makeSeals([randomBytes(32)], 'here', clock), clock, random: randomBytes }),
    perAddress: limit(fromAddress),
    perLink: limit(byLink),
  };
  const send = async (fields: readonly (readonly [string, string])[], address: string | null = '192.0.2.7') => {
    const form = new URLSearchParams([['form', await parts.formSeals.seal(wave.wave)]]);
    for (const [name, value] of fields) form.append(name, value);
    time.now += 60_000;
    const taken = await takeAnswers(wave, form, address, parts);
    time.now -= 60_000;
    return taken;
  };
  const counted = async () => {
    await closeWave(wave.wave, LEAD, surveys);
    return (await responsesOf(await readWave(wave.wave, surveys.store), surveys.store)).link;
  };
  return { surveys, wave, time, send, counted };
}

const ANSWER = [['K1_HEARD', 'no']] as const;

it('whatever is sent, only answers to questions of the wave are kept, and what comes back is what was sent', async () => {
  const { surveys, wave, send, counted } = await desk({ fromAddress: 10_000, byLink: 10_000 });
  const questions = questionsOfWave(wave.plan, surveys.questionSets);
  const measures = [...questions.map(({ measure }) => measure), 'A1_ASKED', 'O1_HELP', '__proto__', 'constructor'];
  const codes = [...questions.flatMap(({ answers }) => answers.map(({ code }) => code)), 'left-out', '', 'toString'];
  const field = fc.oneof(
    fc.tuple(fc.constantFrom(...measures), fc.constantFrom(...codes)),
    fc.tuple(
      fc.constantFrom('group', 'area'),
      fc.constantFrom('police', 'school', 'kent', 'medway', 'all', '__proto__'),
    ),
    fc.tuple(fc.string(), fc.string()),
  );
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(field, { maxLength: 8 }), async (fields) => {
      const taken = await send(fields.filter(([name]) => name !== 'form' && name !== 'notes'));
      if (taken.kind === 'thanks') kept += 1;
      else expect(taken.kind).toBe('again');
    }),
    { numRuns: 150 },
  );
  const responses = await counted();
  expect(responses).toHaveLength(kept);
  for (const { group, area, answers } of responses) {
    expect(['police', 'school', 'elsewhere']).toContain(group);
    expect([null, 'kent', 'medway', 'both']).toContain(area);
    expect(flawsIn(questions, answers)).toEqual({});
    expect(Object.keys(answers).length).toBeGreaterThan(0);
  }
});

it('each address has its own limit, all of a link have one together, and who cannot be told apart have only that', async () => {
  const { send, counted } = await desk({ fromAddress: 2, byLink: 6 });
  const kinds = async (addresses: readonly (string | null)[]) => {
    const taken = [];
    for (const address of addresses) taken.push((await send(ANSWER, address)).kind);
    return taken;
  };
  expect(await kinds(['a', 'a', 'a', 'b'])).toEqual(['thanks', 'thanks', 'again', 'thanks']);
  expect(await kinds([null, null, null, null])).toEqual(['thanks', 'thanks', 'thanks', 'again']);
  expect(await counted()).toHaveLength(6);
});

it('what is mended, left empty or sent by a machine uses up nothing of the limit', async () => {
  const { send } = await desk({ fromAddress: 1 });
  for (const fields of [[['K1_HEARD', 'perhaps']], [], [...ANSWER, ['notes', 'x']]] as const) await send(fields);
  expect((await send(ANSWER)).kind).toBe('thanks');
  expect(await send(ANSWER)).toMatchObject({
    kind: 'again',
    retryAfter: 600,
    state: { filled: { answers: { K1_HEARD: ['no'] } } },
  });
});

it('what could not be kept because many wrote at once comes back, and may be sent again as it is', async () => {
  const { surveys, wave, time, counted } = await desk();
  const clock = () => time.now;
  const formSeals = makeFormSeals({ seals: makeSeals([randomBytes(32)], 'here', clock), clock, random: randomBytes });
  const open = { take: () => null, held: 0 };
  const parts = { surveys, formSeals, perAddress: open, perLink: open };
  const form = new URLSearchParams([
    ['form', await formSeals.seal(wave.wave)],
    ['K1_HEARD', 'no'],
  ]);
  time.now += 60_000;
  const busy = { ...surveys.store, list: async () => Promise.reject(new Fault('wave-conflict')) };
  const refused = await takeAnswers(wave, form, null, { ...parts, surveys: { ...surveys, store: busy } });
  expect(refused).toMatchObject({ kind: 'again', seal: form.get('form'), state: { problem: words.problems.busy } });
  expect((await takeAnswers(wave, form, null, parts)).kind).toBe('thanks');
  expect(await counted()).toHaveLength(1);
});
