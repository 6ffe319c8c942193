import { FORM_NAMES, formCard } from '../../src/cards/form-cards.ts';
import { UNFILLED } from '../../src/cards/forms/fields.ts';
import { sayingWhatItShows } from '../../src/teams/case-views.ts';
import { onlyCard } from '../../src/teams/reply.ts';
import { peoplesTexts } from '../support/card-contents.ts';
import { formReading } from '../support/faces/form-faces.ts';
import { setting } from '../support/faces/setting.ts';

const set = setting({});
const drawn = FORM_NAMES.map((name) => ({ name, card: formCard(name, formReading(name, set), UNFILLED) }));

describe('A form', () => {
  it.each(drawn)('$name is a view exactly where it quotes words', ({ name, card }) => {
    const { views } = sayingWhatItShows(`open-${name}`, onlyCard(card));
    expect(views?.thing).toBe(peoplesTexts(card).length > 0 ? 'words' : undefined);
  });

  it('is one in some cases and in others not, or the test above says nothing', () => {
    const quoting = drawn.filter(({ card }) => peoplesTexts(card).length > 0);
    expect(quoting.length).toBeGreaterThan(0);
    expect(quoting.length).toBeLessThan(drawn.length);
  });
});

describe('What a reply says of itself', () => {
  it('stands, whatever the verb', () => {
    const views = { thing: 'refused', action: 'view', reason: null } as const;
    expect(sayingWhatItShows('timeline', { ...onlyCard({}), views }).views).toBe(views);
  });
});
