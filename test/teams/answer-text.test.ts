import type { PersonId } from '../../src/escalation/ids.ts';
import { answerText } from '../../src/teams/answer-text.ts';
import { home, refusals } from '../../src/words/home.ts';
import { policyWords } from '../../src/words/policy.ts';
import { raise } from '../../src/words/raise.ts';
import { textOf } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { idOf, RAISER } from '../support/people-at-the-bot.ts';

describe('a typed message', () => {
  const parts = deskInAFolder();
  afterAll(() => parts.close());
  const answerTo = async (text: string) => textOf((await answerText(text, idOf(RAISER) as PersonId, parts.desk)).card);

  it.each([
    ['raise', raise.heading],
    ['  Raise!  ', raise.heading],
    ['<at>Escalations</at> raise', raise.heading],
    ['ESCALATE.', raise.heading],
    ['my escalations', home.lists.raised.heading],
    ['to answer', home.lists.answer.heading],
    ['policy', policyWords.heading],
    ['help', home.help.headingAsked],
    ['', home.heading],
    ['Hello', home.heading],
  ])('%j is understood', async (text, heading) => expect(await answerTo(text)).toContain(heading));

  it.each(['KM-0000-00000', 'km 4f7q 2xwdt', 'KM4F7Q2XWDT', 'XX-1234-5678', 'KM-4F7Q-2XWDTX'])(
    '%j looks like a reference and is refused like any other',
    async (text) => expect(await answerTo(text)).toContain(refusals.notFound),
  );

  it.each([
    'safeguarding',
    'understand',
    'is he all right',
    'constructor',
    '<at>',
    'x'.repeat(100_000),
    '<at>'.repeat(100_000),
  ])('%.20j gets help, and at once', async (text) => expect(await answerTo(text)).toContain(home.help.heading));
});
