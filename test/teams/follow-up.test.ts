import type { AttentionParts } from '../../src/attention/attend.ts';
import { sweep } from '../../src/attention/sweep.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { makeAfterwards } from '../../src/teams/afterwards.ts';
import { answerPress } from '../../src/teams/answer-press.ts';
import type { Chat } from '../../src/teams/chat.ts';
import { followUp } from '../../src/teams/follow-up.ts';
import { teamsMessenger } from '../../src/teams/messenger.ts';
import { notices } from '../../src/words/notices.ts';
import { FIRST, referenceIn, SECOND, textOf, verbsOf, type Json } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { DELIVERED } from '../support/in-memory.ts';
import { idOf, MANAGER, RAISER } from '../support/people-at-the-bot.ts';

const raiser = idOf(RAISER) as PersonId;
const manager = idOf(MANAGER) as PersonId;

/** A chat with one person, in which every message can be held back on its way. */
function slowChat() {
  const messages: { readonly messageId: string; card: Json }[] = [];
  let way: Promise<void> = Promise.resolve();
  const chat: Chat = {
    async send(_address, card) {
      await way;
      const messageId = `m${messages.length + 1}`;
      messages.push({ messageId, card });
      return { ...DELIVERED, messageId };
    },
    async redraw(_address, messageId, card) {
      const message = messages.find((each) => each.messageId === messageId);
      if (message !== undefined) message.card = card;
      return DELIVERED;
    },
  };
  const hold = () => {
    let free: () => void = () => undefined;
    way = new Promise((settle) => (free = settle));
    return () => {
      way = Promise.resolve();
      free();
    };
  };
  return { chat, messages, hold };
}

it('what the sweep is already sending comes before what a newer decision owes, which stays the place to answer', async () => {
  const opened = deskInAFolder();
  const { desk } = opened;
  const { chat, messages, hold } = slowChat();
  const failed = (error: unknown) => {
    throw error;
  };
  const afterwards = makeAfterwards(failed);
  const attention: AttentionParts = { ...desk, messenger: teamsMessenger({ desk, chat }) };
  const press = (verb: string, turn: number | null, inputs: Readonly<Record<string, string>>, person: PersonId) =>
    answerPress({ verb, escalation, turn, place: null, inputs }, person, desk);

  const begun = { verb: 'raise', escalation: null, turn: null, place: null, inputs: {} };
  const escalation = referenceIn((await answerPress(begun, raiser, desk)).card) as EscalationId;
  await press('raise-safe', null, FIRST, raiser);
  await press('raise-send', 0, SECOND, raiser);
  await desk.people.keepAddress({ person: raiser, reference: 'a chat', at: desk.now() });

  await press('acknowledge-known', 1, {}, manager);
  const goOn = hold();
  const { inTurn } = afterwards;
  const swept = sweep(['kent'], { ...attention, inTurn }, failed);
  await new Promise((settle) => setTimeout(settle, 50));
  const { decided } = await press('send-ask', 2, { question: 'When did you see this last?' }, manager);
  if (decided === null) throw new Error('Nothing was decided.');
  afterwards.add(escalation, () => followUp(decided, manager, attention, { desk, chat, afterwards }));
  await new Promise((settle) => setTimeout(settle, 50));
  goOn();
  await swept;
  await afterwards.idle();

  expect(messages).toHaveLength(2);
  expect(verbsOf(messages[0]?.card ?? {})).toEqual([]);
  expect(textOf(messages[1]?.card ?? {})).toContain(notices.question);
  expect(verbsOf(messages[1]?.card ?? {})).toContain('open-reply');
  opened.close();
});
