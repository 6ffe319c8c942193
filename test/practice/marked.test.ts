import { messageCard } from '../../src/cards/message-card.ts';
import { marked } from '../../src/practice/marked.ts';
import { ownTexts, titlesOf } from '../support/card-contents.ts';
import { circumstances, drawingWith } from '../support/sample-case.ts';

const { policy } = circumstances();
const card = messageCard(policy, drawingWith(), { heading: 'A heading', lines: ['A line.'] });

describe('a card marked as practice', () => {
  const said = ownTexts(marked(card, { above: ['Above.'], below: ['Below.'] }));

  it('still begins with danger and the front door, whose numbers are the only thing that is real', () => {
    expect(said[0]).toContain('999');
    expect(said[1]).toContain(policy.safety.frontDoor.number);
    expect(said.find((text) => text.includes('Practice.'))).toContain('Only the telephone numbers are real.');
  });

  it('says practice before everything else and once more at its end', () => {
    const mark = '**Practice.** Nothing here is real, kept or sent.';
    const places = said.flatMap((text, place) => (text.startsWith(mark) ? [place] : []));
    const [first = -1, last = -1] = places;
    expect(places).toHaveLength(2);
    expect(first).toBeLessThan(said.indexOf('A heading'));
    expect(last).toBeGreaterThan(said.indexOf('A line.'));
  });

  it('is read out as practice, too', () => {
    expect(marked(card, { above: [], below: [] })['speak']).toBe('Practice. A heading');
  });

  it('keeps all that stood on it, and its buttons', () => {
    expect(ownTexts(card).every((text) => said.includes(text))).toBe(true);
    expect(titlesOf(marked(card, { above: [], below: [] }))).toEqual(titlesOf(card));
  });
});
