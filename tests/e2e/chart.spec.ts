import { expect, type Page, test } from '@playwright/test';
import { colorRules, listFaults } from './axe.ts';

const pages = { 'the home page': '/', 'the page of storylines': '/storylines/' };

/** Words of the chart and its axis that can be seen, and its nodes, as boxes on the page. */
function listBoxes(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((all) =>
    all
      .map((one) => ({ name: one.textContent || one.getAttribute('aria-label') || '', box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ name, box: { left, top, right, bottom } }) => ({ name: name.trim(), left, top, right, bottom })),
  );
}
type Box = Awaited<ReturnType<typeof listBoxes>>[number];

/** Half a pixel is a touch, not an overlap. */
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
const listOverlaps = (some: Box[], others: Box[]): string[] =>
  some.flatMap((a, index) =>
    others.slice(some === others ? index + 1 : 0).flatMap((b) => (a !== b && overlap(a, b) ? [`${a.name} / ${b.name}`] : [])),
  );

for (const [name, path] of Object.entries(pages))
  for (const width of [1440, 1024]) {
    test(`${name}: words and nodes of the chart do not overlap at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const words = await listBoxes(page, '.chart text');
      const nodes = await listBoxes(page, '.chart .node');
      expect(words.length).toBeGreaterThan(20);
      expect(listOverlaps(words, words)).toEqual([]);
      expect(listOverlaps(nodes, nodes)).toEqual([]);
      expect(listOverlaps(words, nodes)).toEqual([]);
    });
  }

test('pointing at a node brings its storylines forward and tells title, event and outcome', async ({ page }) => {
  await page.goto('/storylines/');
  const node = page.locator('.chart .row .node').first();
  const [title = '', event = '', outcome = ''] = ((await node.getAttribute('aria-label')) ?? '').split('\n');
  await node.hover();
  const card = page.locator('.chart .card');
  await expect(card).toContainText(title);
  await expect(card).toContainText(event);
  await expect(card).toContainText(outcome);
  await expect(page.locator('.chart .row').first()).toHaveCSS('opacity', '1');
  await expect(page.locator('.chart .row').last()).not.toHaveCSS('opacity', '1');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(card).toBeHidden();
  await expect(page.locator('.chart .row').last()).toHaveCSS('opacity', '1');
});

test('pointing at a strand brings its neighbours forward and names them', async ({ page }) => {
  await page.goto('/storylines/');
  const row = page.locator('.chart .row:not([data-near=""])').first();
  const neighbour = page.locator(`.chart [data-row="${(await row.getAttribute('data-near'))?.split(' ')[0]}"]`);
  await row.locator('.title').hover();
  await expect(neighbour).toHaveAttribute('data-on', 'near');
  const [name = ''] = ((await neighbour.locator('.title').getAttribute('data-about')) ?? '').split('\n');
  await expect(page.locator('.chart .card')).toContainText(name);
});

test('keys walk to the chart, along a strand and to the next one, and Enter opens what is there', async ({ page }) => {
  await page.goto('/storylines/');
  await page.getByRole('radio', { name: 'Chart' }).focus();
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 20 && (await page.locator('.chart .title:focus').count()) === 0; presses++)
    await page.keyboard.press('Tab');
  await expect(focused).toHaveClass('title');
  await expect(page.locator('.chart .card')).toContainText(/arrow keys/i);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveClass('node');
  const first = await focused.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  expect(await focused.getAttribute('aria-label')).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  const href = await focused.getAttribute('href');
  expect(await focused.getAttribute('aria-label')).not.toBe(first);
  await expect(page.locator('.chart .card')).toContainText(
    ((await focused.getAttribute('aria-label')) ?? '').split('\n')[0] ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(page.locator('.chart .card')).toBeHidden();
  if (href?.startsWith('/')) {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one area can be chosen, in the chart and in the list', async ({ page }) => {
    await page.goto('/storylines/');
    const areas = page.getByRole('group', { name: 'Area' }).getByRole('radio');
    const label = (await areas.nth(1).evaluate((one) => one.closest('label')?.textContent?.trim())) ?? '';
    await areas.nth(1).check({ force: true });
    await expect(page.locator('.chart .bed:visible')).toHaveCount(1);
    await expect(page.locator('.chart .bed:visible')).toHaveAttribute('aria-label', label);
    await page.getByText('List', { exact: true }).click();
    await expect(page.locator('.strips section:visible')).toHaveCount(1);
    await expect(page.locator('.chart')).toBeHidden();
  });

  test('the list names every topic of the chart as a link', async ({ page }) => {
    await page.goto('/storylines/');
    const names = await page.locator('.chart .node').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const listed = await page.locator('.strips ol a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(new Set(listed)).toEqual(new Set(names));
    await page.getByText('List', { exact: true }).click();
    const story = page.locator('.strips li').first();
    await story.locator('summary').click();
    await expect(story.locator('ol a').first()).toBeVisible();
  });
});

for (const [name, path] of Object.entries(pages))
  test(`${name}: a phone has strips with nodes in place of the chart`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('.chart')).toBeHidden();
    await expect(page.locator('.strip .node').first()).toBeVisible();
    const nodes = await listBoxes(page, '.strips li:first-child .strip .node use');
    expect(listOverlaps(nodes, nodes)).toEqual([]);
    await page.locator('.strip .node').first().focus();
    await expect(page.locator('.strip .node').first().locator('text')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });

test('axe finds nothing in the list of one area, in light and dark', async ({ page }) => {
  // The page has every storyline twice, as chart and as list.
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/storylines/');
  await page.getByRole('group', { name: 'Area' }).getByRole('radio').nth(1).check({ force: true });
  await page.getByText('List', { exact: true }).click();
  await page.locator('.strips summary:visible').first().click();
  expect(await listFaults(page, { within: '.trellis' })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await listFaults(page, { within: '.trellis', rules: colorRules })).toEqual([]);
});
