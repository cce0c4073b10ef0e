import { expect, type Page, test } from '@playwright/test';
import { kinds } from './kinds.ts';

const firstTerm = (page: Page) => page.locator('.prose a.term').first();
const definition = (page: Page) => page.locator('.definition:popover-open');

test('a term shows its definition under the pointer, which may move onto it, and Escape closes it', async ({ page }) => {
  await page.goto(kinds.topic);
  await firstTerm(page).hover();
  await expect(definition(page)).toContainText('A shoot whose control plane runs on its own nodes.');
  await expect(definition(page)).toBeInViewport({ ratio: 1 });
  await definition(page).hover();
  await page.waitForTimeout(400);
  await expect(definition(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition(page)).toHaveCount(0);
  await firstTerm(page).hover();
  await expect(definition(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(definition(page)).toHaveCount(0);
});

test('a term shows its definition with the focus of the keyboard, and Enter follows the link', async ({ page }) => {
  await page.goto(kinds.topic);
  await page.locator('.prose').evaluate((prose) => prose.setAttribute('tabindex', '-1'));
  await page.locator('.prose').focus();
  await page.keyboard.press('Tab');
  while (!(await firstTerm(page).evaluate((term) => term === document.activeElement))) await page.keyboard.press('Tab');
  await expect(definition(page)).toBeVisible();
  await expect(firstTerm(page)).toHaveAccessibleDescription(/runs on its own nodes/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#self-hosted-shoot$/);
});

test('a tap on a term shows its definition in place, with the way to the glossary', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(kinds.topic);
  await firstTerm(page).tap();
  await expect(definition(page)).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveURL(new RegExp(`${kinds.topic}$`));
  await definition(page).getByRole('link', { name: 'Glossary' }).tap();
  await expect(page).toHaveURL(/\/glossary\/#self-hosted-shoot$/);
  await context.close();
});

test('without JavaScript a term is a link to the glossary', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(kinds.topic);
  await expect(page.getByText('A shoot whose control plane runs on its own nodes.')).toBeHidden();
  await firstTerm(page).click();
  await expect(page).toHaveURL(/\/glossary\/#self-hosted-shoot$/);
  await context.close();
});
