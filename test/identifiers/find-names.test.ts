import { findNames } from '../../src/identifiers/find-names.ts';
import { readEnglish } from '../../src/identifiers/names/english.ts';
import { HARMLESS } from './sentences.ts';

const english = await readEnglish();
const found = (text: string) => findNames(text, english).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const people = (...names: string[]) => names.map((name) => ['person', name]);
const places = (...names: string[]) => names.map((name) => ['place', name]);

describe('names of people', () => {
  it.each([
    ['a given name where a sentence begins', 'Zofia told me.', ['Zofia']],
    ['a name no list has, for its capital', 'We rang Oluwakemi twice.', ['Oluwakemi']],
    ['given name and surname together', 'The mother, Priya Patel, was out.', ['Priya Patel']],
    ['whoever stands after a title', 'Mrs Baker and mr okafor were in.', ['Baker', 'okafor']],
    ['both of two', 'Chidi and Ellie-Mae share a bed.', ['Chidi', 'Ellie-Mae']],
    ['without the ending of a possessive', 'It was Callum\u2019s coat.', ['Callum']],
    ['a name that is a word too, for its capital inside the sentence', 'We saw Grace at home.', ['Grace']],
    ['and for what follows it', 'Will said no. Rose was seen.', ['Will', 'Rose']],
    ['a common name in small letters', 'i am worried about callum', ['callum']],
    [
      'a rare one in small letters, for what follows it',
      "oluwakemi said no, and zihan's dad hit her",
      ['oluwakemi', 'zihan'],
    ],
    ['a name in capitals, in a text in capitals', 'MUM SAID CALLUM WAS ASLEEP WHEN THEY CAME', ['CALLUM']],
    ['with accents and other letters', 'Małgorzata and José were left.', ['Małgorzata', 'José']],
    ['in another alphabet, for its capital', 'We met Олена today.', ['Олена']],
  ])('are found: %s', (_which, text, names) => {
    expect(found(text)).toEqual(people(...names));
  });

  it('are found where they stand, over lines and characters nobody sees', () => {
    expect(found('She rang.\n\n- Zo\u200Bfia was out\n- so was Kofi')).toEqual(people('Zo\u200Bfia', 'Kofi'));
  });
});

describe('names that say where a family lives', () => {
  it.each([
    ['They live at 12 Mill Lane.', ['12 Mill Lane']],
    ['she is at 31a willow rise now', ['31a willow rise']],
    ['The police were called to Elm Grove.', ['Elm Grove']],
    ['a neighbour on mill lane rang', ['mill lane']],
    ['he left meadowfield primary', ['meadowfield primary']],
    ['They moved to The Paddocks.', ['The Paddocks']],
    ["He goes to St Peter's School.", ["St Peter's School"]],
    ['She left All Saints Infant School in May.', ['All Saints Infant School']],
  ])('are found in %j', (text, names) => {
    expect(found(text)).toEqual(places(...names));
  });
});

describe('what names nobody', () => {
  it.each([
    ['roles and agencies', 'The Head and the Duty Social Worker rang CAMHS, MASH and the Assessment Team in Kent.'],
    ['days and months', 'Seen on Monday, in May, in April and at Easter.'],
    ['kin', 'Mum, Dad and Nan were there. Nobody asked Dad.'],
    ['courts, acts and plans', 'The Family Court, the Children Act and a Child Protection Plan.'],
    ['letters in place of names', 'Child A and Mr B live with Ms C.'],
    ['languages and countries', 'They speak Polish and came from Romania.'],
    ['words that are names too', 'There is hope, and he will mark the grace period. May we visit?'],
    ['titles that are verbs', 'They miss school and miss appointments.'],
    ['roads without a name', 'He ran into the road, a 10 minute walk from the primary school.'],
    ['headings of a list', '- Bruises seen\n- Attendance poor\n2. Threshold not met'],
    ['what was taken out', 'The child (NHS [removed]) rang [removed].'],
  ])('is left alone: %s', (_which, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(HARMLESS)('is left alone: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('takes time in step with the length of the text, also where everything looks like the beginning of a street', () => {
  for (const piece of ['Aa ', '12 aa ', "St Aa's and ", 'at aa ', "a'", 'A-', '\n']) {
    expect(findNames(piece.repeat(20_000), english).length).toBeGreaterThanOrEqual(0);
  }
});
