import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Where the pictures of the pages are put, to be looked at. */
const PICTURES = 'data/pictures-of-pages';

/**
 * Looks at a page as a phone and as a desk shows it: danger comes first, nothing axe-core objects to, and nothing to
 * scroll sideways. Leaves a picture of each.
 */
export async function lookAtPage(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${width}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, width, Number(wide) <= width]).toEqual([name, width, true]);
    const first = await page.locator('section, header, main').first().innerText();
    expect(first).toMatch(/^If a child is in danger now, ring 999\./);
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
}
