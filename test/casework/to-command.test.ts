import { standingOf } from '../../src/access/standing-of.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Texts, Wish } from '../../src/casework/request.ts';
import { WORDS_OF } from '../../src/casework/request.ts';
import { seal } from '../../src/casework/seal.ts';
import { toCommand } from '../../src/casework/to-command.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { raised, REFERENCE } from '../support/sample-events.ts';
import { DIRECTORY, HEAD, partyOf, SERGEANT, TEACHER, WORKER } from '../support/sample-people.ts';
import { KENT } from '../support/sample-policy.ts';
import { officeForEachTest, RAISED, raising } from './office.ts';

const office = officeForEachTest();
const answering = {
  kind: 'answer',
  position: 'propose',
  whatWouldChange: 'new-information',
  ourActionBy: plainDate('2026-11-27'),
  theirActionBy: null,
} as const;

async function commandOf(by: typeof WORKER, wish: Wish, texts: Texts, state = stateAfter(raised())) {
  const place = standingOf(state, by, DIRECTORY, plainDate('2026-11-20'));
  const { said } = seal(texts, (bytes) => new Uint8Array(bytes));
  const request = { escalation: REFERENCE, turn: 1, person: by, wish, texts, asked: { card: 'card', words: 'en-1' } };
  const command = await toCommand(request, { state, place, policy: KENT, directory: DIRECTORY, said }, office().parts);
  return { command, said };
}

describe('turning a wish into a command', () => {
  it('looks people up and puts digests where the words were', async () => {
    const { command, said } = await commandOf(TEACHER, raising(), RAISED, stateAfter());
    expect(command).toMatchObject({
      kind: 'raise',
      escalation: REFERENCE,
      raiser: partyOf(TEACHER),
      asked: partyOf(WORKER),
      concern: said.concern,
      wanted: said.wanted,
    });
    expect(JSON.stringify(command)).not.toContain('hungry');
    expect(command).not.toHaveProperty('namedEmail');
  });

  it('makes an action of a text, with its date, and none where there is no text', async () => {
    const { command, said } = await commandOf(WORKER, answering, { answer: 'Yes.', ourAction: 'We visit.' });
    expect(command).toMatchObject({ ourAction: { what: said.ourAction, by: '2026-11-27' }, theirAction: null });
  });

  it('keeps what would change a position only where it stays the same', async () => {
    const texts = { answer: 'Yes.' };
    expect((await commandOf(WORKER, answering, texts)).command).toMatchObject({ whatWouldChange: null });
    expect((await commandOf(WORKER, { ...answering, position: 'maintain' }, texts)).command).toMatchObject({
      whatWouldChange: 'new-information',
    });
  });

  it('names the colleague and the agency as the directory has them', async () => {
    const handOver = await commandOf(TEACHER, { kind: 'hand-over', to: HEAD, reason: 'away' }, {});
    expect(handOver.command).toEqual({ kind: 'hand-over', to: partyOf(HEAD), reason: 'away' });
    const redirect = await commandOf(WORKER, { kind: 'redirect', whom: 'contact:police' }, {});
    expect(redirect.command).toMatchObject({ kind: 'redirect', to: { person: SERGEANT, team: null }, reason: null });
  });

  it.each<Wish>([
    { kind: 'ask' },
    { kind: 'reply' },
    { kind: 'note' },
    { kind: 'log-settled', outcome: 'agreed' },
    answering,
  ])('makes nothing of "$kind" without its words', async (wish) => {
    expect(WORDS_OF[wish.kind].required).not.toEqual([]);
    expect((await commandOf(WORKER, wish, {})).command).toBeNull();
  });

  it.each<readonly [Wish, 'reason']>([
    [{ kind: 'withdraw', code: 'other' }, 'reason'],
    [{ kind: 'dispute-settled' }, 'reason'],
    [{ kind: 'redirect', whom: 'contact:police' }, 'reason'],
  ])('takes a reason or does without: %j', async (wish, field) => {
    expect((await commandOf(WORKER, wish, {})).command).toMatchObject({ kind: wish.kind, reason: null });
    const { command, said } = await commandOf(WORKER, wish, { reason: 'Moved.' });
    expect(command).toMatchObject({ kind: wish.kind, reason: said[field] });
  });
});
