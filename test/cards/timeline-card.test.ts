import { timelineCard } from '../../src/cards/timeline-card.ts';
import { inPieces, plainCopy } from '../../src/cards/plain-copy.ts';
import { LONGEST } from '../../src/casework/request.ts';
import { ownTexts, peoplesTexts } from '../support/card-contents.ts';
import { readAs } from '../support/faces/case-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { COORDINATOR, LEAD, MANAGER } from '../support/sample-case.ts';
import { fateDeliveries } from '../support/sample-deliveries.ts';
import { sampleStories, type Story } from '../support/sample-stories.ts';

const set = setting({});
const stories = sampleStories(set.world, set.write);
const lines = (story: Story) => ownTexts(timelineCard(readAs('raiser', story, set)));

describe('the story of an escalation', () => {
  it('is told in sentences: who, by role, did what, and when in London', () => {
    const told = lines(stories.acknowledged);
    expect(told).toContain('Friday 20 November, 16:30');
    expect(told).toContain(
      "Designated safeguarding lead raised it and asked Team manager, Assessment team, Kent children's social care",
    );
    expect(told).toContain('Team manager, Assessment team has it and knows which child it is');
  });

  it('tells one decision in one step, its actions under it', () => {
    expect(lines(stories.answered).filter((line) => line.includes('answered: we propose something else'))).toHaveLength(
      1,
    );
    const words = peoplesTexts(timelineCard(readAs('raiser', stories.answered, set)));
    expect(words).toContain('Action for the asked side: Sample words: ourAction.');
    expect(words).toContain('Action for the raising side: Sample words: theirAction.');
    expect(lines(stories.closed).some((line) => /accepted the answer; .*closed: Partly agreed$/.test(line))).toBe(true);
  });

  it.each([
    ['urgent', 'raised it as urgent'],
    ['told', 'said they told the asked side which child it is'],
    ['tellWhichChild', 'has it and asked which child it is'],
    ['questioned', 'asked a question'],
    ['replied', 'answered the question'],
    ['maintained', 'answered: our position stays the same (new information)'],
    ['redirected', 'said it is not theirs and passed it to Early help worker, Kent early help'],
    ['handedOver', "handed it over to Social worker, Assessment team, Kent children's social care (I am away)"],
    ['settled', 'logged that it was settled by talking: Agreed'],
    ['settlementDisputed', 'said it is not quite settled'],
    ['closedByBoth', 'confirmed that it was settled; closed: Agreed'],
    ['closedByOneSide', 'closed as logged by one side: Agreed'],
    ['closedStillDisagreeing', 'accepted that it stops here and still disagrees; closed: No change'],
    ['withdrawn', 'withdrew it (I no longer disagree); closed: Withdrawn'],
  ] as const)('has words for the step that leads to "%s"', (name, words) => {
    expect(lines(stories[name]).join('\n')).toContain(words);
  });

  it('shows the newest eight and says how many came before', () => {
    const told = lines(stories.everythingAtOnce);
    expect(stories.everythingAtOnce.told.entries).toHaveLength(13);
    expect(told).toContain("5 earlier steps are in the copy for the child's file.");
    expect(told.filter((line) => /^\w+day \d+ November, /.test(line))).toHaveLength(8);
  });

  it('shows whoever oversees it the steps without the words', () => {
    const card = timelineCard(stories.everythingAtOnce.told.reading(COORDINATOR));
    expect(peoplesTexts(card)).toEqual([]);
    expect(ownTexts(card).join()).toContain('said it is not quite settled');
  });
});

describe('what became of the messages', () => {
  const team = stories.raised.told.reading(COORDINATOR);
  const fates = fateDeliveries(team.file.entries, team.now);
  const saidOf = (fate: string) => ownTexts(timelineCard({ ...team, deliveries: fates[fate] ?? [] })).join('\n');

  it('says what did not arrive and what may not have, with what to do', () => {
    expect(saidOf('refused')).toContain('Message not delivered: asked side, "please answer". Ring them.');
    expect(saidOf('unknown')).toContain('Not known whether this message arrived');
  });

  it('calls nothing delivered that is not known to be', () => {
    for (const fate of ['never-begun', 'under-way', 'throttled'])
      expect(saidOf(fate)).toContain('1 message is on its way.');
    expect(saidOf('delivered')).not.toMatch(/message/i);
  });

  it('shows the newest four of many, and counts the others', () => {
    const { told } = stories.everythingAtOnce;
    const reading = told.reading(COORDINATOR);
    const refused = fateDeliveries(reading.file.entries, reading.now)['refused'] ?? [];
    const said = ownTexts(timelineCard({ ...reading, deliveries: refused }));
    expect(said.filter((line) => line.startsWith('Message not delivered'))).toHaveLength(4);
    expect(said.join('\n')).toMatch(/\d+ earlier messages did not arrive, or may not have\./);
  });
});

describe("the copy for the child's file", () => {
  const long = setting({ write: (field) => `${field} `.repeat(200).slice(0, LONGEST[field]) });
  const all = sampleStories(long.world, long.write).everythingAtOnce.told;

  it('holds every step and every word, however little of it fits on a card', () => {
    const copy = plainCopy(all.reading(LEAD));
    for (const entry of all.entries) {
      for (const { text } of Object.values(entry.words ?? {})) expect(copy).toContain(text);
    }
    expect(copy.match(/^\w+day \d+ November, \d\d:\d\d: /gm)).toHaveLength(all.entries.length);
  });

  it('names reference, stage, policy and draft, whose turn it is, and which child is known to whom; no markdown', () => {
    const copy = plainCopy(stories.raised.told.reading(MANAGER));
    expect(copy).toContain(`Escalation ${stories.raised.told.file(MANAGER).state.escalation}`);
    expect(copy).toContain('Stage 1, Practitioner to practitioner.');
    expect(copy).toContain('Version draft-1, a draft');
    expect(copy).toContain('Please answer no later than Tuesday 24 November');
    expect(copy).toContain('Child: Not yet confirmed that both know which');
    expect(copy).not.toContain('**');
  });

  it('gives whoever oversees it no words', () => {
    expect(plainCopy(all.reading(COORDINATOR))).not.toContain('concern concern');
  });

  it('is cut into pieces a chat takes, at line ends, losing nothing', () => {
    const copy = plainCopy(all.reading(LEAD)).repeat(3);
    const pieces = inPieces(copy);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('\n')).toBe(copy);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(7000);
  });
});
