import type { Page } from '@playwright/test';

/** Holds requests back until they are released; `asked` comes true with the first one. */
export async function holdRequests(page: Page, pattern: string): Promise<{ asked: Promise<void>; release: () => void }> {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    asked.resolve();
    await held.promise;
    await route.continue();
  });
  return { asked: asked.promise, release: held.resolve };
}
