import { randomBytes } from 'node:crypto';
import type { WaveId } from '../../../../src/survey/wave-step.ts';
import { makeFormSeals } from '../../../../src/web/pages/survey-page/form-seal.ts';
import { makeSeals } from '../../../../src/web/sessions/seals.ts';

const [ONE, OTHER] = ['w-aaaaaaaa', 'w-bbbbbbbb'] as WaveId[] as [WaveId, WaveId];
const DAY = 24 * 60 * 60_000;

function sealsAt() {
  const time = { now: 1_800_000_000_000 };
  const clock = () => time.now;
  const seals = makeSeals([randomBytes(32)], 'here', clock);
  return { time, seals, forms: makeFormSeals({ seals, clock, random: randomBytes }) };
}

it('a form fits its own wave, from three seconds on and for a day', async () => {
  const { time, forms } = sealsAt();
  const sealed = await forms.seal(ONE);
  expect(await forms.look(sealed, ONE)).toEqual({ kind: 'too-quick' });
  time.now += 3_000;
  expect((await forms.look(sealed, ONE)).kind).toBe('fit');
  expect(await forms.look(sealed, OTHER)).toEqual({ kind: 'unfit' });
  time.now += DAY - 4_000;
  expect((await forms.look(sealed, ONE)).kind).toBe('fit');
  time.now += 2_000;
  expect(await forms.look(sealed, ONE)).toEqual({ kind: 'unfit' });
});

it('what was sealed for something else, elsewhere, or by nobody fits nowhere', async () => {
  const { forms, seals } = sealsAt();
  const session = await seals.seal('session', { wave: ONE, form: 'x', drawn: 0 }, 60);
  const elsewhere = await sealsAt().forms.seal(ONE);
  const shapeless = await seals.seal('survey-form', { wave: ONE, form: 'x' }, 60);
  for (const sealed of [session, elsewhere, shapeless, '', 'x', 'x'.repeat(5_000)]) {
    expect(await forms.look(sealed, ONE)).toEqual({ kind: 'unfit' });
  }
});

it('a form is sent once, unless nothing of it was kept; it is forgotten when its seal holds no more', async () => {
  const { time, forms } = sealsAt();
  expect([forms.begin('a'), forms.begin('a'), forms.begin('b')]).toEqual([true, false, true]);
  forms.giveBack('a');
  expect([forms.begin('a'), forms.begin('b')]).toEqual([true, false]);
  time.now += DAY + 1;
  expect(forms.begin('b')).toBe(true);
});

it('carries nothing of whoever fills it in, and is never the same twice', async () => {
  const { forms, seals } = sealsAt();
  const [one, other] = [await forms.seal(ONE), await forms.seal(ONE)];
  expect(one).not.toBe(other);
  const opened = await seals.open('survey-form', one);
  const content = opened.kind === 'open' ? Object.keys(opened.content as object) : [];
  expect(content.sort()).toEqual(['aud', 'drawn', 'exp', 'form', 'iss', 'wave']);
});
