import { isRepeat, keyOf } from '../../src/casework/recognise-repeat.ts';
import type { Request } from '../../src/casework/request.ts';
import { seal } from '../../src/casework/seal.ts';
import { commandKey } from '../../src/record/command-key.ts';
import type { Entry } from '../../src/record/entry.ts';
import { saidIn } from '../../src/record/said-in.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { TEACHER, WORKER } from '../support/sample-people.ts';
import { as, officeForEachTest, RAISED, raising } from './office.ts';

const office = officeForEachTest();
const salted = (byte: number) => (bytes: number) => new Uint8Array(bytes).fill(byte);

const noteRequest = (note: string, change: Partial<Request> = {}): Request => ({
  escalation: REFERENCE,
  turn: 1,
  person: TEACHER,
  wish: { kind: 'note' },
  texts: { note },
  asked: { card: 'note', words: 'en-1' },
  ...change,
});
const keyWith = (request: Request, salt: number) =>
  keyOf(request, request.person, request.texts, seal(request.texts, salted(salt)).words);

describe('the key of a press', () => {
  it('is the same for the same press, and another for another escalation, turn, verb, person, choice or text', () => {
    const request = noteRequest('Yes');
    expect(keyWith(request, 1)).toBe(keyWith({ ...request, asked: { card: 'other', words: 'en-2' } }, 1));
    const others = [
      noteRequest('No'),
      noteRequest('Yes', { turn: 2 }),
      noteRequest('Yes', { person: WORKER }),
      noteRequest('Yes', { escalation: 'KM-0000-00000' as Request['escalation'] }),
      noteRequest('Yes', { wish: { kind: 'withdraw', code: 'other' } }),
      noteRequest('Yes', { wish: { kind: 'withdraw', code: 'events-moved-on' } }),
    ];
    const keys = [request, ...others].map((each) => keyWith(each, 1));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not let a short text be guessed: with another salt the same text has another key', () => {
    expect(keyWith(noteRequest('Yes'), 1)).not.toBe(keyWith(noteRequest('Yes'), 2));
    expect(keyOf(noteRequest('Yes'), TEACHER, { note: 'Yes' }, {})).not.toBe(keyWith(noteRequest('Yes'), 1));
  });

  it('does not hold what the texts are, once the salts are erased: every guess has the same key', () => {
    const guess = (text: string) => keyOf(noteRequest(text), TEACHER, { note: text }, {});
    expect(guess('Yes')).toBe(guess('No'));
  });

  it('does not let the email of someone named be guessed from the record', async () => {
    const wish = raising({ whom: 'named:kent-care', namedEmail: 'jo.bloggs@example.org', namedRole: 'practitioner' });
    const { entry } = as('done', await office().press({ by: TEACHER, wish, texts: RAISED, turn: 0 }));
    // All that whoever holds the record needs is in it: the digests of the texts stand in the events.
    const said = Object.fromEntries(saidIn(entry.events).map((each) => [each.field, each]));
    const press = { escalation: REFERENCE, turn: 0, verb: 'raise', actor: TEACHER } as const;
    const guessed = commandKey({ ...press, inputs: { choices: wish, said } });
    expect(guessed).not.toBe(entry.commandKey);
  });
});

describe('a repeat', () => {
  const kept = async (): Promise<readonly Entry[]> => {
    await office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
    await office().press({ by: TEACHER, wish: { kind: 'note' }, texts: { note: 'Yes' }, turn: 1 });
    return office().entries();
  };
  const known = (entries: readonly Entry[], request: Request) => isRepeat(request, request.texts, entries);

  it('is the same press by the same person with the same words', async () => {
    const entries = await kept();
    expect(known(entries, noteRequest('Yes'))).toBe(true);
    expect(known(entries, noteRequest('No'))).toBe(false);
    expect(known(entries, noteRequest('Yes', { person: WORKER }))).toBe(false);
    expect(known(entries, noteRequest('Yes', { turn: 2 }))).toBe(false);
    expect(known([], noteRequest('Yes'))).toBe(false);
  });

  it('is never seen in erased words: nobody can try texts against them', async () => {
    const erased = (await kept()).map((entry) => ({ ...entry, words: null }));
    for (const text of ['Yes', 'No', '']) expect(known(erased, noteRequest(text))).toBe(false);
  });

  it('is none where something more is said than was kept', async () => {
    await office().press({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
    const withdraw = { kind: 'withdraw', code: 'other' } as const;
    await office().press({ by: TEACHER, wish: withdraw, turn: 1 });
    const entries = await office().entries();
    expect(known(entries, noteRequest('', { wish: withdraw, texts: {} }))).toBe(true);
    expect(known(entries, noteRequest('', { wish: withdraw, texts: { reason: 'The family moved.' } }))).toBe(false);
  });
});
