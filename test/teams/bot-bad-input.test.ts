import {
  BOTH_SETTINGS,
  beginsToRaise,
  CONCERN,
  fills,
  FIRST,
  hasInput,
  inputOf,
  raises,
  redWords,
  referenceIn,
  SECOND,
  startBotInChats,
  textOf,
  verbsOf,
  type BotInChats,
  type Chat,
  type Seen,
} from '../support/bot-in-chats.ts';
import { COORDINATOR, idOf, MANAGER, RAISER, SCHOOL_NURSE, SOCIAL_WORKER } from '../support/people-at-the-bot.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { LARGEST_CARD } from '../../src/cards/draw.ts';
import { LONGEST } from '../../src/casework/request.ts';
import { verifyEntries } from '../../src/record/verify.ts';
import { chatWords } from '../../src/words/chat.ts';
import { forms } from '../../src/words/forms.ts';
import { refusals } from '../../src/words/home.ts';
import { raise } from '../../src/words/raise.ts';

const NHS_NUMBER = '943 476 5919';

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

  const commands = async (reference: string) => (await bot.record(reference)).map(({ command }) => command);
  /** What the bot says where it cannot read a press: in red under the card, or as a message. */
  const saidInWords = (chat: Chat, seen: Seen) =>
    buttons === 'execute' ? redWords(seen) : (chat.texts().at(-1) ?? '');

  describe('missing and over-long inputs', () => {
    it('the first card comes back with what was chosen and the message at the field', async () => {
      await raiser.says('raise');
      const { card } = await raiser.presses('raise-safe', { casePoint: FIRST.casePoint });
      expect(textOf(card)).toContain(raise.kind.error);
      expect(inputOf(card, 'casePoint')['value']).toBe(FIRST.casePoint);
      const { kind, casePoint } = FIRST;
      expect(hasInput((await raiser.presses('raise-safe', { kind, casePoint })).card, 'concern')).toBe(true);
    });

    it('the second card comes back with the words and choices, and nothing is kept', async () => {
      const asks = await beginsToRaise(raiser);
      const { theme: _theme, wanted: _wanted, ...rest } = SECOND;
      const { card } = await raiser.presses('raise-send', rest, asks);
      expect(textOf(card)).toContain(raise.theme.error);
      expect(inputOf(card, 'concern')['value']).toBe(CONCERN);
      expect(inputOf(card, 'whom')['value']).toBe(SECOND.whom);
      expect(await bot.everyEntry()).toEqual([]);
      const again = await raiser.presses('raise-send', { ...rest, theme: SECOND.theme });
      expect(textOf(again.card)).toContain(forms.required);
      expect(inputOf(again.card, 'concern')['value']).toBe(CONCERN);
    });

    it.each([LONGEST.concern + 1, 20_000])(
      'a text of %i characters comes back, too long, on a card Teams still takes',
      async (length) => {
        const asks = await beginsToRaise(raiser);
        const long = 'ab '.repeat(length).slice(0, length - 1) + 'z';
        const { card } = await raiser.presses('raise-send', { ...SECOND, concern: long, wanted: long }, asks);
        expect(textOf(card)).toContain(forms.tooLong(LONGEST.concern));
        expect(String(inputOf(card, 'concern')['value']).slice(0, 600)).toBe(long.slice(0, 600));
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(LARGEST_CARD);
        expect(await bot.everyEntry()).toEqual([]);
      },
    );

    it('what must not be kept never comes back in a card, whatever else was wrong with the form', async () => {
      const asks = await beginsToRaise(raiser);
      const concern = `${CONCERN} NHS ${NHS_NUMBER}.`;
      const { theme: _theme, ...rest } = SECOND;
      for (const inputs of [
        { ...rest, concern },
        { ...SECOND, concern },
      ]) {
        const { card } = await raiser.presses('raise-send', inputs, asks);
        expect(JSON.stringify(card)).not.toContain(NHS_NUMBER);
        expect(String(inputOf(card, 'concern')['value'])).toContain('[removed]');
        expect(textOf(card)).toContain(forms.removed(forms.kinds['nhs-number']));
      }
      await raises(raiser);
      const form = await fills(raiser, 'withdraw', { reason: `See ${NHS_NUMBER}` });
      expect(textOf(form.card)).toContain(forms.withdraw.code.error);
      expect(JSON.stringify(form.card)).not.toContain(NHS_NUMBER);
      expect(JSON.stringify(bot.connector.arrivals)).not.toContain(NHS_NUMBER);
    });

    it('a small form comes back with what was typed and the message at the choice', async () => {
      const { reference } = await raises(raiser);
      const { card } = await fills(raiser, 'log-settled', { agreed: 'On Monday.' });
      expect(textOf(card)).toContain(forms.logSettled.outcome.error);
      expect(inputOf(card, 'agreed')['value']).toBe('On Monday.');
      expect(await commands(reference)).toEqual(['raise']);
    });

    it('nobody agrees, or declines, to do something by leaving the question open', async () => {
      const { reference } = await raises(raiser);
      await fills(manager, 'agree', { answer: 'Yes.', theirAction: 'Tell the parents.' }, ['open-answer']);
      const { card } = await fills(raiser, 'accept', { how: 'content' });
      expect(inputOf(card, 'how')['value']).toBe('content');
      expect(hasInput(card, 'actions')).toBe(true);
      expect(await commands(reference)).toEqual(['raise', 'answer']);
    });
  });

  describe('a stale card', () => {
    it('is answered with the current card, what changed, and what was typed', async () => {
      const { reference } = await raises(raiser);
      const form = await manager.presses('open-agree', {}, await manager.presses('open-answer'));
      await fills(raiser, 'withdraw', { code: 'raised-by-mistake' });
      const { card } = await manager.presses('send-agree', { answer: 'We agree after all.' }, form);
      expect(textOf(card)).toContain('This has moved on since your card was drawn: withdrew it');
      expect(textOf(card)).toContain('We agree after all.');
      expect(await commands(reference)).toEqual(['raise', 'withdraw']);
    });

    it('opens no form: nobody accepts an answer they have not seen', async () => {
      const { reference } = await raises(raiser);
      await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
      const old = raiser.newest();
      await manager.says(reference);
      await fills(manager, 'maintain', { answer: 'We close it.' }, ['open-answer']);
      const { card } = await raiser.presses('open-accept', {}, old);
      expect(hasInput(card, 'how')).toBe(false);
      expect(textOf(card)).toContain('This has moved on');
      expect(textOf(card)).toContain('We close it.');
    });

    it('is not made fresh by sending its form with something missing', async () => {
      const { reference } = await raises(raiser);
      await fills(manager, 'agree', { answer: 'We keep it open.' }, ['open-answer']);
      const form = await raiser.presses('open-accept');
      await manager.says(reference);
      await fills(manager, 'maintain', { answer: 'We close it.' }, ['open-answer']);
      const { card } = await raiser.presses('send-accept', {}, form);
      expect(hasInput(card, 'how')).toBe(false);
      expect(textOf(card)).toContain('This has moved on');
    });

    it('gives back the words of a second card whose choices are gone', async () => {
      const asks = await beginsToRaise(raiser);
      await beginsToRaise(raiser);
      const { card } = await raiser.presses('raise-send', SECOND, asks);
      expect(textOf(card)).toContain(refusals.draftGone);
      expect(textOf(card)).toContain(CONCERN);
      expect(verbsOf(card)).toContain('raise-go-on');
    });

    it('gives back other words sent from a second card that was sent already', async () => {
      const asks = await beginsToRaise(raiser);
      const sent = await raiser.presses('raise-send', SECOND, asks);
      const { card } = await raiser.presses('raise-send', { ...SECOND, concern: 'Something else.' }, asks);
      expect(textOf(card)).toContain('Something else.');
      expect(textOf(card)).toContain('Nothing was sent.');
      expect(await commands(referenceIn(sent.card))).toEqual(['raise']);
    });
  });

  describe('a repeat', () => {
    it('of a raise is answered with the escalation, whether it comes later or in the same moment', async () => {
      const asks = await beginsToRaise(raiser);
      const pressOnce = () => raiser.presses('raise-send', SECOND, asks);
      const [one, other] = await Promise.all([pressOnce(), pressOnce()]);
      const third = await pressOnce();
      expect(new Set([one, other, third].map(({ card }) => referenceIn(card))).size).toBe(1);
      expect(textOf(third.card)).not.toContain(refusals.heading);
      expect(await bot.everyEntry()).toHaveLength(1);
      expect(manager.cards()).toHaveLength(2);
    });

    it('of a decision gets the same answer: one entry, one message', async () => {
      const { reference } = await raises(raiser);
      const form = await manager.presses('open-agree', {}, await manager.presses('open-answer'));
      const before = raiser.cards().length;
      const pressOnce = () => manager.presses('send-agree', { answer: 'We agree.' }, form);
      const [one, other] = await Promise.all([pressOnce(), pressOnce()]);
      const third = await pressOnce();
      expect(await commands(reference)).toEqual(['raise', 'answer']);
      expect(raiser.cards()).toHaveLength(before + 1);
      expect(other.card).toEqual(one.card);
      expect(third.card).toEqual(one.card);
    });

    it('of the same note is one note; a different note from the same card is kept too', async () => {
      const { reference } = await raises(raiser);
      const form = await raiser.presses('open-note');
      await raiser.presses('send-note', { note: 'They rang.' }, form);
      await raiser.presses('send-note', { note: 'They rang.' }, form);
      await raiser.presses('send-note', { note: 'They rang again.' }, form);
      const notes = (await bot.record(reference)).flatMap(({ words }) => words?.note?.text ?? []);
      expect(notes).toEqual(['They rang.', 'They rang again.']);
    });
  });

  describe('no right', () => {
    it('is refused in the very words in which an unknown reference is, and nothing changes', async () => {
      const { reference } = await raises(raiser);
      const nurse = bot.chat(SCHOOL_NURSE);
      const unknown = mintReference('KM', new Uint8Array([1, 2, 3, 4, 5]));
      const before = await bot.everyEntry();
      expect((await nurse.says(reference)).card).toEqual((await nurse.says(unknown)).card);
      const home = await nurse.says('home');
      for (const verb of ['show', 'timeline', 'copy', 'more', 'open-agree', 'send-note', 'tell-child', 'nonsense']) {
        const [forbidden, missing] = [
          await nurse.forges({ verb, escalation: reference, turn: 1, note: 'Let me in.' }, home),
          await nurse.forges({ verb, escalation: unknown, turn: 1, note: 'Let me in.' }, home),
        ];
        expect(textOf(forbidden.card)).toContain(refusals.notFound);
        expect(forbidden.card).toEqual(missing.card);
        expect(forbidden.answer).toEqual(missing.answer);
      }
      expect(nurse.texts()).toEqual([]);
      expect(await bot.everyEntry()).toEqual(before);
    });

    it('those who oversee open no form, not even a flawed one, and decide nothing', async () => {
      const { reference } = await raises(raiser);
      const team = bot.chat(COORDINATOR);
      const seen = await team.says(reference);
      const verbs = ['open-hand-over', 'open-redirect', 'open-agree', 'open-answer', 'send-hand-over', 'send-withdraw'];
      for (const verb of [...verbs, 'acknowledge-known', 'make-urgent', 'tell-child']) {
        const { card } = await team.forges({ verb, escalation: reference, turn: 1 }, seen);
        expect(textOf(card)).toContain(refusals.notFound);
      }
      expect(await commands(reference)).toEqual(['raise']);
    });

    it('one side cannot take the steps of the other', async () => {
      const { reference } = await raises(raiser);
      for (const verb of ['acknowledge-known', 'know-child', 'send-agree']) {
        await raiser.forges({ verb, escalation: reference, turn: 1, answer: 'We agree, says the raiser.' });
      }
      for (const verb of ['make-urgent', 'tell-child', 'close-one-sided', 'send-withdraw', 'send-accept']) {
        await manager.forges({ verb, escalation: reference, turn: 1, code: 'other', how: 'content' });
      }
      expect(await commands(reference)).toEqual(['raise']);
    });
  });

  describe('an edited card', () => {
    it('with who presses written into it changes nothing about who presses', async () => {
      const { reference } = await raises(raiser);
      const asManager = {
        person: idOf(MANAGER),
        aadObjectId: MANAGER.aadObjectId,
        role: 'line-manager',
        actor: idOf(MANAGER),
      };
      await raiser.forges({ verb: 'send-note', escalation: reference, turn: 1, note: 'Mine.', ...asManager });
      expect((await bot.record(reference)).at(-1)?.actor).toMatchObject({ person: idOf(RAISER) });
      await raiser.forges({ verb: 'acknowledge-known', escalation: reference, turn: 1, ...asManager });
      expect(await commands(reference)).toEqual(['raise', 'note']);
    });

    it('with another turn, a turn to come, or none, decides nothing', async () => {
      const { reference } = await raises(raiser);
      for (const turn of [0, 2, 999, undefined]) {
        const edited = {
          verb: 'send-agree',
          escalation: reference,
          answer: 'Yes.',
          ...(turn === undefined ? {} : { turn }),
        };
        const { card } = await manager.forges(edited);
        expect(textOf(card)).toContain('Nothing was sent.');
      }
      expect(await commands(reference)).toEqual(['raise']);
    });

    it('with another escalation decides nothing about either', async () => {
      const own = await raises(raiser);
      const others = await raises(bot.chat(SCHOOL_NURSE), {}, { partnership: 'kent' });
      await raiser.forges({ verb: 'send-note', escalation: others.reference, turn: 1, note: 'Not mine.' });
      expect(await commands(own.reference)).toEqual(['raise']);
      expect(await commands(others.reference)).toEqual(['raise']);
    });

    it('with a verb nobody drew, or a shape nobody sends, is answered and changes nothing', async () => {
      const { reference } = await raises(raiser);
      const seen = raiser.newest();
      for (const verb of [
        'constructor',
        '__proto__',
        'toString',
        'send-',
        'open-constructor',
        'send-raise',
        'raise-',
      ]) {
        const { answer } = await raiser.forges({ verb, escalation: reference, turn: 1 }, seen);
        expect(answer.status).toBe(200);
      }
      const many = Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`x${'a'.repeat(index % 20)}${index}`, 'y']),
      );
      for (const data of [
        {},
        { verb: 5 },
        { verb: '' },
        { verb: 'show', escalation: { $ne: '' } },
        { verb: 'home', ...many },
      ]) {
        const pressed = await raiser.forges(data, seen);
        expect(saidInWords(raiser, pressed)).toBe(chatWords.notUnderstood);
      }
      expect(await commands(reference)).toEqual(['raise']);
    });

    it('with a reference whose check character is wrong raises nothing', async () => {
      const asks = await beginsToRaise(raiser);
      const right = referenceIn(asks.card);
      const wrong = `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`;
      const { card } = await raiser.forges({ verb: 'raise-send', escalation: wrong, turn: 0, ...SECOND }, asks);
      expect(hasInput(card, 'concern')).toBe(false);
      expect(await bot.everyEntry()).toEqual([]);
    });

    it('with a reference that someone else has is a plain refusal that shows nothing', async () => {
      const { reference } = await raises(raiser);
      const nurse = bot.chat(SCHOOL_NURSE);
      await nurse.says('raise');
      const first = await nurse.forges({ verb: 'raise-safe', escalation: reference, partnership: 'kent', ...FIRST });
      expect(hasInput(first.card, 'concern')).toBe(true);
      const { card } = await nurse.forges({ verb: 'raise-send', escalation: reference, turn: 0, ...SECOND }, first);
      expect(textOf(card)).toContain(refusals.notFound);
      expect(textOf(card)).not.toContain(CONCERN);
      expect(await commands(reference)).toEqual(['raise']);
    });

    it.each([
      ['an agency of another partnership', 'contact:medway-social-care'],
      ['their own agency', 'contact:sample-primary-school-a'],
      ['an agency that does not exist', 'team:nowhere/at-all'],
      ['no form of ours', 'person:somebody'],
    ])('cannot ask %s', async (_whom, whom) => {
      const asks = await beginsToRaise(raiser);
      const { card } = await raiser.presses('raise-send', { ...SECOND, whom }, asks);
      expect(inputOf(card, 'concern')['value']).toBe(CONCERN);
      expect(await bot.everyEntry()).toEqual([]);
    });

    it('cannot hand over to, or pass on to, whom the form does not offer', async () => {
      const { reference } = await raises(raiser);
      for (const to of [idOf(RAISER), idOf(SCHOOL_NURSE), idOf(MANAGER), 'nobody']) {
        await manager.forges({ verb: 'send-hand-over', escalation: reference, turn: 1, to, why: 'other' });
      }
      for (const whom of ['contact:medway-social-care', 'contact:sample-primary-school-a', 'named:kent-early-help']) {
        await manager.forges({ verb: 'send-redirect', escalation: reference, turn: 1, whom });
      }
      expect(await commands(reference)).toEqual(['raise']);
      await manager.forges({
        verb: 'send-hand-over',
        escalation: reference,
        turn: 1,
        to: idOf(SOCIAL_WORKER),
        why: 'other',
      });
      expect(await commands(reference)).toEqual(['raise', 'hand-over']);
    });

    it('cannot skip the first card: what it says is checked again before anything is sent', async () => {
      await raiser.says('raise');
      const reference = referenceIn(raiser.newest().card);
      await raiser.forges({ verb: 'raise-harm', escalation: reference, casePoint: 'made-up', kind: 'made-up' });
      await raiser.forges({ verb: 'raise-send', escalation: reference, turn: 0, ...SECOND });
      expect(await bot.everyEntry()).toEqual([]);
    });
  });

  it('in a group or a channel nothing of a case is shown', async () => {
    const { reference } = await raises(raiser);
    for (const conversationType of ['groupChat', 'channel']) {
      const there = { id: `many-${conversationType}`, conversationType, tenantId: RAISER.tenantId, isGroup: true };
      const data = { verb: 'show', escalation: reference };
      await raiser.raw.sends({ type: 'message', text: `<at>Bot</at> ${reference}`, conversation: there });
      await raiser.raw.sends({ type: 'message', value: data, replyToId: 'x', conversation: there });
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'show', data } } };
      const answer = await raiser.raw.sends({ ...invoke, conversation: there });
      expect(JSON.stringify(answer)).not.toContain(reference);
    }
    await bot.idle();
    const there = bot.connector.arrivals.filter(({ conversationId }) => conversationId.startsWith('many-'));
    expect(there.length).toBeGreaterThan(0);
    expect(JSON.stringify(there)).not.toContain(CONCERN);
    expect(JSON.stringify(there)).not.toContain(reference);
    // Nor does anything owed to them go there afterwards.
    await fills(manager, 'agree', { answer: 'We agree.' }, ['open-answer']);
    const since = bot.connector.arrivals.filter(({ conversationId }) => conversationId.startsWith('many-'));
    expect(since).toHaveLength(there.length);
  });

  it('activities of odd shapes get an answer and leave the service standing', async () => {
    const odd = [
      { type: 'message', text: 5 },
      { type: 'message', text: '<at>'.repeat(50_000) },
      { type: 'message', value: null },
      { type: 'message', value: [1, 2], text: '' },
      { type: 'message', text: 'help', entities: 'none' },
      { type: 'invoke', name: 'adaptiveCard/action' },
      { type: 'invoke', name: 'adaptiveCard/action', value: 'x' },
      { type: 'invoke', name: 'task/fetch', value: {} },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      { type: 'conversationUpdate', membersAdded: 'x' },
      { type: 'installationUpdate', action: 5 },
      { type: 'event', name: 'x' },
      { type: 'constructor' },
    ];
    for (const activity of odd) {
      const { status, body } = await raiser.raw.sends(activity);
      expect([200, 202, 501]).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(/Error|\bat \S+ \(/);
    }
    expect(textOf((await raiser.says('help')).card)).toContain('Help');
    expect(verifyEntries(await bot.everyEntry())).toBeNull();
  });
});
