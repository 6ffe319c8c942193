import type { Browser } from 'playwright-core';
import { sampleDocuments } from '../../dashboard/sample-shelf.ts';
import { servePages } from '../../support/pages-on-a-port.ts';
import { ALLOWED_BY, sampleDashboard } from '../../web/pages/dashboard/sample-dashboard.ts';

/** Name, path, what is taken of it (the page's first screen where null), and how wide the window is. */
const TAKEN = [
  ['dashboard', '/dashboard', null, 1000],
  ['dashboard-who', '/dashboard/who', '#raising', 1000],
  ['dashboard-on-a-phone', '/dashboard/children', '#outcome', 360],
  ['dashboard-policy', '/dashboard/policy', '.app-ladder', 1000],
] as const;

/** Takes the README's pictures of the dashboard, over three years of made-up challenges. */
export async function takeDashboardPictures(browser: Browser, folder: string): Promise<void> {
  const documents = await sampleDocuments();
  const audience = { kind: 'public', allowedBy: ALLOWED_BY } as const;
  const pages = sampleDashboard(documents, { audience, isSample: true });
  const running = await servePages({ kind: 'local-link' }, null, { ...pages, isSample: true });
  const page = await browser.newPage();
  try {
    for (const [name, path, part, width] of TAKEN) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${running.origin}${path}`);
      const taken = part === null ? page : page.locator(part).first();
      await taken.screenshot({ path: `${folder}/${name}.png` });
    }
  } finally {
    await page.close();
    await running.close();
  }
}
