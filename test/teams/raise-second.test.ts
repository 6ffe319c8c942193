import { readSecond } from '../../src/teams/raise-second.ts';
import { raise } from '../../src/words/raise.ts';

const ASKED = { whom: 'contact:somewhere', theme: 'delay', canWait: 'yes' };
const read = (more: Readonly<Record<string, string>>) => readSecond({ ...ASKED, ...more }, false);

describe('what may be said besides', () => {
  it('is nothing at all where it was never opened, or left empty', () => {
    const nothing = { talked: null, takesEffect: null, familyKnows: null };
    expect(read({})).toMatchObject({ kind: 'chosen', choices: nothing });
    expect(read({ haveTalked: '', takesEffect: '', familyKnows: '' })).toMatchObject({
      kind: 'chosen',
      choices: nothing,
    });
  });

  it('is taken as it was chosen, each by itself', () => {
    expect(read({ haveTalked: 'not-yet', takesEffect: '2026-11-23', familyKnows: 'does-not-apply' })).toEqual({
      kind: 'chosen',
      choices: {
        ...ASKED,
        namedRole: null,
        namedEmail: null,
        talked: 'not-yet',
        takesEffect: '2026-11-23',
        familyKnows: 'does-not-apply',
        levelOfNeed: null,
        scope: 'child',
      },
    });
    expect(read({ haveTalked: 'tried' })).toMatchObject({ choices: { talked: 'tried', takesEffect: null } });
  });

  it('may be a day that has passed: the decision has taken effect already', () => {
    expect(read({ takesEffect: '2024-02-29' })).toMatchObject({ choices: { takesEffect: '2024-02-29' } });
  });

  it.each(['2026-02-30', '2025-02-29', '0026-11-23', '23/11/2026', 'Monday', '2026-11-23T10:00'])(
    'is to be mended where %s is no day',
    (takesEffect) => {
      expect(read({ takesEffect })).toEqual({
        kind: 'flawed',
        flaws: { takesEffect: raise.besides.takesEffect.error },
      });
    },
  );

  it('is to be mended where a card was edited to say what is not offered', () => {
    expect(read({ haveTalked: 'often', familyKnows: 'perhaps' })).toEqual({
      kind: 'flawed',
      flaws: { haveTalked: raise.besides.error, familyKnows: raise.besides.error },
    });
  });
});
