import type { Browser, Page } from 'playwright-core';
import type { RunningPages } from '../../support/pages-on-a-port.ts';
import { PATIENCE_IN_MILLISECONDS } from './playground-window.ts';

/** Who visits which page, by the words on the screen. */
export interface Visit {
  readonly browser: Browser;
  readonly running: RunningPages;
  readonly person: string;
  readonly title: string;
}

/**
 * Signs in by the local link as this person in a window of their own, opens a page by its link, does what is to be done
 * there. Answers what the browser complained of.
 */
export async function visitPage(
  { browser, running, person, title }: Visit,
  does: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${running.origin}${running.pages.localLink() ?? ''}`);
  await page.getByLabel(person).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor({ timeout: PATIENCE_IN_MILLISECONDS });
  await does(page);
  await context.close();
  return complaints;
}
