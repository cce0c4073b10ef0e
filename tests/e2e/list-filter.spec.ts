import { expect, type Page, test } from '@playwright/test';

const steps = (page: Page) => page.locator('main [data-item]').filter({ visible: true });
const choice = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name });
const status = (page: Page) => page.getByRole('main').getByRole('status');

test('a list is narrowed in place, and the address, the counts and the groups follow', async ({ page }) => {
  await page.goto('/next-steps/');
  const all = await steps(page).count();
  await choice(page, /^Open \d/).click();
  await expect(page).toHaveURL(/\/next-steps\/\?state=open$/);
  const open = await steps(page).count();
  expect(open).toBeLessThan(all);
  await expect(status(page)).toHaveText(`${open} of ${all} steps`);

  const nodes = choice(page, /^Nodes \d/);
  const promised = Number(/\d+/.exec(await nodes.innerText())?.[0]);
  await nodes.click();
  await expect(steps(page)).toHaveCount(promised);
  await expect(page).toHaveURL(/\?state=open&area=nodes$/);
  await expect(nodes).toHaveAttribute('aria-current', 'true');
  for (const group of await page.locator('[data-group]').filter({ visible: true }).all())
    expect(await group.locator('[data-item]').filter({ visible: true }).count()).toBeGreaterThan(0);
});

test('what is chosen survives a reload, is undone by Back, and is left by its chip', async ({ page }) => {
  await page.goto('/next-steps/?state=open&area=nodes&colour=red');
  await expect(choice(page, /^Remove Nodes/)).toBeVisible();
  await choice(page, /^Remove Open/).click();
  await expect(page).toHaveURL(/\?area=nodes$/);
  await expect(choice(page, /^Remove Nodes/)).toBeFocused();
  await page.reload();
  await expect(choice(page, /^Remove Nodes/)).toBeVisible();
  await page.goBack();
  await expect(choice(page, /^Remove Open/)).toBeVisible();
});

test('on a phone, who removes the last choice goes on where the choices are', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/next-steps/?area=nodes');
  await choice(page, /^Remove Nodes/).click();
  await expect(page).toHaveURL(/\/next-steps\/$/);
  await expect(page.getByRole('main').locator('summary').first()).toBeFocused();
});

test('the oldest can come first', async ({ page }) => {
  await page.goto('/next-steps/');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  const newest = (await headings.first().getAttribute('id')) ?? '';
  await choice(page, /^Oldest first/).click();
  await expect(page).toHaveURL(/\?order=oldest$/);
  await expect(headings.last()).toHaveAttribute('id', newest);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is complete, and each choice leads to a page of its items', async ({ page }) => {
    await page.goto('/next-steps/');
    const all = Number(/\d+/.exec(await status(page).innerText())?.[0]);
    await expect(steps(page)).toHaveCount(all);
    const first = choice(page, /^A good first step/);
    const promised = Number(/\d+/.exec(await first.innerText())?.[0]);
    await first.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A good first step');
    await expect(steps(page)).toHaveCount(promised);
  });
});
