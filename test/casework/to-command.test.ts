import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Texts, Wish } from '../../src/casework/request.ts';
import { WORDS_OF } from '../../src/casework/request.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { openAfter } from '../support/given-when-then.ts';
import { answered, raised } from '../support/sample-events.ts';
import { WORKER } from '../support/sample-people.ts';
import { commandOf } from './commands/command-of.ts';
import { answering, officeForEachTest } from './office.ts';

const office = officeForEachTest();
const command = (by: PersonId, wish: Wish, texts: Texts = {}) => commandOf(by, wish, { texts }, office().parts);
const proposing = answering('propose', {
  whatWouldChange: 'new-information',
  meanwhile: 'waits',
  ourActionBy: plainDate('2026-11-27'),
});
const ANSWER = { answer: 'Yes.' };

describe('turning a wish into a command', () => {
  it('puts digests where the words were', async () => {
    const { command: made, said } = await command(WORKER, { kind: 'ask' }, { question: 'Since when?' });
    expect(made).toEqual({ kind: 'ask', question: said.question });
    expect(JSON.stringify(made)).not.toContain('Since');
  });

  it('keeps what would change a position only where it stays the same', async () => {
    expect((await command(WORKER, proposing, ANSWER)).command).toMatchObject({ whatWouldChange: null });
    const maintaining = { ...proposing, position: 'maintain' } as const;
    expect((await command(WORKER, maintaining, ANSWER)).command).toMatchObject({ whatWouldChange: 'new-information' });
  });

  it('keeps what happens meanwhile where it was said, and not where they agree', async () => {
    expect((await command(WORKER, proposing, ANSWER)).command).toMatchObject({ meanwhile: 'waits' });
    const agreeing = { ...proposing, position: 'agree' } as const;
    expect((await command(WORKER, agreeing, ANSWER)).command).not.toHaveProperty('meanwhile');
    expect((await command(WORKER, answering(), ANSWER)).command).not.toHaveProperty('meanwhile');
  });

  it.each<Wish>([
    { kind: 'ask' },
    { kind: 'reply' },
    { kind: 'note' },
    { kind: 'log-settled', outcome: 'agreed' },
    { kind: 'talk', ourActionBy: null, theirActionBy: null },
    { kind: 'escalate', actor: null },
    { kind: 'do-not-take-on' },
    { kind: 'advise' },
    { kind: 'give-view', to: 'asked' },
    { kind: 'record-decision', response: 'accepts' },
    proposing,
  ])('makes nothing of "$kind" without its words', async (wish) => {
    const { required } = WORDS_OF[wish.kind];
    expect(required).not.toEqual([]);
    const state = openAfter(raised(), answered());
    for (const missing of required) {
      const texts = Object.fromEntries(required.filter((field) => field !== missing).map((field) => [field, 'Words.']));
      expect((await commandOf(WORKER, wish, { texts, state }, office().parts)).command).toBeNull();
    }
  });

  it.each<readonly [Wish, 'reason']>([
    [{ kind: 'withdraw', code: 'other' }, 'reason'],
    [{ kind: 'dispute-settled' }, 'reason'],
    [{ kind: 'redirect', whom: 'contact:police' }, 'reason'],
  ])('takes a reason or does without: %j', async (wish, field) => {
    expect((await command(WORKER, wish)).command).toMatchObject({ kind: wish.kind, reason: null });
    const { command: made, said } = await command(WORKER, wish, { reason: 'Moved.' });
    expect(made).toMatchObject({ kind: wish.kind, reason: said[field] });
  });
});
