import { drawButton } from '../../src/cards/button.ts';
import { draw } from '../../src/cards/draw.ts';
import { frameOf } from '../../src/cards/frame.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { ofType, titlesOf } from '../support/card-contents.ts';
import { caughtFault } from '../policy/caught-fault.ts';
import { circumstances, drawingWith } from '../support/sample-case.ts';

const { policy } = circumstances();
const button = (title: string) => ({ title, press: { verb: 'home' } });

describe('a button', () => {
  const press = { verb: 'send-note', escalation: 'KM-1', turn: 2 };

  it('is answered in place, or sends a message, by one setting; the verb stands in its data either way', () => {
    expect(drawButton({ title: 'Send', press, sendsInputs: true, main: true }, 'execute')).toEqual({
      type: 'Action.Execute',
      verb: 'send-note',
      title: 'Send',
      data: press,
      associatedInputs: 'auto',
      style: 'positive',
    });
    expect(drawButton({ title: 'Send', press, sendsInputs: true }, 'submit')).toEqual({
      type: 'Action.Submit',
      title: 'Send',
      data: press,
      associatedInputs: 'auto',
    });
  });

  it('works with inputs empty or wrong unless it sends them', () => {
    expect(drawButton({ title: 'Back', press }, 'execute')).toMatchObject({ associatedInputs: 'none' });
  });
});

describe('more buttons than Teams shows in a row', () => {
  const titles = Array.from({ length: 14 }, (_, place) => `Button ${place + 1}`);
  const drawn = (count: number) =>
    messageCard(policy, drawingWith(), { heading: 'More', lines: [], buttons: titles.slice(0, count).map(button) });

  it('stand in rows of their own, in their order, none hidden', () => {
    for (const count of [1, 6, 7, 8, 12, 14]) {
      const card = drawn(count);
      expect(titlesOf(card)).toEqual(titles.slice(0, count));
      const rows = [...ofType(card, 'ActionSet'), card].map(({ actions }) =>
        Array.isArray(actions) ? actions.length : 0,
      );
      expect(Math.max(...rows)).toBeLessThanOrEqual(6);
    }
  });

  it('leave a card with six or fewer as it is', () => {
    expect(ofType(drawn(6), 'ActionSet')).toEqual([]);
  });
});

it('a view that does not fit its template is refused with the place, and draws nothing', () => {
  const broken = { paragraphs: [], typed: [], extra: '' };
  const drawing = (): unknown => draw('message', frameOf(policy, 'Heading'), broken, [], drawingWith());
  expect(caughtFault(drawing).code).toBe('card-invalid');
});
