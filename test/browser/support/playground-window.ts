import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import type { RunningProduct } from './running-product.ts';

export const PATIENCE_IN_MILLISECONDS = 40_000;

/**
 * What the bot has in the chat. The page's Log Panel repeats everything the bot tried to send, arrived or not, so
 * nothing may ever be looked up in the whole page.
 */
const IN_CHAT = '.fai-OutputCard';
const CARD = `${IN_CHAT} .ac-adaptiveCard`;
const BUTTONS = '.ac-actionSet button';
const MORE = 'More options';

/** One person's Teams window in the Playground: says, reads and presses what a person could, in the chat alone. */
export class PlaygroundWindow {
  readonly page: Page;
  readonly #product: Pick<RunningProduct, 'output'>;
  readonly #broken: string[] = [];
  #presses = 0;

  constructor(page: Page, product: Pick<RunningProduct, 'output'>) {
    this.page = page;
    this.#product = product;
    page.on('pageerror', (error) => this.#broken.push(error.message));
    page.on('crash', () => this.#broken.push('The page crashed.'));
    page.on('console', (said) => void (said.type() === 'error' && this.#broken.push(said.text())));
  }

  /** How many buttons were pressed so far: what a walk costs a person. */
  get presses(): number {
    return this.#presses;
  }

  /** Types a message and sends it. */
  async say(text: string): Promise<void> {
    const box = this.page.locator('[contenteditable=true][role=textbox]').last();
    await box.fill(text);
    await box.press('Enter');
  }

  /** The newest card in the chat. */
  lastCard(): Locator {
    return this.page.locator(CARD).last();
  }

  /** The newest card whose text contains this. */
  card(text: string | RegExp): Locator {
    return this.page.locator(CARD).filter({ hasText: text }).last();
  }

  /** Waits until a card with this text stands in the chat, anywhere, and answers it. */
  async waitForCard(text: string | RegExp): Promise<Locator> {
    const card = this.card(text);
    await card.waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
    return card;
  }

  /** Waits until the newest card in the chat has this text, and answers it. */
  async waitForLastCard(text: string | RegExp): Promise<Locator> {
    const card = this.lastCard().filter({ hasText: text });
    await card.waitFor({ timeout: PATIENCE_IN_MILLISECONDS }).catch((cause: unknown) => this.#failed(text, cause));
    return card;
  }

  /** Says what can be known of why the newest card is another. */
  async #failed(text: string | RegExp, cause: unknown): Promise<never> {
    const said = [
      `The newest card never said "${String(text)}". The chat ends with:`,
      ...(await this.messages()).slice(-3),
      'Errors of the page:',
      ...this.#broken,
      'The product said last:',
      ...this.#product.output().split('\n').slice(-30),
    ];
    throw new Error(said.join('\n'), { cause });
  }

  /** Waits until the bot has said this in the chat, in a card or a message. */
  async waitForText(text: string | RegExp): Promise<Locator> {
    const said = this.page.locator(IN_CHAT).filter({ hasText: text }).last();
    await said.waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
    return said;
  }

  /** Everything the bot has in the chat now, one string a message, oldest first. */
  async messages(): Promise<readonly string[]> {
    return this.page.locator(IN_CHAT).allInnerTexts();
  }

  /** Waits until the bot has this many messages in the chat. */
  async waitForMessages(count: number): Promise<void> {
    await this.page
      .locator(IN_CHAT)
      .nth(count - 1)
      .waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
  }

  /** Names of the buttons a card offers, in order; those behind "..." are not among them. */
  async buttons(on: Locator = this.lastCard()): Promise<readonly string[]> {
    const found = await on.locator(BUTTONS).all();
    const names = await Promise.all(found.map((button) => button.getAttribute('aria-label')));
    return names.filter((name): name is string => name !== null && name !== MORE);
  }

  /** Presses a button of a card by its exact name, opening "..." when the card has more than fit. */
  async press(name: string, on: Locator = this.lastCard()): Promise<void> {
    this.#presses += 1;
    const button = on.getByRole('button', { name, exact: true });
    const overflow = on.getByRole('button', { name: MORE, exact: true });
    await button.or(overflow).first().waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
    if ((await button.count()) > 0) return button.click();
    await overflow.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Types into the text, number or date input with this label; dates as 2026-04-02. */
  async fill(label: string, text: string, on: Locator = this.lastCard()): Promise<void> {
    const input = on.getByRole('textbox', named(label)).or(on.getByRole('spinbutton', named(label)));
    const day = on.getByRole('combobox', named(label));
    await input.or(day).waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
    await ((await input.count()) > 0 ? input : day).fill(text);
  }

  /** Chooses one answer of a list, open or folded, by what stands there. */
  async choose(label: string, option: string, on: Locator = this.lastCard()): Promise<void> {
    const folded = on.getByRole('combobox', named(label));
    const open = on.getByRole('radiogroup', named(label)).getByRole('radio', { name: option, exact: true });
    await folded.or(open).first().waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
    if ((await folded.count()) === 0) return open.click();
    await folded.click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Ticks a box, of a toggle or of a list with several answers, by what stands beside it. */
  async tick(title: string, on: Locator = this.lastCard()): Promise<void> {
    await on
      .locator('.fui-Checkbox')
      .filter({ hasText: whole(title) })
      .getByRole('checkbox')
      .click();
  }

  /** A picture of the window, for looking at or for the README. */
  async photograph(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  /** Closes the page; the person's client process goes on. */
  async close(): Promise<void> {
    await this.page.close();
  }
}

/** An input by its whole label; the client adds a star to a required one. */
function named(label: string): { name: RegExp } {
  return { name: whole(label) };
}

function whole(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s*\\*)?\\s*$`);
}

/** Opens the window of the person at this place and waits until they can type. `slowBy`: milliseconds before it is let ask for its configuration. */
export async function openWindow(
  browser: Browser,
  product: RunningProduct,
  place: number,
  { slowBy = 0 } = {},
): Promise<PlaygroundWindow> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const window = new PlaygroundWindow(page, product);
  if (slowBy > 0) {
    await page.route('**/_internal/v1/config', async (route) => {
      await pause(slowBy);
      await route.continue();
    });
  }
  await page.goto(product.windows[place] ?? '');
  await page.locator('[contenteditable=true][role=textbox]').last().waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
  return window;
}
