import {
  BOTH_SETTINGS,
  buttonOf,
  fills,
  hasInput,
  inputOf,
  raises,
  SECOND,
  startBotInChats,
  textOf,
  verbsOf,
  type BotInChats,
  type Chat,
} from '../support/bot-in-chats.ts';
import { COORDINATOR, MANAGER, RAISER } from '../support/people-at-the-bot.ts';
import { home } from '../../src/words/home.ts';
import { notices } from '../../src/words/notices.ts';
import { timelineWords } from '../../src/words/timeline.ts';

describe.each(BOTH_SETTINGS)('with buttons drawn as Action.%s', (buttons) => {
  let bot: BotInChats;
  let raiser: Chat;
  let manager: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    raiser = bot.chat(RAISER);
    manager = bot.chat(MANAGER);
    await manager.raw.installs();
  });
  afterEach(() => bot.close());

  const edits = (messageId: string) =>
    bot.connector.arrivals.filter((each) => each.method === 'PUT' && each.messageId === messageId);

  it('what a press is answered with is also written into the message it stood on', async () => {
    await raiser.says('home');
    const answered = await raiser.presses('policy');
    expect(edits(answered.messageId)).toHaveLength(1);
    expect(raiser.at(answered.messageId)).toEqual(answered.card);
    expect(raiser.cards()).toHaveLength(1);
  });

  it('after a new message the older card of the escalation is a line without buttons', async () => {
    const { reference, messageId } = await raises(raiser);
    await manager.presses('acknowledge-known');
    expect(raiser.newest().messageId).not.toBe(messageId);
    expect(textOf(raiser.at(messageId))).toContain(notices.moved(reference));
    expect(verbsOf(raiser.at(messageId))).toEqual([]);
    expect(verbsOf(raiser.newest().card).length).toBeGreaterThan(0);
  });

  it('one escalation has one place to answer, however often it is opened', async () => {
    const { reference } = await raises(raiser);
    await raiser.says(reference);
    await raiser.says(reference);
    await raiser.presses('show', {}, await raiser.presses('list-raised', {}, await raiser.says('home')));
    expect(raiser.cards().filter(({ card }) => verbsOf(card).includes('copy'))).toHaveLength(1);
  });

  it('a step that asks nothing of anyone edits the cards of everyone who has one, those who only look on included', async () => {
    const { reference } = await raises(raiser);
    await manager.presses('acknowledge-known');
    const overseen = await bot.chat(COORDINATOR).says(reference);
    const asked = manager.newest();
    const counts = () => [raiser, manager, bot.chat(COORDINATOR)].map((chat) => chat.cards().length);
    const before = counts();
    await fills(raiser, 'note', { note: 'They rang this morning.' });
    expect(counts()).toEqual(before);
    expect(edits(asked.messageId).length).toBeGreaterThan(0);
    expect(edits(overseen.messageId)).toHaveLength(1);
    expect(JSON.stringify(bot.chat(COORDINATOR).cards())).not.toContain('They rang this morning.');
  });

  it('a form someone types into is left alone by what the other side does, and still goes through', async () => {
    const { reference } = await raises(raiser);
    const form = await manager.presses('open-agree', {}, await manager.presses('open-answer'));
    await raiser.presses('tell-child');
    await fills(raiser, 'note', { note: 'They rang this morning.' });
    expect(hasInput(manager.at(form.messageId), 'answer')).toBe(true);
    const sent = await manager.presses('send-agree', { answer: 'We agree.' }, form);
    expect(textOf(sent.card)).toContain('We agree.');
    expect((await bot.record(reference)).at(-1)?.command).toBe('answer');
    // Then the card is edited in place again.
    const edited = edits(form.messageId).length;
    await fills(raiser, 'note', { note: 'Thank you.' });
    expect(edits(form.messageId).length).toBe(edited + 1);
  });

  it('a form that was left by "Back" is a card again, and edited with the rest', async () => {
    await raises(raiser);
    const card = await manager.presses('show', {}, await manager.presses('open-note'));
    const before = edits(card.messageId).length;
    await fills(raiser, 'note', { note: 'They rang this morning.' });
    expect(edits(card.messageId).length).toBe(before + 1);
  });

  /** What went to this chat last, refused or not. */
  const lastTwo = ({ person }: Chat) =>
    bot.connector.arrivals.filter((each) => each.conversationId === person.conversationId).slice(-2);

  it('where the message cannot be edited, a new one is sent', async () => {
    await raises(raiser);
    bot.connector.behave(MANAGER.conversationId, { kind: 'answers', status: 404 });
    await fills(raiser, 'note', { note: 'One.' });
    const [edit, message] = lastTwo(manager);
    expect([edit?.method, message?.method]).toEqual(['PUT', 'POST']);
    expect(message?.activity['attachments']).toEqual(edit?.activity['attachments']);
  });

  it('where it is not known whether the edit got there, no second card is sent', async () => {
    await raises(raiser);
    bot.connector.behave(MANAGER.conversationId, { kind: 'answers', status: 503 });
    await fills(raiser, 'note', { note: 'One.' });
    expect(lastTwo(manager).map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  it('a press on a message that is gone is answered, and the card comes as a new message', async () => {
    await raiser.says('home');
    const on = raiser.newest();
    bot.connector.behave(RAISER.conversationId, { kind: 'answers', status: 404 });
    await raiser.presses('policy', {}, on);
    const [edit, message] = lastTwo(raiser);
    expect([edit?.method, message?.method]).toEqual(['PUT', 'POST']);
    expect(message?.activity['attachments']).toEqual(edit?.activity['attachments']);
  });

  it('a chat that never answers holds up nobody: the press is answered, and the other side gets its message', async () => {
    const { reference } = await raises(raiser);
    const on = manager.newest();
    bot.connector.behave(MANAGER.conversationId, { kind: 'hangs' });
    const before = raiser.cards().length;
    const pressed =
      buttons === 'execute'
        ? manager.raw.presses({ verb: 'x', data: buttonOf(on.card, 'acknowledge-known'), cardMessageId: on.messageId })
        : manager.raw.submits({ data: buttonOf(on.card, 'acknowledge-known'), cardMessageId: on.messageId });
    expect((await pressed).status).toBe(200);
    while (raiser.cards().length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(textOf(raiser.newest().card)).toContain(notices.acknowledged);
    // And the raiser's own next step does not wait for the dead chat either.
    await fillsWithoutWaiting(raiser, reference);
  });

  async function fillsWithoutWaiting(chat: Chat, reference: string): Promise<void> {
    const on = chat.newest();
    const data = { ...buttonOf(on.card, 'copy'), verb: 'show', escalation: reference };
    const edited = edits(on.messageId).length;
    if (buttons === 'execute') await chat.raw.presses({ verb: 'show', data, cardMessageId: on.messageId });
    else await chat.raw.submits({ data, cardMessageId: on.messageId });
    while (edits(on.messageId).length === edited) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('where people are to be reached survives a restart', async () => {
    const { reference } = await raises(raiser);
    await bot.restart();
    await manager.presses('acknowledge-tell-me');
    expect(textOf(raiser.newest().card)).toContain(notices.whichChild);
    await bot.restart();
    await raiser.presses('tell-child');
    expect(textOf(manager.newest().card)).toContain(notices.toldWhichChild);
    expect((await bot.record(reference)).length).toBe(3);
  });

  it('once the app is taken away nothing is sent there any more, and it says so where it matters', async () => {
    const { reference } = await raises(raiser);
    await manager.raw.uninstalls();
    await bot.idle();
    await bot.restart();
    const before = bot.connector.arrivals.filter(
      ({ conversationId }) => conversationId === MANAGER.conversationId,
    ).length;
    await raiser.presses('make-urgent');
    const there = bot.connector.arrivals.filter(({ conversationId }) => conversationId === MANAGER.conversationId);
    expect(there).toHaveLength(before);
    const what = timelineWords.deliveries.message(
      timelineWords.sides.asked,
      timelineWords.deliveries.notices['now-urgent'],
    );
    await raiser.says(reference);
    expect(textOf((await raiser.presses('timeline')).card)).toContain(timelineWords.deliveries.refused(what));
  });

  it('someone who never had the app is not reached, and the partnership team counts it', async () => {
    const { reference } = await raises(raiser, { ...SECOND, whom: 'contact:kent-early-help' }, { kind: 'early-help' });
    await raiser.says(reference);
    expect(textOf((await raiser.presses('timeline')).card)).toContain('Ring them');
    const list = await bot.chat(COORDINATOR).presses('list-open', {}, await bot.chat(COORDINATOR).says('home'));
    expect(textOf(list.card)).toContain(home.lists.undelivered(1, 0));
  });

  it('the choices of a raise begun are offered again after a restart, the words are not', async () => {
    await raiser.says('raise');
    const { kind, casePoint } = { kind: 'childrens-social-care', casePoint: 'assessment' };
    await raiser.presses('raise-safe', { kind, casePoint });
    await bot.restart();
    const again = await raiser.presses('raise-go-on', {}, await raiser.says('home'));
    expect(inputOf(again.card, 'casePoint')['value']).toBe('assessment');
    bot.time.now += 25 * 3_600_000;
    expect(verbsOf((await raiser.says('home')).card)).not.toContain('raise-go-on');
  });
});
