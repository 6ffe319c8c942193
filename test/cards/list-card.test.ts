import { listCard } from '../../src/cards/list-card.ts';
import { buttonsOf, ownTexts, titlesOf } from '../support/card-contents.ts';
import { setting } from '../support/faces/setting.ts';
import { COORDINATOR, FRIDAY, hoursAfter, LEAD } from '../support/sample-case.ts';
import { sampleStories, type Story } from '../support/sample-stories.ts';
import { summarise } from '../../src/worklist/summarise.ts';

const set = setting({});
const stories = sampleStories(set.world, set.write);
const line = (story: Story) => summarise(story.told.file(COORDINATOR).state, null);
const drawn = (name: 'answer' | 'raised' | 'open', lines: readonly Story[], now = FRIDAY) =>
  listCard(
    name,
    lines.map(line),
    name === 'open' ? { refused: 1, unknown: 2 } : null,
    set.world.policy,
    now,
    set.drawing,
  );

it('opens each escalation by its reference', () => {
  const card = drawn('raised', [stories.raised]);
  const { escalation } = stories.raised.told.file(LEAD).state;
  expect(ownTexts(card)).toContain(escalation);
  expect(ownTexts(card)).toContain("Sample Primary School A asks Kent children's social care");
  expect(buttonsOf(card)[0]).toMatchObject({ title: 'Open', data: { verb: 'show', escalation } });
});

it('shows ten, and says how many more there are', () => {
  const card = drawn(
    'raised',
    Array.from({ length: 30 }, () => stories.raised),
  );
  expect(titlesOf(card).filter((title) => title === 'Open')).toHaveLength(10);
  expect(ownTexts(card)).toContain('20 more. Type a reference to open one.');
});

it.each([
  ['answer', 'Nothing is waiting for you.'],
  ['raised', 'You have raised nothing yet.'],
  ['open', 'Nothing is open.'],
] as const)('says in words that the list "%s" is empty, and counts nothing', (name, empty) => {
  expect(ownTexts(drawn(name, []))).toContain(empty);
  expect(ownTexts(drawn(name, [])).join()).not.toMatch(/: \d/);
});

it('says what comes next and by when, and calls an answer an answer only where one is waited for', () => {
  const state = (story: Story, now = FRIDAY) => ownTexts(drawn('raised', [story], now)).join('\n');
  expect(state(stories.raised)).toContain('Not yet acknowledged. Next step by Monday 23 November.');
  expect(state(stories.acknowledged)).toContain('being looked at. Answer no later than Tuesday 24 November.');
  expect(state(stories.answered)).toContain('Answered, with the raising side.');
  expect(state(stories.settled)).toContain('Logged as settled, to be confirmed.');
  expect(state(stories.urgent)).toContain('Urgent.');
  expect(state(stories.acknowledged, hoursAfter(FRIDAY, 24 * 5))).toContain(
    "The policy's time passed on Tuesday 24 November.",
  );
});

it('tells the partnership’s team first what is past its time and what was not delivered', () => {
  const card = drawn('open', [stories.acknowledged, stories.answered], hoursAfter(FRIDAY, 24 * 5));
  expect(ownTexts(card)).toContain("Past the policy's time: 1.");
  expect(ownTexts(card)).toContain('Messages not delivered: 1. Not known whether delivered: 2.');
  expect(ownTexts(drawn('answer', [stories.acknowledged])).join()).not.toContain('Past the policy');
});
