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

test('the sign beside a heading copies the address of the section and says so', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(kinds.topic);
  const heading = page.getByRole('heading', { name: 'Result', exact: true });
  const anchor = page.locator('.heading', { has: heading }).getByRole('link', { name: 'Link to this section' });
  await expect(anchor).toHaveCSS('opacity', '0');
  await heading.hover();
  await expect(anchor).toHaveCSS('opacity', '1');
  await anchor.click();
  await expect(page.getByRole('status').filter({ hasText: 'Address copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toMatch(/#result$/);
  await context.close();
});

test('where nothing hovers, the sign is always shown', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(kinds.topic);
  await expect(page.locator('.prose a.anchor').first()).toHaveCSS('opacity', '1');
  await context.close();
});

test('a long event has its contents beside it, which stay in view', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(kinds.event);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link').last().click();
  await expect(page.locator('.groups h2').last()).toBeInViewport();
  await expect(contents).toBeInViewport();
  await context.close();
});

test.describe('an address without page', () => {
  test.beforeEach(({ page }) => page.route('**/lost/**', (route) => route.fulfill({ status: 404, path: 'dist/404.html' })));

  test('proposes pages with similar addresses, and the words to search for', async ({ page }) => {
    await page.goto('/lost/self-hosted-shots-api/');
    await expect(
      page.getByRole('main').getByRole('link', { name: /Exposing the API server of self-hosted shoots/ }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('self hosted shots api');
  });

  test('goes to the page that an old shape of its address names', async ({ page }) => {
    await page.goto('/lost/Self-Hosted-Single-Node-E2E.html#result');
    await expect(page).toHaveURL(`${kinds.topic}#result`);
  });
});

test('on paper chapters break between pages, what is folded is open, and controls are gone', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/storylines/self-hosted-shoots/full/');
  expect(
    await page
      .locator('li.chapter')
      .first()
      .evaluate((chapter) => getComputedStyle(chapter).breakInside),
  ).toBe('auto');
  await expect(page.locator('figure details').first()).toBeHidden();
  await page.goto('/storylines/self-hosted-shoots/');
  const folded = page.locator('section > details:not([open])');
  await expect(folded.locator('li').first()).toBeVisible();
  await expect(page.getByText('Other formats')).toBeHidden();
  await page.goto('/topics/2025-11/self-hosted-single-node-e2e/');
  await expect(page.locator('.steps')).toBeHidden();
  await expect(page.locator('.place .step').first()).toBeVisible();
});
