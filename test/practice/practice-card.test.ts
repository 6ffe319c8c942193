import { answering } from '../../src/practice/answering.ts';
import { rehearsal } from '../../src/practice/rehearsal.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { buttonsOf, input, inputsOf, ownTexts } from '../support/card-contents.ts';
import { cardAt, leadsOf } from './walk-through.ts';

const kent = shipped();
const said = (place: string | null, typed: string | null = null) => ownTexts(cardAt(place, kent, typed)).join('\n');
const walks = [
  ['raise', rehearsal(kent)],
  ['answer', answering(kent)],
] as const;

it('begins with the two rehearsals there are', () => {
  expect(leadsOf(cardAt(null, kent))).toEqual([
    { title: 'A whole case', verb: 'practise-step', place: 'raise/0' },
    { title: 'Answer a challenge well', verb: 'practise-answering', place: '' },
    { title: 'Home', verb: 'home', place: '' },
  ]);
});

it.each(['', 'raise', 'raise/99', 'raise/-1', 'answer/x', 'KM-4F7Q-2XWDR', 'constructor/0', 'raise/0/0/0'])(
  'shows its beginning for a place that no card has: %j',
  (place) => expect(said(place)).toBe(said(null)),
);

it.each(walks)('says why, kindly, of every other choice in %s, and asks again', (walk, scenes) => {
  for (const [step, { words }] of scenes.entries()) {
    const card = cardAt(`${walk}/${step}`, kent);
    for (const [number, { title, why }] of words.choices.entries()) {
      const again = cardAt(`${walk}/${step}/${number}`, kent);
      expect(leadsOf(again)).toEqual(leadsOf(card));
      const remark = ownTexts(again).filter((text) => !ownTexts(card).includes(text));
      expect(remark).toEqual(why === null ? [] : [`You chose "${title}". ${why} What else would you choose?`]);
    }
  }
});

it.each(walks)('has two or three choices at every step of %s, one of which the policy asks for', (_walk, scenes) => {
  for (const { words } of scenes) {
    expect([2, 3]).toContain(words.choices.length);
    expect(words.choices.filter(({ why }) => why === null)).toHaveLength(1);
  }
});

it.each(walks)('does not always put what the policy asks at the same place in %s', (_walk, scenes) => {
  expect(new Set(scenes.map(({ words }) => words.choices.findIndex(({ why }) => why === null))).size).toBe(3);
});

it('sends what was typed only when it is to be checked', () => {
  const sends = buttonsOf(cardAt('raise/2', kent)).filter(({ associatedInputs }) => associatedInputs !== 'none');
  expect(sends.map(({ title }) => title)).toEqual(['Check my words']);
});

it('says what the check found, and gives back not a letter of what was typed', () => {
  const typed = 'NHS 943 476 5919, born 3 March 2015, in the blue house';
  const card = cardAt('raise/2/check', kent, typed);
  expect(ownTexts(card).join(' ')).toMatch(/The check found .*an NHS number.* It would put \[removed\] there/);
  expect(ownTexts(card).join(' ')).toContain('a full date');
  expect(JSON.stringify(card)).not.toMatch(/3 March 2015|blue house/);
  expect(input(card, 'concern')?.['value']).toBe('');
});

it('says that the check knows no names, that there was nothing, and that it was long', () => {
  expect(said('raise/2/check', 'We worry about what we have seen.')).toContain('It does not know names');
  expect(said('raise/2/check', '  ')).toContain('There was nothing to check');
  expect(said('raise/2/check')).toContain('There was nothing to check');
  expect(said('raise/2/check', 'x'.repeat(801))).toContain('longer than the 800 characters');
});

it('has a place to type at one step, and checks nothing at any other', () => {
  expect(inputsOf(cardAt('raise/2', kent))).toHaveLength(1);
  expect(said('raise/1/check', '943 476 5919')).toBe(said('raise/1'));
  expect(said('answer/3/check', '943 476 5919')).toBe(said('answer/3'));
});

it('ends with five lines, and the way to the other rehearsal, to the start and home', () => {
  for (const [walk, scenes] of walks) {
    const card = cardAt(`${walk}/${scenes.length}`, kent);
    expect(ownTexts(card).filter((text) => /^\*\*(?!Practice|In danger)/.test(text))).toHaveLength(5);
    expect(leadsOf(card).map(({ verb }) => verb)).toContain('home');
    expect(leadsOf(card).map(({ place }) => place)).toContain(`${walk}/0`);
  }
});

it('can be stopped at every step', () => {
  for (const [walk, scenes] of walks) {
    for (const step of scenes.keys()) {
      expect(leadsOf(cardAt(`${walk}/${step}`, kent))).toContainEqual({
        title: 'Stop practising',
        verb: 'home',
        place: '',
      });
    }
  }
});

it('is drawn with either kind of button', () => {
  const card = cardAt('raise/4', kent, null, 'submit');
  expect(new Set(buttonsOf(card).map(({ type }) => type))).toEqual(new Set(['Action.Submit']));
});
