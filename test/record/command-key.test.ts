import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { commandKey, type Press } from '../../src/record/command-key.ts';
import { ESCALATION, PRACTITIONER } from './sample-entries.ts';

const press: Press = {
  escalation: ESCALATION,
  turn: 3,
  verb: 'answer',
  actor: PRACTITIONER,
  inputs: { position: 'agree', by: '2026-11-24' },
};

describe('the key of a press', () => {
  it('is the same for the same press, in whatever order its inputs come', () => {
    expect(commandKey(press)).toMatch(/^[0-9a-f]{64}$/);
    expect(commandKey({ ...press, inputs: { by: '2026-11-24', position: 'agree', other: undefined } })).toBe(
      commandKey(press),
    );
  });

  it('is another for another escalation, turn, verb, person or choice', () => {
    const others: readonly Press[] = [
      press,
      { ...press, escalation: 'KM-AAAA-AAAA' as EscalationId },
      { ...press, turn: 4 },
      { ...press, verb: 'ask' },
      { ...press, actor: 'tenant:someone-else' as PersonId },
      { ...press, inputs: { position: 'maintain', by: '2026-11-24' } },
    ];
    expect(new Set(others.map(commandKey)).size).toBe(others.length);
  });

  it('can be made of anything a client may send', () => {
    expect(commandKey({ ...press, inputs: { position: '\ud800' } })).toMatch(/^[0-9a-f]{64}$/);
  });
});
