import { fold } from '../../src/escalation/evolve.ts';
import type { Open } from '../../src/escalation/state.ts';
import { waitingPeople } from '../../src/escalation/waiting.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { rehearsal } from '../../src/practice/rehearsal.ts';
import type { Scene } from '../../src/practice/scene.ts';
import { shipped } from '../policy/shipped-policies.ts';
import { ownTexts } from '../support/card-contents.ts';
import { ONE_STAGE, TWO_STAGES } from './any-policy.ts';
import { cardAt } from './walk-through.ts';

const kent = shipped();
const questions = (policy: Policy) => rehearsal(policy).map(({ words }) => words.question);
const titleOf = ({ play, person }: Scene) =>
  play.world.directory.posts.find((post) => post.person === person)?.title ?? 'nobody';

it('goes through a whole case under Kent’s ladder in twelve steps, in the place of five people', () => {
  const scenes = rehearsal(kent);
  expect(scenes.map(titleOf)).toEqual([
    ...Array.from({ length: 6 }, () => 'Designated safeguarding lead'),
    'Head teacher',
    'Head teacher',
    'Trust chief executive',
    'Panel chair',
    'Head of service',
    'Trust chief executive',
  ]);
});

it('asks about danger before anything else', () => {
  expect(questions(kent)[0]).toContain('Is the child safe');
  expect(rehearsal(kent)[0]?.words.choices.map(({ title }) => title)).toEqual([
    'In danger now',
    'Serious harm likely, or worse now',
    'Safe for now: go on',
  ]);
});

it('puts the person in the place of whoever’s turn it is, wherever something is still to be decided', () => {
  const [sent, ...later] = rehearsal(kent).filter(({ face }) => face.kind === 'escalation');
  // Right after sending it is the other side's turn, and one's own to tell them which child it is.
  expect(sent?.words.question).toContain('which child');
  for (const { play, person } of later) {
    const state = fold(play.entries);
    const isPast = state.phase === 'open' && state.passed.includes('respond');
    if (state.phase === 'open' && !isPast) expect(waitingPeople(state)).toContain(person);
  }
});

it('lets the policy’s time pass at the second stage, and says on which day it did', () => {
  const said = ownTexts(cardAt('raise/7', kent));
  expect(said.join(' ')).toContain("The policy's time passed on Wednesday 11 November");
});

it('takes days and stage names from the policy', () => {
  const stages = kent.stages.map((stage) => ({
    ...stage,
    label: stage.label.replace('Stage', 'Rung'),
    clocks: stage.clocks.map((clock) => ({ ...clock, within: { unit: 'working-day' as const, amount: 7 } })),
  }));
  const receipt = ownTexts(cardAt('raise/3', { ...kent, stages })).join(' ');
  expect(receipt).toContain('no later than Thursday 12 November (7 working days)');
  expect(receipt).toContain('Rung 1');
});

it('waits two weeks where the second stage states no time, and says so', () => {
  const stages = kent.stages.map((stage) => ({ ...stage, clocks: [] }));
  const said = ownTexts(cardAt('raise/7', { ...kent, stages })).join(' ');
  expect(said).toContain('Two weeks go by without an answer');
  expect(said).toContain('Waiting for their answer. The policy states no time.');
});

it('tells whoever is new to it which child it is, at every stage', () => {
  const open = rehearsal(kent)
    .map(({ play }) => fold(play.entries))
    .filter((state): state is Open => state.phase === 'open' && state.stage !== 'practitioner');
  expect(open.length).toBeGreaterThan(3);
  for (const { childKnown } of open) expect(childKnown).toBe('told');
});

it('without a panel ends with an answer that is accepted', () => {
  const last = rehearsal(TWO_STAGES).at(-1);
  expect(fold(last?.play.entries ?? [])).toMatchObject({ phase: 'closed', basis: 'answer-accepted' });
  expect(questions(TWO_STAGES).join(' ')).not.toContain('panel');
  expect(questions(TWO_STAGES)).toHaveLength(9);
});

it('with a single stage has nothing to take further, and does not speak of it', () => {
  expect(questions(ONE_STAGE)).toHaveLength(6);
  expect(ownTexts(cardAt('raise/6', ONE_STAGE)).join(' ')).not.toContain('next stage');
});

it('with a panel ends with what the agency will do, and keeps the decision with the agency', () => {
  const last = rehearsal(kent).at(-1);
  expect(fold(last?.play.entries ?? [])).toMatchObject({ phase: 'closed', basis: 'panel-view' });
});

it('has names of nobody real: practice agencies, roles, and a reference that says so', () => {
  for (const { play } of rehearsal(kent)) {
    expect(play.world.directory.agencies.every(({ name }) => name.startsWith('Practice '))).toBe(true);
    expect(play.entries.every(({ escalationId }) => escalationId === 'PR-PRAC-T1CEJ')).toBe(true);
  }
});

it('is the same for everybody and at any time', () => {
  expect(rehearsal(kent).map(({ play }) => play)).toEqual(rehearsal(kent).map(({ play }) => play));
});
