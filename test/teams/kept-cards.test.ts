import { answerPress } from '../../src/teams/answer-press.ts';
import type { Chat } from '../../src/teams/chat.ts';
import { isOutrun, keepCard, leaveAlone, redrawCard } from '../../src/teams/kept-cards.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { DELIVERED, REFUSED } from '../support/in-memory.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { idOf, MANAGER, RAISER } from '../support/people-at-the-bot.ts';
import { FIRST, referenceIn, SECOND, verbsOf, type Json } from '../support/bot-in-chats.ts';
import type { SendResult } from '../../src/notices/messenger.ts';

const raiser = idOf(RAISER) as PersonId;
const manager = idOf(MANAGER) as PersonId;

describe('the cards in people’s chats', () => {
  let parts: ReturnType<typeof deskInAFolder>;
  let edited: { readonly messageId: string; readonly card: Json }[];
  let sent: Json[];
  let answer: SendResult;
  let escalation: EscalationId;
  const chat: Chat = {
    async send(_address, card) {
      sent.push(card);
      return { ...DELIVERED, messageId: `new-${sent.length}` };
    },
    async redraw(_address, messageId, card) {
      edited.push({ messageId, card });
      return answer;
    },
  };
  const keeping = () => ({ desk: parts.desk, chat });
  const press = (verb: string, turn: number | null, inputs: Readonly<Record<string, string>>, person: PersonId) =>
    answerPress({ verb, escalation, turn, place: null, inputs }, person, parts.desk);
  const note = () => press('send-note', 1, { note: 'They rang.' }, raiser);

  beforeEach(async () => {
    parts = deskInAFolder();
    [edited, sent, answer] = [[], [], DELIVERED];
    const { desk } = parts;
    const first = await answerPress(
      { verb: 'raise', escalation: null, turn: null, place: null, inputs: {} },
      raiser,
      desk,
    );
    escalation = referenceIn(first.card) as EscalationId;
    await press('raise-safe', null, FIRST, raiser);
    await press('raise-send', 0, SECOND, raiser);
    await desk.people.keepAddress({ person: manager, reference: 'a chat', at: desk.now() });
  });
  afterEach(() => parts.close());

  it('a newer card closes the older one, which loses its buttons', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    await keepCard({ escalation, version: 2 }, manager, 'two', keeping());
    expect(edited.map(({ messageId }) => messageId)).toEqual(['one']);
    expect(verbsOf(edited[0]?.card ?? {})).toEqual([]);
  });

  it('an older card that arrives late is itself closed, and the newer one stays the place to answer', async () => {
    await keepCard({ escalation, version: 2 }, manager, 'two', keeping());
    await keepCard({ escalation, version: 1 }, manager, 'late', keeping());
    expect(edited.map(({ messageId }) => messageId)).toEqual(['late']);
    expect(await parts.desk.people.card(escalation, manager)).toMatchObject({ messageId: 'two', version: 2 });
  });

  it('an answer drawn before a newer card was written knows that it is late', async () => {
    await keepCard({ escalation, version: 2 }, manager, 'two', keeping());
    expect(await isOutrun({ escalation, version: 1 }, manager, parts.desk)).toBe(true);
    expect(await isOutrun({ escalation, version: 2 }, manager, parts.desk)).toBe(false);
    expect(await isOutrun({ escalation, version: 1 }, raiser, parts.desk)).toBe(false);
  });

  it('what is redrawn is how things stand now, not how they stood when the edit was asked for', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    await note();
    await press('send-note', 1, { note: 'They rang twice.' }, raiser);
    await redrawCard(escalation, manager, keeping());
    expect(await parts.desk.people.card(escalation, manager)).toMatchObject({ messageId: 'one', version: 3 });
  });

  it('a card that shows more than is on disk here is not gone back on', async () => {
    await keepCard({ escalation, version: 9 }, manager, 'nine', keeping());
    await redrawCard(escalation, manager, keeping());
    expect(edited).toEqual([]);
  });

  it('a card that stands as of now keeps the sentence it was sent with', async () => {
    await note();
    await keepCard({ escalation, version: 2 }, manager, 'two', keeping());
    await redrawCard(escalation, manager, keeping());
    expect(edited).toEqual([]);
  });

  it('a message that is gone is replaced by a new one; one that may be there is not', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    await note();
    answer = { outcome: 'unknown', reason: 'http-503', retryAt: null };
    await redrawCard(escalation, manager, keeping());
    expect(sent).toEqual([]);
    await press('send-note', 1, { note: 'They rang twice.' }, raiser);
    answer = REFUSED;
    await redrawCard(escalation, manager, keeping());
    expect(sent).toHaveLength(1);
    expect(await parts.desk.people.card(escalation, manager)).toMatchObject({ messageId: 'new-1', version: 3 });
  });

  it('whoever handed it over keeps a line and no buttons', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    const to = 'eeeeeeee-0005-4000-8000-000000000005';
    await press('send-hand-over', 1, { to: `${MANAGER.tenantId}:${to}`, why: 'away' }, manager);
    await redrawCard(escalation, manager, keeping());
    expect(edited.map(({ card }) => verbsOf(card))).toEqual([[]]);
  });

  it('a form is neither edited nor closed, until its message shows the escalation again', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    await leaveAlone(escalation, manager, 'one', keeping());
    await note();
    await redrawCard(escalation, manager, keeping());
    await keepCard({ escalation, version: 2 }, manager, 'two', keeping());
    expect(edited).toEqual([]);
    await keepCard({ escalation, version: 2 }, manager, 'one', keeping());
    expect(edited.map(({ messageId }) => messageId)).toEqual(['two']);
  });

  it('a form in another message leaves the card where it is', async () => {
    await keepCard({ escalation, version: 1 }, manager, 'one', keeping());
    await leaveAlone(escalation, manager, 'elsewhere', keeping());
    expect(await parts.desk.people.card(escalation, manager)).toMatchObject({ messageId: 'one' });
  });
});
