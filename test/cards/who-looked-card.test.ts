import type { View } from '../../src/access/access-log.ts';
import { LARGEST_CARD } from '../../src/cards/draw.ts';
import { ASKED_FOR, whoLookedCard } from '../../src/cards/who-looked-card.ts';
import type { AgencyId } from '../../src/escalation/ids.ts';
import { accessWords as words } from '../../src/words/access.ts';
import { bytesOf, ownTexts, titlesOf } from '../support/card-contents.ts';
import { readAs } from '../support/faces/case-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { sampleStories } from '../support/sample-stories.ts';
import { viewAt } from '../support/sample-views.ts';

const set = setting({});
const { raised } = sampleStories(set.world, set.write);
const asRaiser = readAs('raiser', raised, set);
const asAsked = readAs('asked', raised, set);
const lines = (views: readonly View[], reading = asRaiser) => ownTexts(whoLookedCard(reading, views));

describe('The card that says who has looked', () => {
  it('says when, by role and agency, what, and why where a reason was given', () => {
    const [agency] = asRaiser.directory.agencies;
    const view = viewAt(0, {
      role: 'Partnership coordinator',
      agency: agency?.id ?? null,
      part: 'partnership-team',
      thing: 'words',
      reason: 'past-the-time',
    });
    const told = lines([view]);
    expect(told).toContain('Friday 20 November, 16:30');
    expect(told).toContain(
      `Partnership coordinator, ${agency?.name ?? ''} read words of it. Reason: The policy's time has passed.`,
    );
  });

  it('still says something of an agency that was taken out, and of someone no directory knows', () => {
    const gone = viewAt(0, { role: 'Head', agency: 'closed-school' as AgencyId });
    expect(lines([gone])).toContain('Head, closed-school opened the card');
    expect(lines([viewAt(0, { role: '', agency: null })])).toContain('Someone in no directory opened the card');
  });

  it('says so where nobody has looked', () => {
    expect(lines([])).toContain(words.none);
  });

  it('shows twenty looks, in the order given, and says that there are more', () => {
    const views = Array.from({ length: 21 }, (_, minutes) => viewAt(21 - minutes));
    const shown = lines(views).filter((line) => line.endsWith('opened the card'));
    expect(shown).toHaveLength(20);
    expect(lines(views)).toContain(words.more);
    expect(lines(views.slice(1))).not.toContain(words.more);
  });

  it('does not call the looks all there are where more may stand behind those it was given', () => {
    const refused = Array.from({ length: ASKED_FOR }, (_, minutes) => viewAt(minutes, { thing: 'refused' }));
    expect(lines(refused)).toContain(words.more);
  });

  it('tells the other side, always, that looks inside the raising agency are left out', () => {
    expect(lines([], asAsked)).toContain(words.insideNotShown);
    expect(lines([viewAt(0, { part: 'taking-up', role: 'Head teacher' })], asAsked).join(' ')).not.toContain('Head');
    expect(lines([])).not.toContain(words.insideNotShown);
  });

  it('may be sent with the longest names there are', () => {
    const long = 'Ysgol ẁỳ '.repeat(20).slice(0, 120);
    const agencies = asAsked.directory.agencies.map((agency) => ({ ...agency, name: long }));
    const reading = { ...asAsked, directory: { ...asAsked.directory, agencies } };
    const views = Array.from({ length: ASKED_FOR }, (_, minutes) =>
      viewAt(minutes, {
        role: long,
        agency: agencies[0]?.id ?? null,
        thing: 'person-data',
        reason: 'asked-by-a-participant',
      }),
    );
    expect(bytesOf(whoLookedCard(reading, views))).toBeLessThan(LARGEST_CARD);
  });

  it('goes back to the story', () => {
    expect(titlesOf(whoLookedCard(asRaiser, []))).toEqual(['Back']);
  });
});
