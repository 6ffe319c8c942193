import type { PersonId } from '../../src/escalation/ids.ts';
import { mintReference, parseReference } from '../../src/escalation/reference.ts';
import { answerPress } from '../../src/teams/answer-press.ts';
import { answerText } from '../../src/teams/answer-text.ts';
import type { PressIn } from '../../src/teams/press.ts';
import { refusals } from '../../src/words/home.ts';
import { raise } from '../../src/words/raise.ts';
import { buttonOf, FIRST, hasInput, inputOf, referenceIn, SECOND, textOf } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { COORDINATOR, HEAD, idOf, MANAGER, RAISER, SCHOOL_NURSE } from '../support/people-at-the-bot.ts';

type Card = Awaited<ReturnType<typeof answerPress>>['card'];

const office = deskInAFolder();
const { desk } = office;
const UNKNOWN = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));
const id = (person: typeof RAISER) => idOf(person) as PersonId;
const raiser = id(RAISER);
afterAll(() => office.close());

const press = (verb: string, escalation: string, turn: number | null, inputs: PressIn['inputs'] = {}): PressIn => ({
  verb,
  escalation,
  turn,
  place: null,
  inputs,
});
const pressed = async (verb: string, escalation: string, inputs: PressIn['inputs'] = {}, person = raiser) =>
  (await answerPress(press(verb, escalation, 0, inputs), person, desk)).card;

/** The reference of the raise a card 1 or 2 is about: the one its button carries. */
const begun = (card: Card, verb = 'raise-safe') => String(buttonOf(card, verb)['escalation']);

async function raises(first: PressIn['inputs'] = FIRST): Promise<string> {
  const reference = referenceIn((await answerText('raise', raiser, desk)).card);
  await pressed('raise-safe', reference, first);
  await pressed('raise-send', reference, SECOND);
  return reference;
}

async function closes(reference: string): Promise<void> {
  await answerPress(press('send-withdraw', reference, 1, { code: 'events-moved-on' }), raiser, desk);
}

async function raisedOf(reference: string) {
  const escalation = parseReference(reference);
  return escalation === null ? undefined : (await desk.record.read(escalation))[0]?.events[0];
}

const OTHER_AGENCY = { kind: 'early-help', casePoint: FIRST.casePoint };
const ASK_OTHER = { ...SECOND, whom: 'team:kent-early-help/early-help-unit' };

describe('raising it again', () => {
  it('begins with the kind of agency and the case point as they were, says what it follows on both cards, and keeps it', async () => {
    const closed = await raises();
    await closes(closed);
    const first = await pressed('raise-follows', closed);
    expect(textOf(first)).toContain(`This follows ${closed}.`);
    expect(inputOf(first, 'kind')['value']).toBe(FIRST.kind);
    expect(inputOf(first, 'casePoint')['value']).toBe(FIRST.casePoint);
    const second = await pressed('raise-safe', begun(first), FIRST);
    expect(textOf(second)).toContain(`This follows ${closed}.`);
    await pressed('raise-send', begun(first), SECOND);
    expect(await raisedOf(begun(first))).toMatchObject({ link: { kind: 'follows', escalation: closed } });
    expect(textOf(await pressed('show', closed))).toContain(begun(first));
  });

  it('keeps the link by way of the front door, of going back, and of a card that comes back to be mended', async () => {
    const closed = await raises();
    await closes(closed);
    const reference = begun(await pressed('raise-follows', closed));
    await pressed('raise-harm', reference);
    const rung = await pressed('raise-rung', reference);
    expect(textOf(rung)).toContain(`This follows ${closed}.`);
    await pressed('raise-rung', reference, FIRST);
    expect(textOf(await pressed('raise-back', reference))).toContain(`This follows ${closed}.`);
    expect(textOf(await pressed('raise-send', reference, { ...SECOND, canWait: '' }))).toContain(
      `This follows ${closed}.`,
    );
    await pressed('raise-send', reference, SECOND);
    expect(await raisedOf(reference)).toMatchObject({ link: { escalation: closed }, safety: 'harm-likely' });
  });

  it('is not for one that is open', async () => {
    expect(textOf(await pressed('raise-follows', await raises()))).toContain(refusals.notFound);
  });
});

