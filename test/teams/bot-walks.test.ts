import {
  BOTH_SETTINGS,
  CONCERN,
  beginsToRaise,
  fills,
  hasInput,
  raises,
  startBotInChats,
  textOf,
  verbsOf,
  WANTED,
  type BotInChats,
  type Chat,
} from '../support/bot-in-chats.ts';
import {
  COORDINATOR,
  EARLY_HELP_WORKER,
  FRONT_DOOR,
  HEAD,
  idOf,
  MANAGER,
  RAISER,
  SCHOOL_NURSE,
  SOCIAL_WORKER,
  STRANGER,
} from '../support/people-at-the-bot.ts';
import { refusals } from '../../src/words/home.ts';
import { notices } from '../../src/words/notices.ts';
import { situations } from '../../src/words/situations.ts';
import { timelineWords } from '../../src/words/timeline.ts';

describe.each(BOTH_SETTINGS)('with buttons drawn as Action.%s', (buttons) => {
  let bot: BotInChats;
  let raiser: Chat;
  let manager: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    raiser = bot.chat(RAISER);
    manager = bot.chat(MANAGER);
    for (const person of [RAISER, MANAGER, COORDINATOR, SOCIAL_WORKER, HEAD, EARLY_HELP_WORKER]) {
      await bot.chat(person).raw.installs();
    }
  });
  afterEach(() => bot.close());

  const commands = async (reference: string) => (await bot.record(reference)).map(({ command }) => command);

  it('a challenge is raised, acknowledged, asked about, answered and accepted, and each step reaches the other side', async () => {
    const { reference, card: receipt } = await raises(raiser);
    expect(textOf(receipt)).toContain(notices.receipt("Kent children's social care"));

    expect(textOf(manager.newest().card)).toContain(notices.pleaseAnswer('Sample Primary School A'));
    expect(textOf(manager.newest().card)).toContain(CONCERN);
    await manager.presses('acknowledge-tell-me');
    expect(textOf(raiser.newest().card)).toContain(notices.whichChild);

    await raiser.presses('tell-child');
    expect(textOf(manager.newest().card)).toContain(notices.toldWhichChild);
    await fills(manager, 'ask', { question: 'When did you see this last?' }, ['open-answer']);
    expect(textOf(raiser.newest().card)).toContain('When did you see this last?');

    await fills(raiser, 'reply', { reply: 'Twice this week.' });
    expect(textOf(manager.newest().card)).toContain(notices.reply);
    const proposal = {
      answer: 'A joint visit first.',
      theirAction: 'Come along on Monday.',
      theirActionBy: '2026-06-08',
    };
    await fills(manager, 'propose', proposal, ['open-answer']);
    expect(textOf(raiser.newest().card)).toContain('Come along on Monday.');

    const closed = await fills(raiser, 'accept', { how: 'content', actions: 'yes' });
    expect(verbsOf(closed.card)).not.toContain('open-accept');
    expect(textOf(manager.newest().card)).toContain(notices.closed);
    expect(await commands(reference)).toEqual([
      'raise',
      'acknowledge',
      'tell-child',
      'ask',
      'reply',
      'answer',
      'accept',
    ]);
    const last = (await bot.record(reference)).at(-1);
    expect(last?.events.map(({ kind }) => kind)).toEqual(['accepted', 'action-accepted', 'concluded']);
  });

  it('it is settled by talking: logged by one side, confirmed by the other', async () => {
    const { reference } = await raises(raiser);
    await fills(raiser, 'log-settled', { agreed: 'Looked at again on Monday.', outcome: 'agreed' });
    expect(textOf(manager.newest().card)).toContain(notices.confirmSettlement);
    await manager.presses('confirm-settled');
    expect(textOf(raiser.newest().card)).toContain(notices.closed);
    const last = (await bot.record(reference)).at(-1);
    expect(last?.events.at(-1)).toMatchObject({ outcome: 'agreed', basis: 'settlement-confirmed' });
  });

  it('what only one side called settled is closed as that, and says so', async () => {
    const { reference } = await raises(raiser);
    await fills(manager, 'log-settled', { agreed: 'We talked.', outcome: 'no-change' });
    await fills(raiser, 'dispute-settled', { reason: 'Not about the visit.' });
    expect(textOf(manager.newest().card)).toContain(notices.settlementDisputed);
    await fills(raiser, 'log-settled', { agreed: 'We talked again.', outcome: 'agreed' });
    await raiser.says(reference);
    const closed = await raiser.presses('close-one-sided');
    expect(textOf(closed.card)).toContain(situations.closedOneSided);
  });

  it('it is withdrawn with a reason, and the asked side is told', async () => {
    const { reference } = await raises(raiser);
    await fills(raiser, 'withdraw', { code: 'events-moved-on', reason: 'He has a new worker.' });
    expect(textOf(manager.newest().card)).toContain(notices.closed);
    expect((await bot.record(reference)).at(-1)?.events.at(-1)).toMatchObject({ outcome: 'overtaken' });
  });

  it('it is handed over: the next person gets it, the first loses sight of it, and so does their list', async () => {
    const { reference } = await raises(raiser);
    const handed = await fills(manager, 'hand-over', { to: idOf(SOCIAL_WORKER), why: 'not-my-team' });
    expect(textOf(handed.card)).toContain(notices.handedOn(reference));
    expect(textOf(bot.chat(SOCIAL_WORKER).newest().card)).toContain(notices.yoursNow);
    const unknown = (await manager.says('KM-0000-00000')).card;
    expect((await manager.says(reference)).card).toEqual(unknown);
    expect(textOf((await manager.presses('home')).card)).toContain('(0)');

    await fills(raiser, 'hand-over', { to: idOf(HEAD), why: 'away' });
    expect(textOf((await raiser.says('my escalations')).card)).not.toContain(reference);
    expect(textOf((await bot.chat(HEAD).says('my escalations')).card)).toContain(reference);
  });

  it('whoever covers is asked, answers as deputy, and finds it among what is theirs to answer', async () => {
    const { reference } = await raises(raiser, { whom: 'team:kent-social-care/front-door' });
    const [raised] = await bot.record(reference);
    expect(raised?.events[0]).toMatchObject({ asked: { person: idOf(FRONT_DOOR) } });
    expect(textOf(manager.newest().card)).toContain(CONCERN);

    await manager.presses('acknowledge-known');
    const [, acknowledged] = await bot.record(reference);
    expect(acknowledged?.actor).toMatchObject({ person: idOf(MANAGER), for: { person: idOf(FRONT_DOOR) } });
    expect(textOf((await manager.says('to answer')).card)).toContain(reference);

    await raiser.says(reference);
    const story = await raiser.presses('timeline');
    expect(textOf(story.card)).toContain('for Senior practitioner, Front door team');
  });

  it('what is not theirs is passed on: the right agency is asked, and the raiser is told', async () => {
    const { reference } = await raises(raiser);
    await fills(manager, 'redirect', { whom: 'team:kent-early-help/early-help-unit', reason: 'Not open to us.' }, [
      'open-answer',
    ]);
    expect(textOf(bot.chat(EARLY_HELP_WORKER).newest().card)).toContain(CONCERN);
    expect(textOf(raiser.newest().card)).toContain(notices.redirected('Kent early help'));
    expect(textOf((await manager.says(reference)).card)).toContain(refusals.notFound);
  });

  it('someone in no directory raises marked unconfirmed, sees their own, and not the words of the other side', async () => {
    const stranger = bot.chat(STRANGER);
    await stranger.says('raise');
    const whose = { partnership: 'kent', statedKind: 'voluntary', statedRole: 'practitioner' };
    const { reference, card } = await raises(stranger, {}, whose);
    expect(textOf(card)).toContain(situations.unconfirmedYou);
    expect(textOf(manager.newest().card)).toContain(situations.unconfirmedRaiser);

    await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
    const seen = textOf(stranger.newest().card);
    expect(seen).toContain(timelineWords.hidden);
    expect(seen).not.toContain('We keep it open.');
    await stranger.presses('copy');
    expect(stranger.texts().join('\n')).toContain(CONCERN);
    expect(stranger.texts().join('\n')).not.toContain('We keep it open.');
    expect(verbsOf((await stranger.says(reference)).card)).not.toContain('open-hand-over');

    const others = await raises(raiser);
    expect(textOf((await stranger.says(others.reference)).card)).toContain(refusals.notFound);
  });

  it('nobody can say of themselves that they are the partnership team', async () => {
    const stranger = bot.chat(STRANGER);
    const second = await beginsToRaise(stranger, {
      partnership: 'kent',
      statedKind: 'other',
      statedRole: 'partnership-team',
    });
    expect(hasInput(second.card, 'statedRole')).toBe(true);
    expect(hasInput(second.card, 'concern')).toBe(false);
  });

  it('someone else is named by role and work email: the point of contact is asked to pass it on', async () => {
    const asks = await beginsToRaise(raiser);
    const named = { ...SECOND_NAMED, concern: CONCERN, wanted: WANTED };
    const asksWho = await raiser.presses('raise-send', named, asks);
    const { card } = await raiser.presses(
      'raise-send',
      { ...named, namedRole: 'Health visitor', namedEmail: 'visitor@example.org' },
      asksWho,
    );
    expect(textOf(card)).toContain('not in our directory');
    expect(textOf(manager.newest().card)).toContain('visitor@example.org');
    expect(JSON.stringify(await bot.everyEntry())).not.toContain('visitor@example.org');
  });

  it('what cannot wait is asked for today, and a challenge can become urgent later', async () => {
    const { reference } = await raises(raiser, { canWait: 'no' });
    expect(textOf(manager.newest().card)).toContain(situations.urgent);
    expect((await bot.record(reference))[0]?.events[0]).toMatchObject({ route: 'urgent' });

    const other = await raises(raiser, { canWait: 'not-sure' });
    await raiser.presses('make-urgent');
    expect((await bot.record(other.reference)).at(-1)?.command).toBe('make-urgent');
    expect(textOf(manager.newest().card)).toContain(notices.nowUrgent);
  });

  it('the partnership team sees the steps and not the words; an uninvolved agency sees nothing', async () => {
    const { reference } = await raises(raiser);
    const team = bot.chat(COORDINATOR);
    const overseen = textOf((await team.says(reference)).card);
    expect(overseen).toContain(situations.overseer);
    expect(overseen).not.toContain(CONCERN);
    await team.forges({ verb: 'copy', escalation: reference });
    expect(team.texts().join('\n')).not.toContain(CONCERN);
    expect(textOf((await bot.chat(SCHOOL_NURSE).says(reference)).card)).toContain(refusals.notFound);
  });
});

const SECOND_NAMED = { whom: 'named:kent-social-care', theme: 'stepping-down-closing', canWait: 'yes' };
