import { doorsCard, doorTakenCard, policyCard } from '../../src/cards/policy-card.ts';
import { SHIPPED, shipped } from '../policy/shipped-policies.ts';
import { hasInput, inputOf } from '../support/bot-in-chats.ts';
import { buttonsOf, factsOf, ownTexts, titlesOf } from '../support/card-contents.ts';
import { drawingWith } from '../support/sample-case.ts';

describe.each(SHIPPED)('the policy %s, walked through', (file) => {
  const policy = shipped(file);
  const stages = policy.stages.map((_, place) => policyCard(policy, place, drawingWith()) ?? {});

  it('has a card for every stage, with who acts and by when, and none beyond', () => {
    expect(policyCard(policy, policy.stages.length, drawingWith())).toBeNull();
    expect(policyCard(policy, -1, drawingWith())).toBeNull();
    expect(policyCard(policy, Number.NaN, drawingWith())).toBeNull();
    for (const [place, stage] of policy.stages.entries()) {
      expect(ownTexts(stages[place] ?? {})).toContain(`${stage.label}: ${stage.name}`);
    }
    expect(factsOf(stages[0] ?? {})).toMatchObject({
      'Is asked': 'Practitioner or Line manager or Safeguarding lead',
      'Say they have it': 'Within 1 working day',
      Answer: 'Within 2 working days',
    });
  });

  it('leads on and back, one stage a press', () => {
    const places = stages.map((card) => buttonsOf(card).map(({ data }) => data));
    expect(places[1]).toEqual(
      expect.arrayContaining([
        { verb: 'policy', place: `${policy.id}/2` },
        { verb: 'policy', place: `${policy.id}/0` },
      ]),
    );
    expect(titlesOf(stages[0] ?? {})).not.toContain('Back');
    expect(titlesOf(stages.at(-1) ?? {})).not.toContain('Next');
  });

  it('says what happens when it cannot wait, and which version this is', () => {
    for (const card of stages) {
      expect(ownTexts(card)).toContain(`**Urgent.** ${policy.urgent.summary}`);
      expect(ownTexts(card)).toContain(`Version ${policy.version}, a draft.`);
    }
  });

  it('names every door: where to go instead, and whom to tell as well', () => {
    const said = ownTexts(doorsCard(policy, drawingWith()));
    for (const door of policy.doors) expect(said).toContain(`**${door.label}.** ${door.goTo}`);
    expect(said.indexOf('**Go there instead**')).toBeLessThan(said.indexOf('**Tell them as well**'));
  });

  it('lets one say which door one takes, and then gives its words and says that a number is kept', () => {
    const card = doorsCard(policy, drawingWith());
    const choices = policy.doors.map(({ code, label }) => ({ title: label, value: code }));
    expect(inputOf(card, 'door')).toMatchObject({ isRequired: true, choices });
    const press = { verb: 'door-taken', place: policy.id };
    expect(buttonsOf(card).find(({ title }) => title === 'I am going there')?.data).toEqual(press);
    for (const door of policy.doors) {
      const taken = doorTakenCard(policy, door, drawingWith());
      expect(ownTexts(taken)).toContain(door.goTo);
      expect(ownTexts(taken).join(' ')).toContain('What we keep of this is a number');
      expect(hasInput(taken, 'door')).toBe(false);
    }
  });
});

it('says that no time is stated where none is, and that one is indicative', () => {
  const policy = shipped();
  const [stage, ...more] = policy.stages;
  if (stage === undefined) throw new Error('the policy has no stage');
  const clocks = [
    { must: 'acknowledge', within: { unit: 'not-stated' }, from: 'stage-opened', firmness: 'no-later-than' },
    { must: 'respond', within: { unit: 'working-day', amount: 5 }, from: 'stage-opened', firmness: 'indicative' },
  ] as const;
  const card = policyCard({ ...policy, stages: [{ ...stage, clocks: [...clocks] }, ...more] }, 0, drawingWith());
  expect(factsOf(card ?? {})).toMatchObject({
    'Say they have it': 'No time stated in the policy',
    Answer: 'Within 5 working days (indicative)',
  });
});
