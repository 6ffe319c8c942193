import fc from 'fast-check';
import { answerPath, findByLink } from '../../../../src/web/pages/survey-page/find-by-link.ts';
import { benchOver, openWave, peopleOf } from '../../../survey/bench.ts';

it('a link leads to its own wave, and nothing else leads to any', async () => {
  const parts = benchOver();
  const people = peopleOf({ police: 9 });
  const waves = [
    await openWave(parts, people, { page: true }),
    await openWave(parts, people, { page: true }),
    await openWave(parts, people),
  ];
  for (const wave of waves.slice(0, 2)) {
    const link = wave.launched?.link ?? '';
    expect(findByLink(link, waves)?.wave).toBe(wave.wave);
    expect(answerPath(link)).toMatch(/^\/survey\/answer\/[\w-]{22}$/);
    // Nothing of it is enough, and nothing beside it is either.
    for (let length = 0; length < link.length; length += 1) expect(findByLink(link.slice(0, length), waves)).toBeNull();
  }
  const guess = fc.oneof(fc.string(), fc.constantFrom('', 'null', 'undefined', ...waves.map(({ wave }) => wave)));
  fc.assert(fc.property(guess, (link) => expect(findByLink(link, waves)).toBeNull()));
});
