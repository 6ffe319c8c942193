import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

/** The widths cards are looked at: a phone's chat and a wide window's. */
export type CardWidth = 360 | 1280;

/** One card to draw, and the name of its picture. */
export interface NamedCard {
  readonly name: string;
  readonly card: unknown;
}

/**
 * Draws each card as a picture `<folder>/<name>.png` with the Adaptive Cards renderer, colours and distances of
 * Teams' light theme. Close to what Teams shows, and not Teams: it draws its own inputs, and Markdown stays as typed.
 * Answers the files in the order of the cards. Throws when a card has something that the renderer does not know, or more
 * than six buttons (Teams hides the seventh behind three dots).
 */
export async function drawCards(
  cards: readonly NamedCard[],
  folder: string,
  width: CardWidth = 360,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 2, locale: 'en-GB' });
    await page.setContent(`<style>${beside('draw-card.css')}</style><div id="frame"><div id="card"></div></div>`);
    await page.addScriptTag({ content: rendererSource() });
    const files: string[] = [];
    for (const { name, card } of cards) {
      const file = resolve(join(folder, `${name}.png`));
      await draw(page, name, card);
      await page.locator('#frame').screenshot({ path: file });
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}

async function draw(page: Page, name: string, card: unknown): Promise<void> {
  // Handed over as a string, because what runs in the page knows none of this file's types.
  const given = JSON.stringify({ card, hostConfig: JSON.parse(beside('teams-host-config.json')) as unknown });
  const unknown = await page.evaluate<string[]>(`(() => {
    const { card, hostConfig } = ${given};
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    drawn.parse(card, context);
    document.getElementById('card').replaceChildren(drawn.render());
    const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place).message);
    return [...events, ...drawn.validateProperties().validationEvents.map((event) => event.message)];
  })()`);
  if (unknown.length > 0) throw new Error(`The card ${name} cannot be drawn as meant: ${unknown.join(' ')}`);
}

function rendererSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8');
}

function beside(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
