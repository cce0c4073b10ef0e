import { expect, test } from '@playwright/test';
import { colorRules, listFaults } from './axe.ts';
import { kinds } from './kinds.ts';

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: asks no other host, logs no error, keeps its margin on a phone, and axe finds nothing`, async ({ page }) => {
    test.slow();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => new URL(request.url()).hostname !== 'localhost' && faults.push(request.url()));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI)),
    );
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    if (kind.startsWith('search')) await expect(page.getByRole('status').first()).toContainText('topics');
    expect(faults, 'policy, errors and hosts').toEqual([]);
    expect(await listFaults(page), 'axe in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await listFaults(page, { rules: colorRules }), 'axe in dark').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.evaluate(listTextInMargin), 'past the margin of a phone').toEqual([]);
  });
}

/** Texts and controls of a page that pass its right margin. */
function listTextInMargin(): string[] {
  const main = document.querySelector('main') ?? document.body;
  const margin = Number.parseFloat(getComputedStyle(main).paddingInlineEnd);
  const edge = main.getBoundingClientRect().right - margin + 0.5;
  const parts = [...main.querySelectorAll('h1, h2, h3, p, label, form, input, button, select')];
  return parts.filter((part) => part.getBoundingClientRect().right > edge).map((part) => part.outerHTML);
}

test('a short topic beside a long one keeps its lines together', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(kinds.event);
  const gaps = await page.locator('.topics > li').evaluateAll((rows) =>
    rows.map((row) => {
      const [title, note] = [row.querySelector('.title a'), row.querySelector('.note')];
      return (note?.getBoundingClientRect().top ?? 0) - (title?.getBoundingClientRect().bottom ?? 0);
    }),
  );
  expect(Math.max(...gaps)).toBeLessThan(8);
  await context.close();
});

test('a chosen theme is there before the first paint of the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => document.body && seen.push(document.documentElement.dataset['theme'] ?? 'none')).observe(
      document,
      { childList: true, subtree: true },
    );
  });
  await page.goto('/topics/');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen[0])).toBe('dark');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic can be read and followed to its event, tags and neighbours', async ({ page }) => {
    await page.goto(kinds.topic);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'November 2025' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'November 2025' })).toBeVisible();
  });

  test('search leads to the indexes', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\//);
    await page.getByRole('main').getByRole('link', { name: 'All topics' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'All topics' })).toBeVisible();
  });
});
