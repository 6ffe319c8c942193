import { answerButtons, ANSWERS, cardButtons, moreButtons } from '../../src/cards/offer-buttons.ts';
import { offers } from '../../src/escalation/offers.ts';
import { readAs } from '../support/faces/case-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { sampleStories } from '../support/sample-stories.ts';

const set = setting({});
const stories = Object.entries(sampleStories(set.world, set.write)).flatMap(([name, { told, readers }]) =>
  Object.entries(readers).map(([who, person]) => [`${name} for ${who}`, told.reading(person)] as const),
);
const NAVIGATION = ['copy', 'more', 'timeline', 'show', 'raise-follows', 'raise-alongside', 'open-words', 'chronology'];
const verbs = (buttons: readonly { readonly press: { readonly verb: string } }[]) =>
  buttons.map(({ press }) => press.verb).filter((verb) => !NAVIGATION.includes(verb));

it.each(stories)('every step the rules offer has one button, on the card or behind More: %s', (_, reading) => {
  const { state, place } = reading.file;
  const shown = [...verbs(cardButtons(reading)), ...verbs(moreButtons(reading))];
  expect(new Set(shown).size).toBe(shown.length);
  const kinds = shown.map((verb) =>
    verb
      .replace(/^open-/, '')
      .replace(/^acknowledge-.*/, 'acknowledge')
      .replace(/^do-not-confirm-raiser$/, 'confirm-raiser'),
  );
  // Behind "Answer".
  const offered = offers(state, place.standing).filter((kind) => kind !== 'ask' && kind !== 'redirect');
  expect(new Set(kinds)).toEqual(new Set(offered));
});

it.each(stories)('every answer the rules offer is behind Answer, and no other: %s', (_, reading) => {
  const { state, place } = reading.file;
  const offered = offers(state, place.standing);
  expect(verbs(answerButtons(reading))).toEqual(
    ANSWERS.filter(({ kind }) => offered.includes(kind)).map(({ verb }) => verb),
  );
});

it('calls it changing the answer once there is one', () => {
  const { answered, acknowledged } = sampleStories(set.world, set.write);
  expect(cardButtons(readAs('asked', answered, set)).map(({ title }) => title)).toContain('Change the answer');
  expect(cardButtons(readAs('asked', acknowledged, set)).map(({ title }) => title)).toContain('Answer');
});
