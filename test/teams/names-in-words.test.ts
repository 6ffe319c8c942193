import { CONFIRM_INPUT } from '../../src/cards/inputs.ts';
import { names } from '../../src/words/identifiers.ts';
import { forms } from '../../src/words/forms.ts';
import { peoplesTexts } from '../support/card-contents.ts';
import {
  beginsToRaise,
  BOTH_SETTINGS,
  fills,
  hasInput,
  inputOf,
  raises,
  referenceIn,
  SECOND,
  startBotInChats,
  textOf,
  type BotInChats,
  type Chat,
  type Json,
} from '../support/bot-in-chats.ts';
import { MANAGER, RAISER } from '../support/people-at-the-bot.ts';

const concern = 'Zofia was seen at 12 Mill Lane, and she was hungry.';
const MARKED = 'Zofia \u00b7 12 Mill Lane';

describe.each(BOTH_SETTINGS)('likely names, with buttons drawn as Action.%s', (buttons) => {
  let bot: BotInChats;
  let raiser: Chat;

  beforeEach(async () => {
    bot = await startBotInChats(buttons);
    raiser = bot.chat(RAISER);
    await bot.chat(MANAGER).raw.installs();
  });
  afterEach(() => bot.close());

  const sent = async (inputs: Json, card: Parameters<Chat['presses']>[2]) => raiser.presses('raise-send', inputs, card);

  it('come back marked under the text, with one confirmation, and nothing is sent', async () => {
    const { card } = await sent({ ...SECOND, concern }, await beginsToRaise(raiser));
    expect(inputOf(card, 'concern')['value']).toBe(concern);
    expect(peoplesTexts(card)).toEqual([MARKED]);
    expect(textOf(card)).toContain(names.found);
    expect(inputOf(card, CONFIRM_INPUT)).toMatchObject({
      value: '',
      isRequired: false,
      choices: [{ title: 'These words do not name the child, the family or where they live.', value: 'yes' }],
    });
    expect(await bot.everyEntry()).toEqual([]);
  });

  it('are sent once they are confirmed, or taken out by the person', async () => {
    const asked = await sent({ ...SECOND, concern }, await beginsToRaise(raiser));
    const again = await sent({ ...SECOND, concern }, asked);
    expect(hasInput(again.card, CONFIRM_INPUT)).toBe(true);
    const receipt = await sent({ ...SECOND, concern, [CONFIRM_INPUT]: 'yes' }, again);
    expect((await bot.record(referenceIn(receipt.card)))[0]?.words?.concern?.text).toBe(concern);
    await raises(raiser, { concern: 'The child was seen at home, and was hungry.' });
    expect(await bot.everyEntry()).toHaveLength(2);
  });

  it('never hold the urgent route up: it is sent, and the receipt asks for the words to be read again', async () => {
    const { card } = await raises(raiser, { concern, canWait: 'no' });
    expect(textOf(card)).toContain(names.tidy);
  });

  it('are asked about on a small form too, also where something else is to be mended, and anew each time', async () => {
    await raises(raiser);
    const inputs = { agreed: 'Kofi goes to his nan.', [CONFIRM_INPUT]: 'yes' };
    const form = await fills(raiser, 'log-settled', inputs);
    expect(textOf(form.card)).toContain(forms.logSettled.outcome.error);
    expect(peoplesTexts(form.card)).toEqual(['Kofi']);
    expect(inputOf(form.card, CONFIRM_INPUT)['value']).toBe('');
    const done = await raiser.presses('send-log-settled', { ...inputs, outcome: 'agreed' }, form);
    expect(hasInput(done.card, 'agreed')).toBe(false);
    expect((await bot.everyEntry()).at(-1)).toMatchObject({ command: 'log-settled' });
  });
});
