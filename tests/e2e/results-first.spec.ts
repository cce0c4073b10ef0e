import { expect, type Page, test } from '@playwright/test';
import { listFaults } from './axe.ts';
import { holdRequests } from './hold.ts';

/** What a reader sees and does on the search page and in the dialog, beyond finding. */

const results = (page: Page) => page.locator('[data-results] a.result');
const status = (page: Page) => page.locator('kb-search-page').getByRole('status');
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen filters' });

for (const { device, width, height, most } of [
  { device: 'a phone', width: 390, height: 844, most: 420 },
  { device: 'a desk', width: 1440, height: 1000, most: 330 },
]) {
  const long = 'can i move my backups to a different region without anybody noticing?';
  for (const query of ['vpn', 'load balancer', 'talos', 'gardner operater singel node', 'gardnlet selfupgrade', long, '']) {
    test(`on ${device} the first result of "${query}" begins at ${most} px or above`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(results(page).first()).toBeVisible();
      const box = await results(page).first().boundingBox();
      expect(box?.y).toBeLessThanOrEqual(most);
      for (const name of ['Order', 'Show as']) await expect(page.getByRole('combobox', { name })).toBeInViewport();
    });
  }
}

for (const width of [320, 390, 1023])
  test(`at ${width} px the opened filters lie below the controls, which keep their size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/search/?q=vpn');
    await expect(results(page).first()).toBeVisible();
    await page.getByText('Filter', { exact: true }).click();
    const order = await page.getByRole('combobox', { name: 'Order' }).boundingBox();
    const facets = await page.getByRole('group', { name: 'Filter the results' }).boundingBox();
    expect(order?.height).toBeLessThan(48);
    expect(facets?.y).toBeGreaterThanOrEqual((order?.y ?? 0) + (order?.height ?? 0));
    await page.getByRole('checkbox', { name: /^May 2024/ }).check();
    await expect(page).toHaveURL(/event=2024-05/);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
    await expect(page).toHaveURL(/sort=oldest/);
  });

test('what is chosen stands above the results, and each of it can be removed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/?q=year:2025&area=networking&area=nodes');
  await expect(chips(page).getByRole('button')).toHaveText(['2025', 'Networking', 'Nodes', 'Remove all filters']);
  await chips(page).getByRole('button', { name: 'Networking' }).click();
  await expect(page).toHaveURL(/area=nodes/);
  await expect(page).not.toHaveURL(/networking/);
  await chips(page).getByRole('button', { name: '2025' }).click();
  await expect(chips(page).getByRole('button')).toHaveText(['Nodes', 'Remove all filters']);
  await chips(page).getByRole('button', { name: 'Remove all filters' }).click();
  await expect(chips(page)).toBeHidden();
  await expect(page).toHaveURL(/\/search\/$/);
  await page.goBack();
  await expect(chips(page).getByRole('button', { name: 'Nodes' })).toBeVisible();
});

test('a long facet is cut, and typing finds any of its values', async ({ page }) => {
  await page.goto('/search/');
  await expect(status(page)).toHaveText(/topics/);
  await page.getByText('Tag', { exact: true }).click();
  const boxes = page.locator('[data-facet=tag] input[type=checkbox]');
  await expect(boxes).toHaveCount(8);
  await page.getByRole('searchbox', { name: 'Find in Tag' }).fill('vpn');
  await expect(boxes).toHaveCount(1);
  await boxes.first().check();
  await expect(page).toHaveURL(/tag=vpn/);
  await page.getByRole('searchbox', { name: 'Find in Tag' }).fill('');
  await page
    .locator('[data-facet=tag]')
    .getByRole('button', { name: /^Show all/ })
    .click();
  expect(await boxes.count()).toBeGreaterThan(8);
});

test('results can be narrowed by year and by state, and the filters are told', async ({ page }) => {
  await page.goto('/search/?q=vpn');
  await page.locator('[data-facet=year] summary').click();
  await page.locator('[data-facet=year]').getByRole('checkbox', { name: /^2024/ }).check();
  await expect(page).toHaveURL(/year=2024/);
  await page.locator('[data-facet=status] summary').click();
  await expect(page.getByRole('group', { name: 'Filter the results' }).getByText('State')).toBeVisible();
  await page.getByText('What you can type').click();
  await expect(page.getByText('year:2024 area:networking')).toBeVisible();
});

test('topics that miss something are folded behind a line that says what', async ({ page }) => {
  await page.goto('/search/?q=wireguard+tunnel');
  await expect(page.locator('.partial summary')).toHaveText(/^The (nearest topic misses|\d nearest topics miss) /);
  await expect(page.locator('.partial a').first()).toBeHidden();
  await page.locator('.partial summary').click();
  await expect(page.locator('.partial a').first()).toContainText('without');
});

test('topics that miss something stand open where no topic has everything, below the names that the query means', async ({
  page,
}) => {
  await page.goto('/search/?q=self-hosted+shoots+xylophone');
  await expect(page.locator('.partial summary')).toHaveText(/^The (nearest topic misses|\d nearest topics miss) “xylophone”/);
  await expect(page.locator('[data-names] a').first()).toBeVisible();
  await expect(page.locator('.partial a').first()).toBeVisible();
});

test('things that are never found together are said to be', async ({ page }) => {
  await page.goto('/search/?q=GEP-28+and+GEP-32');
  await expect(status(page)).toContainText('No topic has both: “GEP-28” is in');
});

test('a name that is tag and term is one row with its meaning, and nobody is told what they typed', async ({ page }) => {
  await page.goto('/search/?q=vpn');
  const row = page.locator('[data-names] a').first();
  await expect(row).toContainText('Tag and term');
  await expect(row.locator('.result-meaning')).toContainText(/tunnel/i);
  await expect(page.locator('[data-names] a[href*=glossary]')).toHaveCount(0);
  await expect(results(page).first()).toBeVisible();
  expect(await page.locator('kb-search-page').textContent()).not.toMatch(/also( known as)? vpn( |·|$)/i);
});

test('a chapter of a storyline has its strip, on which the name leads to the chapter', async ({ page }) => {
  await page.goto('/search/?q=wireguard+vpn');
  const row = page.locator('.result-row').filter({ has: page.locator('[href^="/topics/2025-06/wireguard-vpn-poc/"]') });
  const link = row.locator('.result-place').getByRole('link');
  const name = (await link.textContent()) ?? '';
  const [, number, count] = /^Chapter (\d+) of (\d+) in /.exec((await row.locator('.result-place').textContent()) ?? '') ?? [];
  await expect(row.locator('circle')).toHaveCount(Number(count));
  await expect(row.locator('circle.current')).toHaveCount(1);
  expect(await listFaults(page, { within: '[data-results]' })).toEqual([]);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator(':target')).toHaveAttribute('id', `chapter-${number}`);
  await expect(page.locator(':target')).toContainText('Chapter');
  await page.goBack();
  await expect(link).toBeVisible();
});

test('strips of results show nodes on one time scale in forced colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/search/?q=vpn');
  const current = page.locator('circle.current').first();
  await expect(current).toBeVisible();
  const fill = (node: Element) => getComputedStyle(node).fill;
  expect(await current.evaluate(fill)).not.toBe(await page.locator('.result-place circle:not(.current)').first().evaluate(fill));
  const lefts = await page.locator('.result-place svg').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
});

test('where nothing is found the nearest names are offered', async ({ page }) => {
  await page.goto('/search/?q=gardnlt&verbatim=1');
  await expect(page.getByRole('heading', { name: 'The nearest names' })).toBeVisible();
  await expect(page.locator('[data-nearest] a').first()).toContainText('gardenlet');
});

test('typing and then Enter is one entry of the history, whenever Enter comes', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/search/');
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('talos');
  await expect(page).toHaveURL(/q=talos/);
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('vpn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=vpn/);
  await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
});

test('another query is not taken literally, and a choice made at once keeps what was typed', async ({ page }) => {
  await page.goto('/search/?q=nftabels&verbatim=1');
  await expect(status(page)).toContainText('No page mentions “nftabels”');
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('wiregaurd');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Showing results for “wireguard”');
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('vpn');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
  await expect(page).toHaveURL(/q=vpn&sort=oldest/);
});

test('Back from a result leads to the same place of the same list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/?q=gardener&show=40');
  const result = results(page).nth(25);
  await result.scrollIntoViewIfNeeded();
  const [href, top] = [await result.getAttribute('href'), await page.evaluate(() => scrollY)];
  await result.click();
  await expect(page).toHaveURL(/topics/);
  await page.goBack();
  await expect(result).toHaveAttribute('href', href ?? '');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -2);
  await expect(result).toBeInViewport();
});

test('Back from a result of the dialog leads to the dialog, its query and its row', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  // All at once: key by key, a slow machine answers the beginning of the query first.
  await page.getByRole('combobox').fill('load balancer');
  const rows = page.getByRole('dialog').getByRole('option');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/topics/);
  const target = await rows.nth(3).getAttribute('href');
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/about/);
  await page.goBack();
  await expect(page.getByRole('combobox')).toHaveValue('load balancer');
  await expect(page.locator('dialog [aria-selected=true]')).toHaveAttribute('href', target ?? '');
});

test('the row that Enter opens is the active one, and without one all results are said to come', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('GEP-28');
  const active = page.locator('dialog [aria-selected=true]');
  await expect(active).toHaveAttribute('href', '/geps/28/');
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '');
  await expect(page.getByText('opens the marked row')).toBeVisible();
  await page.getByRole('combobox').fill('load balancer');
  await expect(page.getByText('shows all results')).toBeVisible();
  await expect(page.locator('dialog [aria-selected=true]')).toHaveCount(0);
});

test('arrow and Enter that are pressed before the answer has come are not lost', async ({ page }) => {
  const { release } = await holdRequests(page, '**/names.json');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('#13558');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/refs\/gardener\/gardener\/#ref-13558$/);
});

test('keys that are pressed before the dialog has been loaded are not lost', async ({ page }) => {
  const { release } = await holdRequests(page, '**/*define-dialog*');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('GEP-28');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/geps\/28\/$/);
});

test('who types and presses Enter at once is where the answer leads', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('#13558');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kube-proxy-nftables/);
});
