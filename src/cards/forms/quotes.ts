import { timelineWords } from '../../words/timeline.ts';
import type { Reading } from '../reading.ts';
import { textOf } from '../texts-of.ts';
import type { Quote } from '../views.ts';

/** What is asked for, before the eyes of whoever answers it. */
export function requested({ file }: Reading): Quote[] {
  return [{ label: timelineWords.fields.wanted, text: textOf(file, file.state.wanted, 'raising') }];
}

/** The answer, before the eyes of whoever is to accept it. */
export function answered({ file }: Reading): Quote[] {
  const { situation } = file.state;
  if (situation.name !== 'answered') return [];
  return [{ label: timelineWords.fields.answer, text: textOf(file, situation.answer, 'asked') }];
}

/** What the other side logged as agreed. */
export function settled({ file }: Reading): Quote[] {
  const { state } = file;
  if (state.phase === 'closed' || state.settlement === null) return [];
  return [{ label: timelineWords.fields.agreed, text: textOf(file, state.settlement.agreed, state.settlement.by) }];
}

/** The panel's view, before the eyes of whoever says what their agency will do. */
export function viewed({ file }: Reading): Quote[] {
  const { situation } = file.state;
  if (situation.name !== 'viewed') return [];
  const { fields } = timelineWords;
  return [
    { label: fields.recommends, text: textOf(file, situation.recommends, null) },
    { label: fields.because, text: textOf(file, situation.because, null) },
  ];
}
