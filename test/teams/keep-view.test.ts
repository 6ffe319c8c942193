import type { AccessLog, View } from '../../src/access/access-log.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { answerPress } from '../../src/teams/answer-press.ts';
import { answerText } from '../../src/teams/answer-text.ts';
import { calmSentence } from '../../src/teams/calm-sentence.ts';
import type { Desk } from '../../src/teams/desk.ts';
import type { PressIn } from '../../src/teams/press.ts';
import { Fault } from '../../src/errors/fault.ts';
import { accessWords } from '../../src/words/access.ts';
import { refusals } from '../../src/words/home.ts';
import { FIRST, referenceIn, SECOND, textOf, verbsOf } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { COORDINATOR, idOf, MANAGER, RAISER, SCHOOL_NURSE, STRANGER } from '../support/people-at-the-bot.ts';

const folder = deskInAFolder();
const { desk: bare } = folder;
afterAll(() => folder.close());

const raiser = idOf(RAISER) as PersonId;
const manager = idOf(MANAGER) as PersonId;
const nurse = idOf(SCHOOL_NURSE) as PersonId;
const coordinator = idOf(COORDINATOR) as PersonId;
const UNKNOWN = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));

/** Every view kept in this file, in order; kept in the store as well. */
const kept: View[] = [];
const accessLog: AccessLog = {
  ...bare.accessLog,
  async keep(view) {
    kept.push(view);
    await bare.accessLog.keep(view);
  },
};
const desk: Desk = { ...bare, accessLog };
let escalation: string;

const press = (verb: string, turn = 1, inputs: PressIn['inputs'] = {}): PressIn => ({
  verb,
  escalation,
  turn,
  place: null,
  inputs,
});

beforeEach(async () => {
  escalation = referenceIn((await answerText('raise', raiser, desk)).card);
  await answerPress(press('raise-safe', 0, FIRST), raiser, desk);
  await answerPress(press('raise-send', 0, SECOND), raiser, desk);
  kept.length = 0;
});

const things = () => kept.map(({ thing, action }) => `${action} ${thing}`);

