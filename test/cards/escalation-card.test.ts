import { escalationCard } from '../../src/cards/escalation-card.ts';
import { factsOf, ofType, ownTexts, peoplesTexts, titlesOf } from '../support/card-contents.ts';
import { readAs } from '../support/faces/case-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { CONCERN, COORDINATOR, FRIDAY, HEAD, hoursAfter, LEAD, raised, WANTED } from '../support/sample-case.ts';
import { sampleStories, type Story } from '../support/sample-stories.ts';

const set = setting({});
const stories = sampleStories(set.world, set.write);
const forRaiser = (story: Story) => escalationCard(readAs('raiser', story, set));
const forAsked = (story: Story) => escalationCard(readAs('asked', story, set));
const forTeam = (story: Story) => escalationCard(story.told.reading(COORDINATOR));
const said = (card: ReturnType<typeof forRaiser>) => ownTexts(card).join('\n');

describe('whose turn it is', () => {
  it('is told to each side and to whoever oversees it, with the day', () => {
    expect(said(forAsked(stories.raised))).toContain(
      'Please answer no later than Tuesday 24 November (2 working days).',
    );
    expect(said(forRaiser(stories.raised))).toContain('Waiting for their answer, no later than Tuesday 24 November');
    expect(said(forTeam(stories.raised))).toContain("Waiting for the asked side's answer, no later than Tuesday 24");
  });

  it.each([
    ['questioned', 'Please answer their question.', 'Waiting for the answer to your question.', 'The asked side asked'],
    ['answered', 'Is their answer enough', 'You have answered.', 'Answered. It is with the raising side now.'],
    ['settled', 'You logged that it was settled', 'Is it right that this was settled', 'One side logged'],
    ['settledByAsked', 'Is it right that this was settled', 'You logged that it was settled', 'One side logged'],
    ['closed', 'Closed on Friday 20 November: Partly agreed.', 'Closed on Friday 20', 'Closed on Friday 20'],
    [
      'past',
      'passed on Tuesday 24 November',
      "Please answer. The policy's time passed on",
      "the asked side's answer. The",
    ],
  ] as const)('in the situation "%s" each reads their own sentence', (name, raiser, asked, team) => {
    expect(said(forRaiser(stories[name]))).toContain(raiser);
    expect(said(forAsked(stories[name]))).toContain(asked);
    expect(said(forTeam(stories[name]))).toContain(team);
  });

  it('is the first bold line after what happened', () => {
    const bold = ofType(forAsked(stories.raised), 'TextBlock').filter(({ weight }) => weight === 'bolder');
    expect(bold[1]?.['text']).toMatch(/^Please answer/);
  });

  it('says that the policy states no time where it states none', () => {
    const [stage, ...more] = set.world.policy.stages;
    if (stage === undefined) throw new Error('the policy has no stage');
    const policy = { ...set.world.policy, stages: [{ ...stage, clocks: [] }, ...more] };
    const silent = raised({}, { ...set.world, policy });
    expect(said(escalationCard(silent.reading(LEAD, { policy })))).toContain('The policy states no time.');
  });
});

describe('acknowledging', () => {
  it('is asked for by its own day until it is done, and not once that day has passed', () => {
    expect(said(forAsked(stories.raised))).toContain(
      'Please say that you have it by Monday 23 November (1 working day).',
    );
    expect(said(forRaiser(stories.raised))).toContain('They are asked to say that they have it by Monday 23 November');
    expect(said(forAsked(stories.acknowledged))).not.toContain('say that you have it');
    expect(said(forRaiser(stories.past))).not.toContain('say that they have it');
  });
});

