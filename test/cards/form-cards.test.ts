import { FORM_NAMES, formCard } from '../../src/cards/form-cards.ts';
import { UNFILLED } from '../../src/cards/forms/fields.ts';
import { WORDS_OF } from '../../src/casework/request.ts';
import { buttonsOf, input, inputsOf, ownTexts, partsOf, peoplesTexts, titlesOf } from '../support/card-contents.ts';
import { formReading } from '../support/faces/form-faces.ts';
import { readAs } from '../support/faces/case-faces.ts';
import { secondCard } from '../support/faces/raise-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { sampleStories } from '../support/sample-stories.ts';

const set = setting({});
const whom = secondCard(set.world).whom.choices;
const drawn = (name: (typeof FORM_NAMES)[number]) => formCard(name, formReading(name, set), UNFILLED, whom);

it.each(FORM_NAMES)('the form "%s" sends what it asks for, with its turn, and leads back', (name) => {
  const [send, back] = buttonsOf(drawn(name));
  const { escalation, turn } = formReading(name, set).file.state;
  expect(send).toMatchObject({ data: { verb: `send-${name}`, escalation, turn }, associatedInputs: 'auto' });
  expect(back).toMatchObject({ data: { verb: 'show', escalation }, associatedInputs: 'none' });
});

it('requires of every text what the rules require of it', () => {
  const commandOf = { agree: 'answer', propose: 'answer', maintain: 'answer' } as const;
  for (const name of FORM_NAMES) {
    const kind = name === 'agree' || name === 'propose' || name === 'maintain' ? commandOf[name] : name;
    const required = inputsOf(drawn(name)).filter(
      ({ type, isRequired }) => type === 'Input.Text' && isRequired === true,
    );
    expect(required.map(({ id }) => id)).toEqual(WORDS_OF[kind].required);
  }
});

it('shows whoever answers what is asked for, for the card with it is gone while they write', () => {
  for (const name of ['agree', 'propose', 'maintain', 'ask'] as const) {
    expect(peoplesTexts(drawn(name))).toEqual(['Sample words: wanted.']);
  }
  expect(peoplesTexts(drawn('reply'))).toEqual(['Sample words: question.']);
  expect(peoplesTexts(drawn('dispute-settled'))).toEqual(['Sample words: agreed.']);
});

it('asks whoever accepts about the actions asked of them, and shows answer and action', () => {
  expect(peoplesTexts(drawn('accept'))).toEqual(['Sample words: answer.', 'Sample words: theirAction.']);
  expect(input(drawn('accept'), 'actions')).toMatchObject({ isRequired: true });
  const { maintained } = sampleStories(set.world, set.write);
  expect(input(formCard('accept', readAs('raiser', maintained, set), UNFILLED), 'actions')).toBeUndefined();
});

it('hands over to people of one’s own agency alone, oneself left out', () => {
  const people = partsOf(input(drawn('hand-over'), 'to')?.['choices']).map(({ title }) => title);
  expect(people).toContain('Social worker, Assessment team');
  expect(people).not.toContain('Team manager, Assessment team');
  expect(people).not.toContain('Head teacher');
});

it('has nothing to send where there is nobody to choose', () => {
  const asked = formReading('hand-over', set);
  const alone = formCard('hand-over', { ...asked, directory: { ...asked.directory, posts: [] } }, UNFILLED);
  const nobody = formCard('redirect', asked, UNFILLED, []);
  for (const card of [alone, nobody]) {
    expect(inputsOf(card)).toEqual([]);
    expect(titlesOf(card)).toEqual(['Back']);
    expect(ownTexts(card).join()).toContain('nobody else');
  }
});

it('asks to leave names out once, at the first text', () => {
  for (const name of FORM_NAMES) {
    const texts = inputsOf(drawn(name)).filter(({ type }) => type === 'Input.Text');
    const hints = ownTexts(drawn(name)).filter((text) => text.includes('No names, dates of birth or addresses.'));
    expect(hints).toHaveLength(texts.length > 0 ? 1 : 0);
  }
});

it('gives back only what fits its input: no date that is none', () => {
  const filled = { ...UNFILLED, choices: { ourActionBy: 'tomorrow', theirActionBy: '2026-12-01' } };
  const card = formCard('agree', formReading('agree', set), filled);
  expect(input(card, 'ourActionBy')?.['value']).toBe('');
  expect(input(card, 'theirActionBy')?.['value']).toBe('2026-12-01');
});