describe('A view', () => {
  it('says who looked at what, when, in which part, and never a name', async () => {
    await answerPress(press('show'), manager, desk);
    expect(kept).toEqual([
      {
        id: expect.stringMatching(/^2026-06-02T09:00:00\.000Z-[0-9a-f]{16}$/) as string,
        at: '2026-06-02T09:00:00.000Z',
        person: manager,
        agency: 'kent-social-care',
        role: 'Team manager, Assessment team',
        part: 'asked',
        thing: 'escalation',
        escalation,
        action: 'view',
        face: 'teams',
        reason: null,
        keepUntil: '2028-06-02T09:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['show', 'view escalation'],
    ['timeline', 'view timeline'],
    ['copy', 'export copy'],
    ['open-agree', 'view words'],
  ])('is kept once for a press of %s', async (verb, thing) => {
    await answerPress(press(verb), manager, desk);
    expect(things()).toEqual([thing]);
  });

  it('is kept once for a typed reference', async () => {
    await answerText(escalation.toLowerCase(), manager, desk);
    expect(things()).toEqual(['view escalation']);
  });

  it('is kept for a press that came too late: it shows the escalation and decides nothing', async () => {
    await answerPress(press('send-note', 1, { note: 'We rang.' }), raiser, desk);
    await answerPress(press('send-agree', 1, { answer: 'Yes.' }), manager, desk);
    kept.length = 0;
    expect((await answerPress(press('send-agree', 1, { answer: 'No.' }), manager, desk)).decided).toBeNull();
    expect(things()).toEqual(['view escalation']);
  });

  it.each(['more', 'open-answer', 'open-note'])('is not kept for %s, which shows nobody’s words', async (verb) => {
    await answerPress(press(verb), verb === 'open-answer' ? manager : raiser, desk);
    expect(kept).toEqual([]);
  });

  it('is not kept for the answer to a decision: the record has the decision', async () => {
    expect((await answerPress(press('acknowledge-known'), manager, desk)).decided).not.toBeNull();
    expect(kept).toEqual([]);
  });

  it.each(['home', 'list-answer', 'list-raised', 'policy', 'doors', 'practise', 'raise'])(
    'is not kept for %s',
    async (verb) => {
      await answerPress({ ...press(verb), escalation: null }, raiser, desk);
      expect(kept).toEqual([]);
    },
  );

  it("is kept of the partnership team's list, under no escalation, and not where anyone else gets home", async () => {
    await answerPress(press('list-open'), coordinator, desk);
    await answerPress(press('list-open'), nurse, desk);
    expect(kept).toMatchObject([
      {
        thing: 'list',
        part: 'partnership-team',
        escalation: null,
        person: coordinator,
        agency: 'kent-partnership-team',
      },
    ]);
  });
});

describe('A refused look', () => {
  const look = (reference: string, person: PersonId) => answerText(reference, person, desk);

  it('is kept with the escalation where there is one, and without where there is none', async () => {
    await look(escalation, nurse);
    await look(UNKNOWN, nurse);
    expect(kept).toMatchObject([
      { thing: 'refused', part: 'nobody', escalation, person: nurse, role: 'School nurse' },
      { thing: 'refused', part: 'nobody', escalation: null, person: nurse },
    ]);
  });

  it('is answered the very same way, whether there is such an escalation or not', async () => {
    const there = await look(escalation, nurse);
    expect(textOf(there.card)).toContain(refusals.notFound);
    expect(await look(UNKNOWN, nurse)).toEqual(there);
  });

  it('takes as many looks at the store and as many waits, whether there is such an escalation or not', async () => {
    const steps: string[] = [];
    const noted =
      <Given extends unknown[], Answer>(what: string, ask: (...given: Given) => Promise<Answer>) =>
      async (...given: Given): Promise<Answer> => {
        steps.push(what);
        return ask(...given);
      };
    const watched: Desk = {
      ...desk,
      record: { ...desk.record, read: noted('record', (asked: EscalationId) => desk.record.read(asked)) },
      directory: { current: noted('directory', () => desk.directory.current()) },
      accessLog: { ...accessLog, keep: noted('keep', (view: View) => accessLog.keep(view)) },
    };
    const stepsFor = async (reference: string) => {
      steps.length = 0;
      await answerText(reference, nurse, watched);
      return steps.filter((step) => step !== 'directory');
    };
    const there = await stepsFor(escalation);
    expect(there).toEqual(['record', 'keep']);
    expect(await stepsFor(UNKNOWN)).toEqual(there);
  });

  it('of someone no directory knows is kept too', async () => {
    await look(escalation, idOf(STRANGER) as PersonId);
    expect(kept).toMatchObject([{ thing: 'refused', agency: null, role: '', escalation }]);
  });

  it('is none where what was typed can be no reference: nothing was looked for', async () => {
    await look('KM-4F7Q-2XWDT', nurse);
    await answerPress({ ...press('show'), escalation: 'nonsense' }, nurse, desk);
    expect(kept).toEqual([]);
  });
});

describe('Where a look cannot be kept', () => {
  const full: Desk = { ...bare, accessLog: { ...bare.accessLog, keep: () => Promise.reject(new Fault('store-busy')) } };

  it.each(['show', 'timeline', 'copy', 'open-agree', 'who-looked'])('nothing is shown for %s', async (verb) => {
    await expect(answerPress(press(verb), manager, full)).rejects.toMatchObject({ code: 'view-not-kept' });
  });

  it('a decision goes through all the same', async () => {
    expect((await answerPress(press('acknowledge-known'), manager, full)).decided).not.toBeNull();
  });

  it('the person is told calmly that nothing was shown, with the number to quote', () => {
    expect(calmSentence(new Fault('view-not-kept'), 'E-1')).toBe(accessWords.notKept('E-1'));
    expect(calmSentence(new Fault('record-conflict'), 'E-1')).toBe(refusals.conflict);
    expect(calmSentence(new Error('anything'), 'E-1')).toBe(refusals.unexpected('E-1'));
  });
});

describe('Who has looked', () => {
  it('is told to a participant, newest first, by role and agency', async () => {
    await answerPress(press('show'), coordinator, desk);
    await answerPress(press('copy'), manager, desk);
    const { card } = await answerPress(press('who-looked'), raiser, desk);
    const said = textOf(card);
    expect(said).toContain("Team manager, Assessment team, Kent children's social care took a copy");
    expect(said).toMatch(/opened the card/);
    expect(said).toContain('Tuesday 2 June, 10:00');
    expect(said).not.toContain(manager);
    expect(verbsOf(card)).toEqual(['timeline']);
  });

  it.each(['who looked', 'Who has looked at', 'who looked at'])(
    'is told to who types "%s" and the reference',
    async (words) => {
      const { card } = await answerText(`${words} ${escalation}?`, raiser, desk);
      expect(textOf(card)).toContain(accessWords.heading);
      expect(kept).toMatchObject([{ thing: 'access-log', part: 'raising', escalation }]);
    },
  );

  it('is refused to those who oversee and to everyone else, and their asking is kept', async () => {
    for (const person of [coordinator, nurse]) {
      const { card } = await answerText(`who looked ${escalation}`, person, desk);
      expect(textOf(card)).toContain(refusals.notFound);
    }
    expect(kept).toMatchObject([
      { thing: 'refused', part: 'partnership-team', escalation },
      { thing: 'refused', part: 'nobody', escalation },
    ]);
  });

  it('has its button on the story, for participants', async () => {
    expect(verbsOf((await answerPress(press('timeline'), manager, desk)).card)).toContain('who-looked');
    expect(verbsOf((await answerPress(press('timeline'), coordinator, desk)).card)).not.toContain('who-looked');
  });
});
