import { situations } from '../../src/words/situations.ts';
import { forms } from '../../src/words/forms.ts';
import { notices } from '../../src/words/notices.ts';
import { refusals } from '../../src/words/home.ts';
import { raise as raiseWords } from '../../src/words/raise.ts';
import { timelineWords } from '../../src/words/timeline.ts';
import {
  beginsToRaise,
  BOTH_SETTINGS,
  CONCERN,
  fills,
  raises,
  startBotInChats,
  textOf,
  verbsOf,
  type BotInChats,
  type Chat,
} from '../support/bot-in-chats.ts';
import { COORDINATOR, MANAGER, RAISER, STRANGER } from '../support/people-at-the-bot.ts';

/** Someone of a school no directory has; its safeguarding lead is the raiser of the other tests. */
const AT_SCHOOL_A = {
  partnership: 'kent',
  statedKind: 'school',
  statedRole: 'practitioner',
  statedName: 'sample primary school a',
};

describe.each(BOTH_SETTINGS)('looking after the process, with buttons drawn as Action.%s', (buttons) => {
  let bot: BotInChats;
  let lead: Chat;
  let manager: Chat;
  let coordinator: Chat;
  let stranger: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    [lead, manager, coordinator, stranger] = [
      bot.chat(RAISER),
      bot.chat(MANAGER),
      bot.chat(COORDINATOR),
      bot.chat(STRANGER),
    ];
    for (const chat of [lead, manager, coordinator, stranger]) await chat.raw.installs();
  });
  afterEach(() => bot.close());

  const kinds = async (reference: string) =>
    (await bot.record(reference)).flatMap(({ events }) => events.map(({ kind }) => kind));

  it("a raiser no directory knows is confirmed by their school's lead on a card, and then reads the answer", async () => {
    const { reference } = await raises(stranger, {}, AT_SCHOOL_A);
    await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
    expect(textOf(stranger.newest().card)).not.toContain('We keep it open.');

    const asked = lead.newest().card;
    expect(textOf(asked)).toContain('Is this your colleague: Practitioner, Sample Primary School A?');
    expect(textOf(asked)).not.toContain(CONCERN);
    expect(verbsOf(asked)).toEqual(expect.arrayContaining(['confirm-raiser', 'do-not-confirm-raiser']));
    await lead.presses('confirm-raiser');
    expect(await kinds(reference)).toContain('raiser-confirmed');
    expect(textOf(stranger.newest().card)).toContain(notices.confirmed);
    expect(textOf(stranger.newest().card)).toContain('We keep it open.');
  });

  it('a raiser their lead cannot confirm goes on with their own words only, and the other side knows', async () => {
    const { reference } = await raises(stranger, {}, AT_SCHOOL_A);
    await lead.presses('do-not-confirm-raiser');
    expect(textOf(stranger.newest().card)).toContain(notices.notConfirmed);
    expect(textOf((await manager.says(reference)).card)).toContain(situations.notConfirmedRaiser);
    await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
    expect(textOf(stranger.newest().card)).not.toContain('We keep it open.');
  });

  it('whose organisation is not listed is confirmed by the partnership team', async () => {
    await raises(stranger, {}, { ...AT_SCHOOL_A, statedName: '' });
    expect(textOf(coordinator.newest().card)).toContain('Is this your colleague?');
    await coordinator.presses('confirm-raiser');
    expect(textOf(stranger.newest().card)).toContain(notices.confirmed);
  });

  it('a name that fits no organisation, or several, comes back with what to do', async () => {
    const none = await beginsToRaise(stranger, { ...AT_SCHOOL_A, statedName: 'Hogwarts' });
    expect(textOf(none.card)).toContain(raiseWords.statedName.none);
    const several = await beginsToRaise(stranger, { ...AT_SCHOOL_A, statedName: 'sample' });
    expect(textOf(several.card)).toContain(raiseWords.statedName.several);
  });

  it('whoever oversees opens the words with a reason, and not without', async () => {
    const { reference } = await raises(lead);
    const card = (await coordinator.says(reference)).card;
    expect(textOf(card)).not.toContain(CONCERN);
    expect(verbsOf(card)).not.toContain('copy');
    await coordinator.presses('open-words');
    const without = await coordinator.presses('send-open-words', {});
    expect(textOf(without.card)).toContain(forms.openWords.reason.error);
    expect(textOf(without.card)).not.toContain(CONCERN);
    const opened = await coordinator.presses('send-open-words', { reason: 'quality-check' });
    expect(textOf(opened.card)).toContain(CONCERN);
    expect(textOf(opened.card)).toContain('quality check');
    expect(textOf((await coordinator.says(reference)).card)).not.toContain(CONCERN);
  });

  it('nobody else opens the words that way, whatever their client sends', async () => {
    const { reference } = await raises(lead);
    const sent = { verb: 'send-open-words', escalation: reference, reason: 'quality-check' };
    expect(textOf((await stranger.forges(sent)).card)).toContain(refusals.notFound);
    await raises(stranger, {}, AT_SCHOOL_A);
  });

  it('after a serious incident nothing closes it, and the team takes the chronology in one press', async () => {
    const { reference } = await raises(lead);
    await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
    await coordinator.says(reference);
    await fills(coordinator, 'report-serious-incident', { sure: 'yes' });
    expect(await kinds(reference)).toContain('serious-incident-reported');
    const theirs = (await lead.says(reference)).card;
    expect(textOf(theirs)).toContain(situations.held['serious-incident']);
    expect(verbsOf(theirs)).not.toContain('open-accept');

    await coordinator.says(reference);
    await coordinator.presses('chronology');
    const text = coordinator.texts().join('\n');
    expect(text).toContain(CONCERN);
    expect(text).toContain('We keep it open.');
    expect(text).toContain(timelineWords['serious-incident-reported']);
  });

  it('a restricted one is hidden from the agency that was asked, and stays with those who take part', async () => {
    const { reference } = await raises(lead);
    await fills(manager, 'restrict', { sure: 'yes' }, ['more']);
    expect(await kinds(reference)).toContain('restricted');
    expect(textOf((await lead.says(reference)).card)).toContain(situations.restricted);
    expect(textOf((await coordinator.says(reference)).card)).not.toContain(refusals.notFound);
  });
});
