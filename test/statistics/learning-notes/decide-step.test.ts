import { decideStep, wishesFor, type NoteHand } from '../../../src/statistics/learning-notes/decide-step.ts';
import { AGREED, ASKED_LEAD, noteAfter, NOBODY, RAISING_LEAD, SIGNED, SIGNER, WRITER } from './sample-notes.ts';

describe('who may do what with a learning note', () => {
  it('the lead of a side agrees for that side, once, and nobody else does', () => {
    expect(decideStep(noteAfter(), 'agree', RAISING_LEAD)).toEqual({ kind: 'agreed', side: 'raising' });
    expect(decideStep(noteAfter(), 'agree', ASKED_LEAD)).toEqual({ kind: 'agreed', side: 'asked' });
    for (const hand of [WRITER, SIGNER, NOBODY]) expect(decideStep(noteAfter(), 'agree', hand)).toBeNull();
    for (const hand of [RAISING_LEAD, ASKED_LEAD]) expect(decideStep(noteAfter(...AGREED), 'agree', hand)).toBeNull();
  });

  it('information governance signs what both agreed to, once, and nothing before', () => {
    expect(decideStep(noteAfter(...AGREED), 'sign', SIGNER)).toEqual({ kind: 'signed' });
    for (const hand of [WRITER, RAISING_LEAD, NOBODY]) {
      expect(decideStep(noteAfter(...AGREED), 'sign', hand)).toBeNull();
    }
    expect(decideStep(noteAfter(), 'sign', SIGNER)).toBeNull();
    for (const one of AGREED) expect(decideStep(noteAfter(one), 'sign', SIGNER)).toBeNull();
    expect(decideStep(noteAfter(...SIGNED), 'sign', SIGNER)).toBeNull();
  });

  it('nobody does two of the four parts', () => {
    const everything: NoteHand = { ...WRITER, leads: ['raising', 'asked'], maySign: true };
    expect(wishesFor(noteAfter(), everything)).toEqual(['withdraw']);
    expect(wishesFor(noteAfter(...AGREED), everything)).toEqual(['withdraw']);
    const [asked] = AGREED;
    const both: NoteHand = { ...ASKED_LEAD, leads: ['raising', 'asked'] };
    expect(asked === undefined ? null : decideStep(noteAfter(asked), 'agree', both)).toBeNull();
    expect(decideStep(noteAfter(...AGREED), 'sign', { ...RAISING_LEAD, maySign: true })).toBeNull();
  });

  it('each of them withdraws it at any time, as what they are, and nobody else', () => {
    for (const note of [noteAfter(), noteAfter(...AGREED), noteAfter(...SIGNED)]) {
      expect(decideStep(note, 'withdraw', WRITER)).toEqual({ kind: 'withdrawn', as: 'partnership-team' });
      expect(decideStep(note, 'withdraw', ASKED_LEAD)).toEqual({ kind: 'withdrawn', as: 'lead' });
      expect(decideStep(note, 'withdraw', RAISING_LEAD)).toEqual({ kind: 'withdrawn', as: 'lead' });
      expect(decideStep(note, 'withdraw', SIGNER)).toEqual({ kind: 'withdrawn', as: 'information-governance' });
      expect(decideStep(note, 'withdraw', NOBODY)).toBeNull();
    }
  });

  it('a withdrawn note is for nobody any more', () => {
    const withdrawn = noteAfter(...SIGNED, [WRITER, { kind: 'withdrawn', as: 'partnership-team' }]);
    for (const hand of [WRITER, RAISING_LEAD, ASKED_LEAD, SIGNER]) expect(wishesFor(withdrawn, hand)).toEqual([]);
  });
});