describe('asking a second agency too', () => {
  it('begins with the case point as it was and asks which agency, says so on both cards, and keeps it', async () => {
    const open = await raises();
    const first = await pressed('raise-alongside', open);
    expect(textOf(first)).toContain(`Raised alongside ${open}.`);
    expect(inputOf(first, 'kind')['value']).toBe('');
    expect(inputOf(first, 'casePoint')['value']).toBe(FIRST.casePoint);
    const second = await pressed('raise-safe', begun(first), OTHER_AGENCY);
    expect(textOf(second)).toContain(`Raised alongside ${open}.`);
    await pressed('raise-send', begun(first), ASK_OTHER);
    expect(await raisedOf(begun(first))).toMatchObject({ link: { kind: 'alongside', escalation: open } });
  });

  it('loses no words where the one it goes alongside is closed meanwhile: sent again, it stands by itself', async () => {
    const open = await raises();
    const reference = begun(await pressed('raise-alongside', open));
    await pressed('raise-safe', reference, OTHER_AGENCY);
    await closes(open);
    const back = await pressed('raise-send', reference, ASK_OTHER);
    expect(await raisedOf(reference)).toBeUndefined();
    expect(textOf(back)).toContain(raise.linked.gone(open));
    expect(textOf(back)).not.toContain(`Raised alongside ${open}.`);
    expect(inputOf(back, 'concern')['value']).toBe(SECOND.concern);
    expect(inputOf(back, 'whom')['value']).toBe(ASK_OTHER.whom);
    await pressed('raise-send', reference, ASK_OTHER);
    expect(await raisedOf(reference)).toMatchObject({ kind: 'raised' });
    expect(await raisedOf(reference)).not.toHaveProperty('link');
  });

  it('is not for one that is closed', async () => {
    const closed = await raises();
    await closes(closed);
    expect(textOf(await pressed('raise-alongside', closed))).toContain(refusals.notFound);
  });
});

it.each([
  ['the side that was asked', MANAGER],
  ['the partnership team', COORDINATOR],
  ['the head of the school, who has no part in it', HEAD],
  ['someone who may not see it', SCHOOL_NURSE],
])('%s cannot link to it, and learns nothing', async (_who, person) => {
  const open = await raises();
  const refused = await pressed('raise-alongside', open, {}, id(person));
  expect(textOf(refused)).toContain(refusals.notFound);
  expect(refused).toEqual(await pressed('raise-alongside', UNKNOWN, {}, id(person)));
  expect(await desk.people.draft(id(person))).toBeNull();
});

it('what a card says by itself links nothing: the link comes from the draft alone', async () => {
  const open = await raises();
  const reference = referenceIn((await answerText('raise', raiser, desk)).card);
  const second = await pressed('raise-safe', reference, { ...OTHER_AGENCY, link: `alongside:${open}` });
  expect(textOf(second)).not.toContain(open);
  await pressed('raise-send', reference, { ...ASK_OTHER, link: `alongside:${open}` });
  expect(await raisedOf(reference)).not.toHaveProperty('link');
});

it('one begun after it by itself is not linked', async () => {
  const open = await raises();
  await pressed('raise-alongside', open);
  expect(await raisedOf(await raises())).not.toHaveProperty('link');
});

it('goes under the partnership of the one it belongs to, and does not ask for the area again', async () => {
  const both = id(SCHOOL_NURSE);
  const reference = referenceIn((await answerText('raise', both, desk)).card);
  const first = await pressed('raise-safe', reference, { ...FIRST, partnership: 'kent' }, both);
  expect(hasInput(first, 'concern')).toBe(true);
  await pressed('raise-send', reference, SECOND, both);
  const linked = await pressed('raise-alongside', reference, {}, both);
  expect(hasInput(linked, 'partnership')).toBe(false);
  await pressed('raise-safe', begun(linked), { ...OTHER_AGENCY, partnership: 'medway' }, both);
  await pressed('raise-send', begun(linked), ASK_OTHER, both);
  expect(await raisedOf(begun(linked))).toMatchObject({ partnership: 'kent', link: { escalation: reference } });
});

it('a raise keeps what was said besides, and a plain one says nothing', async () => {
  const besides = { haveTalked: 'tried', takesEffect: '2026-06-01', familyKnows: 'not-safe' };
  const reference = referenceIn((await answerText('raise', raiser, desk)).card);
  await pressed('raise-safe', reference, FIRST);
  const mend = await pressed('raise-send', reference, { ...SECOND, ...besides, takesEffect: '2026-06-31' });
  expect(textOf(mend)).toContain('Choose a day, or leave it empty.');
  expect(inputOf(mend, 'familyKnows')['value']).toBe('not-safe');
  await pressed('raise-send', reference, { ...SECOND, ...besides });
  expect(await raisedOf(reference)).toMatchObject({
    talked: 'tried',
    takesEffect: '2026-06-01',
    familyKnows: 'not-safe',
  });
  const plain = await raisedOf(await raises());
  for (const field of ['talked', 'takesEffect', 'familyKnows', 'link']) expect(plain).not.toHaveProperty(field);
});
