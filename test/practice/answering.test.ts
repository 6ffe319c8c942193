import { fold } from '../../src/escalation/evolve.ts';
import { answering } from '../../src/practice/answering.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { ownTexts, peoplesTexts } from '../support/card-contents.ts';
import { cardAt } from './walk-through.ts';

const kent = shipped();

it('is six steps in the place of the manager who is asked', () => {
  const scenes = answering(kent);
  expect(scenes).toHaveLength(6);
  for (const { play, person } of scenes) {
    const state = fold(play.entries);
    expect(state.phase === 'unraised' ? null : state.asked.person).toBe(person);
    expect(state.phase === 'unraised' ? null : state.asked.role).toBe('Team manager');
  }
});

it('asks whoever the policy asks first, where it asks no manager', () => {
  const stages = kent.stages.map((stage, number) => (number === 0 ? { ...stage, asked: ['practitioner'] } : stage));
  const [first] = answering({ ...kent, stages });
  expect(ownTexts(cardAt('answer/0', { ...kent, stages })).join(' ')).toContain('You are: Social worker');
  expect(first?.person).toBe('practice:care-practitioner');
});

it('begins with the card that really comes in', () => {
  const said = ownTexts(cardAt('answer/0', kent)).join(' ');
  expect(said).toContain('A colleague in Practice Primary School sees this differently and asks you to look again');
  expect(said).toContain('Please answer no later than Thursday 5 November');
});

it('says by when the policy asks for an answer, or that it states no time', () => {
  const tried = (policy: typeof kent) => ownTexts(cardAt('answer/0/2', policy)).join(' ');
  expect(tried(kent)).toContain('no later than Thursday 5 November (2 working days)');
  const stages = kent.stages.map((stage) => ({ ...stage, clocks: [] }));
  expect(tried({ ...kent, stages })).toContain('The policy states no time');
});

it('lets one choose between three answers, and sends the one with reasons', () => {
  const three = peoplesTexts(cardAt('answer/3', kent));
  expect(three).toHaveLength(3);
  expect(peoplesTexts(cardAt('answer/5', kent))).toContain(three[1]);
});

it('ends with an answer that is accepted', () => {
  const last = answering(kent).at(-1);
  expect(fold(last?.play.entries ?? [])).toMatchObject({ phase: 'closed', basis: 'answer-accepted' });
});
