import { expect, type Page, test } from '@playwright/test';

/** Presses keys and counts them: what a reader types as a query counts letter by letter. */
function countKeys(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      count += keys.length;
    },
    get count() {
      return count;
    },
  };
}

const search = (page: Page) => page.getByRole('dialog', { name: 'Search' });

test('from the home page, the third result is at most 8 keys away', async ({ page }) => {
  await page.goto('/');
  const keys = countKeys(page);
  await keys.press('/', 'v', 'p', 'n');
  await expect(search(page).getByRole('status')).toContainText(/\d+ topics/);
  const third = await search(page).getByRole('option').nth(2).getAttribute('href');
  await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page).toHaveURL(new RegExp(`${third}$`));
  expect(keys.count).toBeLessThanOrEqual(8);
});

test('from the home page, a facet of a search is at most 6 keys away', async ({ page }) => {
  await page.goto('/');
  const keys = countKeys(page);
  await keys.press('/', 'v', 'p', 'Enter');
  await expect(page.getByRole('main').getByRole('status')).toContainText(/\d+ topics/);
  await keys.press('f');
  await expect(page.locator('[data-facets] :focus')).toBeVisible();
  expect(keys.count).toBeLessThanOrEqual(6);
});

test('the next chapter is at most 4 keys away', async ({ page }) => {
  await page.goto('/storylines/self-hosted-shoots/');
  const keys = countKeys(page);
  await keys.press('n');
  await expect(page.locator('.chapter h3 a').first()).toBeFocused();
  await keys.press('Enter');
  await page.waitForURL(/\/topics\//);
  const from = page.url();
  const next = page.locator('a[rel~=next]');
  const target = await next.first().getAttribute('href');
  const areSeveral = (await next.count()) > 1;
  await keys.press('n');
  if (areSeveral) {
    await expect(next.first()).toBeFocused();
    await keys.press('Enter');
  }
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  expect(page.url()).not.toBe(from);
  expect(keys.count).toBeLessThanOrEqual(4);
});

test('`?` shows the shortcuts, Escape closes them, and the focus returns', async ({ page }) => {
  await page.goto('/topics/');
  await page.getByRole('link', { name: 'Topics' }).first().focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Next chapter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Topics' }).first()).toBeFocused();
});

test('letters typed into a field are no shortcuts', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('');
  await field.press('?');
  await field.press('f');
  await expect(field).toHaveValue('?f');
  await expect(field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('shortcuts can be switched off, and on again from the footer', async ({ page }) => {
  await page.goto('/topics/');
  await page.keyboard.press('?');
  const box = page.getByRole('checkbox', { name: 'Use single-key shortcuts' });
  await box.uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('?');
  await page.keyboard.press('j');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('main :focus')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await box.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.locator('.topics .title a').first()).toBeFocused();
});

test('on a phone the menu opens without script and holds every page of the navigation', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/topics/');
  await page.mouse.wheel(0, 4000);
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  for (const link of await menu.getByRole('link').all()) await expect(link).toBeInViewport();
  await menu.getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(/\/about\//);
  await context.close();
});
