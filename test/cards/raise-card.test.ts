import { raiseCard, type SecondCard } from '../../src/cards/raise-card.ts';
import { buttonsOf, input, inputsOf, ofType, ownTexts, partsOf, titlesOf } from '../support/card-contents.ts';
import { manyToAsk, OTHER, secondCard } from '../support/faces/raise-faces.ts';
import { circumstances, drawingWith } from '../support/sample-case.ts';

const world = circumstances();
const drawn = (changes: Partial<SecondCard> = {}) => raiseCard({ ...secondCard(world), ...changes }, drawingWith());
const named = secondCard(world).whom.choices.find(({ how }) => how === 'named')?.value ?? '';
const choices = (card: ReturnType<typeof drawn>, id: string) =>
  partsOf(input(card, id)?.['choices']).map(({ value }) => value);

it('requires five things, in the order of the policy of the form, and nothing that is folded away', () => {
  expect(inputsOf(drawn()).map(({ id, isRequired }) => [id, isRequired])).toEqual([
    ['whom', true],
    ['theme', true],
    ['concern', true],
    ['wanted', true],
    ['canWait', true],
    ['haveTalked', false],
    ['takesEffect', false],
    ['levelOfNeed', false],
    ['familyKnows', false],
    ['scope', false],
  ]);
});

describe('what may be said besides', () => {
  const folded = (card: ReturnType<typeof drawn>) => partsOf(card).find(({ id }) => id === 'besides');
  const unfolding = (card: ReturnType<typeof drawn>) => ofType(card, 'Action.ToggleVisibility');

  it('is folded away behind one button that says it is optional, and opens it in place', () => {
    expect(folded(drawn())).toMatchObject({ isVisible: false });
    expect(inputsOf({ part: folded(drawn()) }).map(({ id }) => id)).toEqual([
      'haveTalked',
      'takesEffect',
      'levelOfNeed',
      'familyKnows',
      'scope',
    ]);
    expect(unfolding(drawn())).toEqual([
      { type: 'Action.ToggleVisibility', title: 'Add more, if you can (optional)', targetElements: ['besides'] },
    ]);
  });

  it('stands after what is required', () => {
    const order = partsOf(drawn()).map(({ id, type }) => (type === 'Action.ToggleVisibility' ? type : id));
    expect(order.indexOf('Action.ToggleVisibility')).toBeGreaterThan(order.indexOf('canWait'));
    expect(order.indexOf('haveTalked')).toBeGreaterThan(order.indexOf('Action.ToggleVisibility'));
  });

  it.each([
    ['a choice', { choices: { familyKnows: 'not-safe' } }],
    ['a day', { choices: { takesEffect: '2026-11-23' } }],
    ['something to mend', { flaws: { takesEffect: 'Choose a day, or leave it empty.' } }],
  ])('is shown at once when it comes back with %s in it', (_what, changes) => {
    const card = drawn(changes);
    expect(folded(card)).toMatchObject({ isVisible: true });
    expect(unfolding(card)).toEqual([]);
    expect(ownTexts(card)).toContain('Add more, if you can (optional)');
  });

  it('stays folded when what comes back was left empty', () => {
    expect(folded(drawn({ choices: { whom: named, takesEffect: '' } }))).toMatchObject({ isVisible: false });
  });

  it('comes back as it was chosen, but for a day that is none, with what to mend above it', () => {
    const choices = { haveTalked: 'tried', takesEffect: '2026-11-23', familyKnows: 'not-safe' };
    for (const [id, value] of Object.entries(choices)) expect(input(drawn({ choices }), id)?.['value']).toBe(value);
    const mend = drawn({ choices: { takesEffect: '2026-02-30' }, flaws: { takesEffect: 'Choose a day.' } });
    expect(input(mend, 'takesEffect')?.['value']).toBe('');
    expect(ownTexts(mend)).toContain('Choose a day.');
  });
});

it.each([
  ['follows', `This follows ${OTHER}.`],
  ['alongside', `Raised alongside ${OTHER}.`],
] as const)('one that %s another says so in one line, and one that stands by itself says nothing', (kind, line) => {
  expect(ownTexts(drawn({ link: { kind, escalation: OTHER } }))).toContain(line);
  expect(ownTexts(drawn()).join()).not.toContain(OTHER);
});

it('asks for role and email only of those who chose someone else, and does not hold them up who change their mind', () => {
  const card = drawn({ choices: { whom: named }, flaws: { namedRole: 'Type their role.' } });
  expect(input(card, 'namedRole')).toMatchObject({ isRequired: false, maxLength: 60 });
  expect(input(card, 'namedEmail')).toMatchObject({ isRequired: false, maxLength: 120 });
  expect(ownTexts(card)).toContain('Type their role.');
});

it('always offers someone who can be asked where one knows no team, and someone else', () => {
  expect(choices(drawn(), 'whom')).toEqual(expect.arrayContaining([named, named.replace('named:', 'contact:')]));
});

it('offers at most eight themes, and the rarer ones after "something else" under another button', () => {
  expect(choices(drawn(), 'theme').length).toBeLessThanOrEqual(8);
  expect(buttonsOf(drawn())[0]).toMatchObject({ verb: 'raise-send' });
  const rarer = drawn({ choices: { theme: 'something-else' } });
  expect(choices(rarer, 'theme')).toContain('attendance');
  expect(choices(rarer, 'theme')).not.toContain('level-of-need');
  expect(buttonsOf(rarer)[0]).toMatchObject({ verb: 'raise-send-rarer' });
});

it('names the day until which it may wait, where the policy gives one', () => {
  expect(input(drawn(), 'canWait')?.['label']).toBe('Can this safely wait until Tuesday 24 November?');
  expect(input(drawn({ answerDay: null }), 'canWait')?.['label']).toBe('Can this safely wait for an answer?');
});

it('where nobody is found asks nothing, sends nothing and leads back', () => {
  const card = drawn({ whom: { choices: [], more: 0 } });
  expect(inputsOf(card)).toEqual([]);
  expect(titlesOf(card)).toEqual(['Back']);
  expect(ownTexts(card).join()).toContain('No agency of that kind and name');
});

it('gives back what was typed and chosen, with what to mend right above its input', () => {
  const card = drawn({
    choices: { theme: 'delay', canWait: 'no' },
    texts: { concern: 'Typed before' },
    flaws: { wanted: 'Please fill this in.' },
    problems: ['We took out a phone number.'],
  });
  expect(input(card, 'concern')?.['value']).toBe('Typed before');
  expect(input(card, 'theme')?.['value']).toBe('delay');
  expect(input(card, 'canWait')?.['value']).toBe('no');
  const order = ofType(card, 'TextBlock', 'Input.Text').map(({ id, text }) => id ?? text);
  expect(order.indexOf('wanted')).toBe(order.indexOf('Please fill this in.') + 1);
  expect(ownTexts(card)).toContain('We took out a phone number.');
});

it('does not choose what is not offered: an edited card, or a choice that is gone', () => {
  expect(input(drawn({ choices: { whom: 'team:gone/team' } }), 'whom')?.['value']).toBe('');
});

it('with names so long that not all fit, keeps the ways that always exist and says that more are there', () => {
  const card = drawn({ whom: manyToAsk(world) });
  expect(choices(card, 'whom').length).toBeLessThan(40);
  expect(choices(card, 'whom')).toContain(named);
  expect(ownTexts(card).join()).toMatch(/\d+ more not shown/);
});