describe('which child it is', () => {
  it('stands among the facts while it is open', () => {
    expect(factsOf(forAsked(stories.raised))['Child']).toBe('Not yet confirmed that both know which');
    expect(factsOf(forAsked(stories.tellWhichChild))['Child']).toBe('You asked which it is; not yet told');
    expect(factsOf(forRaiser(stories.tellWhichChild))['Child']).toBe('The asked side does not know which yet');
    expect(factsOf(forRaiser(stories.told))['Child']).toContain('not yet confirmed');
    expect(factsOf(forTeam(stories.acknowledged))['Child']).toBe('Both sides know which');
    expect(factsOf(forRaiser(stories.closed))).not.toHaveProperty('Child');
  });

  it('is walked through with the raising side until it has told them, by telephone or secure email', () => {
    const steps = "Ring 01632 960101, or use your agencies' secure email.";
    expect(said(forRaiser(stories.raised))).toContain(steps);
    expect(said(forRaiser(stories.tellWhichChild))).toContain(steps);
    for (const card of [
      forRaiser(stories.told),
      forAsked(stories.raised),
      forTeam(stories.raised),
      forRaiser(stories.closed),
    ]) {
      expect(said(card)).not.toContain('secure email');
    }
  });
});

describe('the facts', () => {
  it('give each side the telephone of the other, and nobody else any', () => {
    expect(factsOf(forAsked(stories.raised))).toMatchObject({
      From: 'Designated safeguarding lead, Sample Primary School A, 01632 960131',
      To: "Team manager, Assessment team, Kent children's social care",
    });
    expect(factsOf(forRaiser(stories.raised))).toMatchObject({
      From: 'Designated safeguarding lead, Sample Primary School A',
      To: "Team manager, Assessment team, Kent children's social care, 01632 960101",
      Where: 'Stepping down or closing',
      About: 'Level of need or support',
    });
    expect(JSON.stringify(factsOf(forTeam(stories.raised)))).not.toContain('01632');
  });
});

describe("people's words", () => {
  it('are shown to both sides as they wrote them', () => {
    const reading = raised().reading(LEAD);
    expect(peoplesTexts(escalationCard(reading))).toEqual([CONCERN, WANTED]);
  });

  it('are not shown to whoever oversees it, who is told so once', () => {
    expect(peoplesTexts(forTeam(stories.everythingAtOnce))).toEqual([]);
    expect(said(forTeam(stories.everythingAtOnce)).match(/not the words people wrote/g)).toHaveLength(1);
  });

  it('of the other side are not shown to a raiser nobody has confirmed, who sees their own', () => {
    const shown = peoplesTexts(forRaiser(stories.unconfirmedAnswered));
    expect(shown).toContain('Sample words: concern.');
    expect(shown).not.toContain('Sample words: answer.');
    expect(shown).toContain('(shown once your agency has confirmed you)');
    expect(said(forRaiser(stories.unconfirmedAnswered))).toContain('Your agency has not confirmed you yet');
    expect(said(forAsked(stories.unconfirmedAnswered))).toContain('not yet confirmed by their agency');
  });

  it('once erased are said to be erased', () => {
    const told = stories.answered.told.erased();
    expect(peoplesTexts(forAsked({ ...stories.answered, told }))).toContain('(erased)');
  });

  it('include whom the raiser named, as text, and only for whoever is to pass it on', () => {
    expect(peoplesTexts(forAsked(stories.named))).toContain('Sample words: note., visitor@example.org');
    expect(said(forAsked(stories.named))).not.toContain('visitor@example.org');
    expect(peoplesTexts(forRaiser(stories.named)).join()).not.toContain('visitor@example.org');
    expect(peoplesTexts(forTeam(stories.named)).join()).not.toContain('visitor@example.org');
  });

  it('typed on an older card come back before everything else', () => {
    const opening = {
      heading: 'That did not go through',
      lines: [],
      typed: [{ label: 'What you typed', text: 'A note' }],
    };
    expect(peoplesTexts(escalationCard(readAs('asked', stories.raised, set), opening))[0]).toBe('A note');
  });
});

