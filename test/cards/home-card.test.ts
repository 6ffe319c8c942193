import { helpCard, homeCard } from '../../src/cards/home-card.ts';
import { ownTexts, titlesOf } from '../support/card-contents.ts';
import { circumstances, drawingWith } from '../support/sample-case.ts';

const { policy } = circumstances();
const nothing = { toAnswer: 0, raised: 0, open: null, draft: false };
const titles = (counts: typeof nothing | (Omit<typeof nothing, 'open'> & { open: number })) =>
  titlesOf(homeCard(policy, drawingWith(), counts));

it('offers to raise first, then what waits for this person', () => {
  expect(titles({ ...nothing, toAnswer: 2, raised: 1 })).toEqual([
    'Raise a challenge',
    'Mine to answer (2)',
    'Mine raised (1)',
    'How the policy works',
    'Practise',
  ]);
});

it('offers what was begun first, and still a new one', () => {
  expect(titles({ ...nothing, draft: true })).toEqual([
    'Go on with what you began',
    'Mine to answer (0)',
    'Mine raised (0)',
    'How the policy works',
    'Practise',
    'Raise a challenge',
  ]);
});

it('shows the whole partnership to its own team alone', () => {
  expect(titles({ ...nothing, open: 41 })).toContain('Open in the partnership (41)');
  expect(titles(nothing).join()).not.toContain('Open in the partnership');
});

it('gives help, whether asked for or not, with what one can type', () => {
  const asked = ownTexts(helpCard(policy, drawingWith(), nothing, true));
  const lost = ownTexts(helpCard(policy, drawingWith(), nothing, false));
  expect(asked).toContain('Help');
  expect(lost).toContain('I did not understand that');
  for (const said of [asked, lost]) expect(said.join()).toContain('**raise**');
});
