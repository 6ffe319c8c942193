import { REASONS } from '../access/access-log.ts';
import { accessWords } from '../words/access.ts';
import { buttons } from '../words/buttons.ts';
import { forms } from '../words/forms.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput } from './inputs.ts';
import type { Reading } from './reading.ts';

/** Asks someone who oversees an escalation why they open its words. `flaw`: they sent it without saying. */
export function openWordsCard({ file: { state }, inForce, drawing }: Reading, flaw = ''): Card {
  const { escalation } = state;
  const { heading, paragraphs, reason } = forms.openWords;
  const choices = REASONS.map((value) => ({ title: accessWords.reasons[value], value }));
  return draw(
    'form',
    frameOf(inForce, heading, escalation),
    {
      problems: [],
      paragraphs: paragraphs.map((text) => ({ text })),
      actions: [],
      after: [],
      quotes: [],
      inputs: [choiceInput('reason', reason, choices, { flaw, style: 'expanded' })],
    },
    [
      { title: buttons.send, press: { verb: 'send-open-words', escalation }, sendsInputs: true, main: true },
      { title: buttons.back, press: { verb: 'show', escalation } },
    ],
    drawing,
  );
}