describe('what a card says besides', () => {
  it('names the next step to the raising side alone: with an answer, and once the time has passed', () => {
    expect(said(forRaiser(stories.answered))).toContain('you can take it to Stage 2');
    expect(said(forRaiser(stories.past))).toContain('it is no criticism');
    expect(said(forRaiser(stories.raised))).not.toContain('Stage 2');
    expect(said(forAsked(stories.answered))).not.toContain('Stage 2');
    expect(said(forRaiser(stories.unconfirmedAnswered))).toContain('once your agency has confirmed you');
  });

  it('tells whoever was not sure whom to ask, and never themselves', () => {
    expect(said(forRaiser(stories.unsure))).toContain('Talk it through with your manager or safeguarding lead today.');
    expect(said(forAsked(stories.unsure))).not.toContain('Talk it through');
    const handed = stories.unsure.told.then(LEAD, () => ({
      kind: 'hand-over',
      to: { ...stories.raiserHandedOver.told.file(HEAD).state.raiser },
      reason: 'away',
    }));
    expect(said(escalationCard(handed.reading(HEAD)))).toContain(
      'Talk it through with Designated safeguarding lead today.',
    );
  });

  it('says that nobody watches it at night on every open one, and on no closed one', () => {
    expect(said(forAsked(stories.raised))).toContain('Nobody watches this at night');
    expect(said(forAsked(stories.closed))).not.toContain('Nobody watches this');
  });

  it('says how it closed where it closed on one side’s word, or with a disagreement', () => {
    expect(said(forAsked(stories.closedByOneSide))).toContain('the other has not confirmed it');
    expect(said(forAsked(stories.closedByBoth))).not.toContain('the other has not confirmed it');
    expect(said(forTeam(stories.closedStillDisagreeing))).toContain('still disagrees');
  });

  it('shows the telephone numbers in force now, whatever policy it began under', () => {
    const { policy } = set.world;
    const inForce = {
      ...policy,
      safety: { ...policy.safety, frontDoor: { label: 'New front door', number: '01632 960999' } },
    };
    const card = escalationCard(raised().reading(LEAD, { inForce }));
    expect(said(card)).toContain('01632 960999');
    expect(said(card)).not.toContain(policy.safety.frontDoor.number);
  });
});

describe('its buttons', () => {
  it('are those the rules offer, the first of them the main one, then the copy and the rest', () => {
    expect(titlesOf(forAsked(stories.raised))).toEqual([
      'I have it and I know which child',
      'I have it, tell me which child',
      'Answer',
      "Copy for the child's file",
      'More',
    ]);
    const [main, ...others] = ofType(forAsked(stories.raised), 'Action.Execute');
    expect(main?.['style']).toBe('positive');
    expect(others.map(({ style }) => style)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('keep the two ways to acknowledge together', () => {
    const titles = titlesOf(forAsked(stories.settled));
    expect(titles).toContain('I have it and I know which child');
    expect(titles).toContain('I have it, tell me which child');
  });

  it('are, for who oversees it, opening the words and the rest behind More', () => {
    const looking = ['Open the words', 'More'];
    expect(titlesOf(forTeam(stories.raised))).toEqual(looking);
    expect(titlesOf(forTeam(stories.closed))).toEqual(looking);
  });

  it('carry the turn of the card, so that an older one is recognised', () => {
    const { turn } = stories.answered.told.file(LEAD).state;
    const [accept] = ofType(forRaiser(stories.answered), 'Action.Execute');
    expect(turn).toBeGreaterThan(1);
    expect(accept).toMatchObject({
      verb: 'open-accept',
      data: { verb: 'open-accept', turn },
      associatedInputs: 'none',
    });
  });
});

it('an urgent one says so, and is to be answered the same day', () => {
  const card = escalationCard(raised({ canWait: 'no', at: hoursAfter(FRIDAY, -6) }).reading(LEAD));
  expect(said(card)).toContain('no later than Friday 20 November, 17:00 (the same working day)');
  expect(said(card)).toContain('Urgent: it cannot safely wait. Ring as well.');
});
