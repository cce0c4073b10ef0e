import { expect, test } from '@playwright/test';

const rows = '.topics > li';

test('all topics are narrowed by what the address says, and counts follow', async ({ page }) => {
  await page.goto('/topics/?area=networking&event=2025-11');
  const shown = page.locator(rows).filter({ visible: true });
  const count = await shown.count();
  expect(count).toBeGreaterThan(0);
  await expect(page.getByRole('status').first()).toHaveText(new RegExp(`^${count} of \\d+ topics$`));
  await expect(page.locator(`${rows}:not([data-in-area=networking])`).filter({ visible: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Remove November 2025' }).click();
  await expect(page).toHaveURL(/\/topics\/\?area=networking$/);
  expect(await shown.count()).toBeGreaterThan(count);
});

test('the list of all topics is compact until summaries are asked for', async ({ page }) => {
  await page.goto('/topics/');
  const summary = page.locator(`${rows} .note`).first();
  await expect(summary).toBeHidden();
  await page.getByRole('link', { name: 'With summaries' }).click();
  await expect(summary).toBeVisible();
  await expect(page).toHaveURL(/\?view=full$/);
});

test('an area that is narrowed by a tag is still that area', async ({ page }) => {
  await page.goto('/areas/networking/');
  await page.locator('[data-heading=tag][data-value=vpn]').click();
  await expect(page).toHaveURL(/\/areas\/networking\/\?tag=vpn$/);
  const shown = page.locator(rows).filter({ visible: true });
  expect(await shown.count()).toBeGreaterThan(0);
  await expect(page.locator(`${rows}:not([data-in-tag~=vpn])`).filter({ visible: true })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all topics stand there with their summaries, and a choice leads to a page with the same topics', async ({ page }) => {
    await page.goto('/topics/');
    await expect(page.locator(`${rows} .note`).first()).toBeVisible();
    await page.locator('[data-heading=event][data-value="2025-11"]').click();
    await expect(page).toHaveURL(/\/events\/2025-11\/$/);
  });
});
