import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawCards } from '../support/draw-card.ts';
import { formCard, manyButtonsCard, receivedCard } from '../support/stand-in-cards.ts';

describe('pictures of cards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A PNG says its width in bytes 16 to 19. */
  const width = (file: string): number => readFileSync(file).readUInt32BE(16);

  it('are drawn one a card, as wide as a phone or as a wide window, at twice the sharpness', async () => {
    const cards = [
      { name: 'form', card: formCard() },
      { name: 'received', card: receivedCard('Kept', {}) },
    ];
    expect((await drawCards(cards, folder)).map(width)).toEqual([720, 720]);
    expect((await drawCards(cards, folder, 1280)).map(width)).toEqual([2560, 2560]);
  });

  it('are refused for a card with an element that the renderer does not know', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Telepathy', id: 'thought' }] };
    await expect(drawCards([{ name: 'odd', card }], folder)).rejects.toThrow('The card odd cannot be drawn as meant');
  });

  it('are refused for a card with more buttons than Teams shows at once', async () => {
    const many = drawCards([{ name: 'many', card: manyButtonsCard() }], folder);
    await expect(many).rejects.toThrow('Maximum number of actions exceeded');
  });
});
