import { mintReference } from '../../src/escalation/reference.ts';
import { linkChoice, linkIn } from '../../src/teams/draft.ts';

const other = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));

it('a link is kept among the choices as one code, and read back as it was', () => {
  for (const kind of ['follows', 'alongside'] as const) {
    const link = { kind, escalation: other };
    expect(linkIn({ link: linkChoice(link) })).toEqual(link);
  }
});

it.each(['', 'follows', 'follows:', `before:${other}`, `follows:${other.slice(0, -1)}`, `alongside:${other}X`])(
  'no link is read from "%s"',
  (link) => {
    expect(linkIn({ link })).toBeNull();
  },
);

it('a raise that stands by itself has none', () => {
  expect(linkIn({ kind: 'police' })).toBeNull();
});
