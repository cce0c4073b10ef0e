import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { createEngine } from '../../src/search/engine.ts';
import { openDiskHost } from '../../tools/search/disk-host.ts';
import { listFaults } from './axe.ts';
import { holdRequests } from './hold.ts';

const typed = {
  nftables: '/topics/2025-11/kube-proxy-nftables/',
  '13558': '/topics/2025-11/kube-proxy-nftables/',
  'gardener/gardener#13558': '/topics/2025-11/kube-proxy-nftables/',
  talos: '/topics/2025-11/talos-evaluation/',
  wireguard: '/topics/2025-06/wireguard-vpn-poc/',
};

/** Names that a query spells out come first, as what they are. */
const named = {
  'GEP-28': '/geps/28/',
  'self-hosted shoots': '/storylines/self-hosted-shoots/',
  'masterful clusters': '/storylines/self-hosted-shoots/',
  'November 2025': '/events/2025-11/',
  'gardener/gardener#2906': '/refs/gardener/gardener/#ref-2906',
  'https://github.com/timebertt/gardener/tree/gind': '/refs/timebertt/gardener/#branch-gind',
};

const options = (page: Page) => page.getByRole('dialog').getByRole('option');
/** Names (storylines, terms and so on) stand above topics and say of which kind they are. */
const topics = (page: Page) => page.locator('dialog [role=option]:not([data-kind])');
/** Asks for all of it at once: key by key, a slow machine answers the beginning of the query first. */
const ask = (page: Page, text: string) => page.getByRole('combobox').fill(text);
/** Full text has answered: the status line counts topics. */
const answered = (page: Page) => expect(page.getByRole('dialog').getByRole('status')).toContainText(/topic/);

for (const [query, target] of Object.entries(typed)) {
  test(`"${query}" has the right page first in the dialog`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await ask(page, query);
    await answered(page);
    await expect(topics(page).first()).toHaveAttribute('href', new RegExp(`^${target}`));
  });
}

for (const [query, target] of Object.entries(named)) {
  test(`"${query}" is offered as what it names`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await ask(page, query);
    await answered(page);
    await expect(options(page).first()).toHaveAttribute('href', target);
  });
}

/** Queries that name one thing: the only topic, or what bears the name. */
const { nftables, '13558': number, 'GEP-28': proposal, 'November 2025': event } = { ...typed, ...named };
for (const [query, target] of Object.entries({ nftables, '13558': number, 'GEP-28': proposal, 'November 2025': event })) {
  test(`who types "${query}" and Enter is there`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await answered(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}(#|$)`));
  });
}

test('Enter leads to the search page when a query names no single thing', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'load balancer local');
  await answered(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=load(%20|\+)balancer(%20|\+)local/);
});

test('the dialog is worked by keyboard alone: open, choose, go', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox');
  await expect(input).toBeFocused();
  await page.keyboard.type('#13558');
  await answered(page);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(input).toHaveAttribute('aria-activedescendant', 'search-option-0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/refs\/gardener\/gardener\/#ref-13558$/);
});

test('Escape closes the dialog and gives focus back', async ({ page }) => {
  await page.goto('/about/');
  const link = page.getByRole('banner').getByRole('link', { name: 'Topics' });
  await link.focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('axe finds nothing in the dialog with results', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'load balancer');
  await answered(page);
  expect(await listFaults(page, { within: 'dialog' })).toEqual([]);
});

test('nothing of search is loaded before the reader reaches for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/topics/2025-11/talos-evaluation/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|\/search\/|search-/.test(path))).toEqual([]);
});

test('the first answer takes at most 150 kB, code and index together', async ({ page }) => {
  await page.goto('/');
  const bodies: Promise<Buffer>[] = [];
  page.on('requestfinished', async (request) =>
    bodies.push((await request.response())?.body() ?? Promise.resolve(Buffer.alloc(0))),
  );
  await page.keyboard.press('/');
  await page.keyboard.insertText('nftables');
  await answered(page);
  await page.waitForLoadState('networkidle');
  // Parts of the index are compressed already; text is sent with gzip.
  const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipSync(body, { level: 9 }).length));
  expect(sizes.length).toBeGreaterThan(6);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
});

test('facets narrow each other, with counts, and the address keeps them', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('checkbox', { name: /November 2025/ }).check();
  await page.getByRole('checkbox', { name: /^Networking/ }).check();
  await expect(page).toHaveURL(/event=2025-11&area=networking/);
  const status = page.getByRole('status').first();
  await expect(async () => {
    const count = Number.parseInt((await status.textContent()) ?? '', 10);
    expect(await page.locator('[data-results] a.result').count()).toBe(count);
    expect(await page.locator('label:has(input[value=networking]) .count').textContent()).toBe(String(count));
  }).toPass({ timeout: 5000 });
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Networking/ })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Networking/ })).not.toBeChecked();
});

test('results say where topics stand today, and can be narrowed to a state', async ({ page }) => {
  await page.goto('/search/?q=vpn');
  await page.getByText('State', { exact: true }).click();
  const box = page.getByRole('checkbox', { name: /^Released/ });
  const count = await page.locator('label:has(input[value=released]) .count').textContent();
  await box.check();
  await expect(page.getByRole('status').first()).toHaveText(`${count} topics`);
  await expect(page.getByRole('button', { name: 'Remove the filter Released' })).toBeVisible();
  const results = page.locator('[data-results] a.result');
  await expect(results).toHaveCount(Number(count));
  await expect(results.filter({ hasText: /→ released v\d/ })).toHaveCount(Number(count));
});

test('several values of one facet add up', async ({ page }) => {
  await page.goto('/search/?area=networking');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/\d+ topics/);
  const alone = Number.parseInt((await status.textContent()) ?? '', 10);
  const more = Number.parseInt((await page.locator('label:has(input[value=nodes]) .count').textContent()) ?? '', 10);
  await page.getByRole('checkbox', { name: /^Nodes/ }).check();
  await expect(status).toHaveText(`${alone + more} topics`);
});

test('a misspelt word is corrected, said so, and can be taken literally', async ({ page }) => {
  await page.goto('/search/?q=nftabels');
  await expect(page.getByRole('status').first()).toContainText('Showing results for “nftables”');
  await page.getByRole('link', { name: 'nftabels' }).click();
  await expect(page.getByRole('status').first()).toContainText('No page mentions “nftabels”');
});

test('where nothing is found, the indexes are the way on; where something is, they are not in the way', async ({ page }) => {
  await page.goto('/search/?q=xylophone');
  const indexes = page.locator('kb-search-page').getByRole('link', { name: 'All topics' });
  await expect(page.getByRole('status').first()).toContainText('No page mentions “xylophone”');
  await expect(indexes).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('vpn');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-results] a.result').first()).toBeVisible();
  await expect(indexes).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('xylophone');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'All topics' })).toBeVisible();
});

test('results lead to the section that matches, with its words marked', async ({ page }) => {
  await page.goto('/search/?q=CommandLineProgressReporter');
  const result = page.locator('[data-results] a.result').first();
  await expect(result).toHaveAttribute('href', /flow-progress-reporter/);
  await expect(result.locator('mark').first()).toHaveText(/CommandLineProgressReporter/i);
});

test('results can be seen along time', async ({ page }) => {
  await page.goto('/search/?q=load+balancer&view=timeline');
  const june = page.getByRole('button', { name: /topics? in Jun 2025/ });
  await expect(june).toHaveAttribute('aria-pressed', 'false');
  await june.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/event=2025-06/);
  await expect(june).toHaveAttribute('aria-pressed', 'true');
  await expect(june).toBeFocused();
  await expect(page.getByRole('button', { name: '0 topics in Jul 2025' })).toBeVisible();
});

test('markup in a query stays text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> talos')}`);
  await expect(page.getByRole('status').first()).toContainText('No page mentions');
  expect(await page.locator('kb-search-page img').count()).toBe(0);
});

test('names are there before full text, and stay under the hand when it comes', async ({ page }) => {
  const { release } = await holdRequests(page, '**/pagefind.js');
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'vpn');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Searching …');
  await expect(options(page).first()).toHaveAttribute('data-kind', /tag|storyline/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const before = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  release();
  await answered(page);
  const after = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('an answer that comes late does not replace a newer one', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'talos');
  await expect(topics(page).first()).toHaveAttribute('href', /talos-evaluation/);
  const { asked, release } = await holdRequests(page, '**/pagefind/{index,fragment}/*');
  await page.getByRole('combobox').fill('wireguard');
  await asked;
  await page.getByRole('combobox').fill('talos');
  await expect(topics(page).first()).toHaveAttribute('href', /talos-evaluation/);
  const late = page.waitForResponse(/fragment/);
  release();
  await late;
  await page.waitForLoadState('networkidle');
  await expect(topics(page).first()).toHaveAttribute('href', /talos-evaluation/);
});

test('search works below a base path', async ({ page, baseURL }) => {
  const based = new URL('/trellis/', baseURL);
  based.port = String(Number(based.port) + 1);
  await page.goto(based.href);
  await page.keyboard.press('/');
  await ask(page, 'talos');
  await answered(page);
  await expect(topics(page).first()).toHaveAttribute('href', /^\/trellis\/topics\/2025-11\/talos-evaluation\//);
});

test('browser and command line give the same answers in the same order', async ({ page }) => {
  const engine = createEngine(openDiskHost('dist'));
  await page.goto('/search/');
  for (const text of [
    'load balancer',
    'gardenlet "load balancer"',
    'registy cache extention',
    'flux 2023',
    'vpn -wireguard',
    'GEP-28',
  ]) {
    const { results, partial } = await engine.search({ text, limit: 20 });
    const expected = [...results, ...partial].map(({ url }) => url);
    await page.getByRole('searchbox', { name: 'Search all topics' }).fill(text);
    const hrefs = () => page.locator('[data-results] a.result').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    await expect.poll(hrefs, { message: text }).toEqual(expected);
  }
});

test('a hand on the list of one query does not hold that of the next', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'cilium');
  await answered(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('13558');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 topic');
  await expect(page.locator('dialog [aria-selected=true]')).toHaveAttribute('href', /kube-proxy-nftables/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kube-proxy-nftables/);
});

test('a dialog that was closed before its answer came answers when it is opened again', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'cilium');
  await answered(page);
  await page.getByRole('combobox').fill('13558');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 topic');
  await page.getByRole('combobox').fill('talos');
  // The dialog tells that it was closed only when it is open again.
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
  });
  await expect(topics(page).first()).toHaveAttribute('href', /talos-evaluation/);
});

test('a dialog that was closed with its answer still says how many there are when it is opened again', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, '13558');
  await answered(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(topics(page)).toHaveCount(1);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 topic');
});

test('in a narrow dialog, a long status line stands above the results, and no long name passes the edge', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await page.keyboard.press('/');
  await ask(page, 'xyzzy infrastructure provider extension');
  await answered(page);
  const dialog = page.getByRole('dialog');
  const status = dialog.getByRole('status');
  const results = dialog.getByRole('listbox');
  expect((await status.boundingBox())?.height).toBeGreaterThan(40);
  const room = await status.evaluate((line) => line.clientHeight - line.scrollHeight);
  const sideways = await results.evaluate((list) => list.scrollWidth - list.clientWidth);
  expect({ room, sideways }).toEqual({ room: 0, sideways: 0 });
});

test('a result on the same page closes the dialog', async ({ page }) => {
  await page.goto('/topics/2025-11/kube-proxy-nftables/');
  await page.keyboard.press('/');
  await ask(page, '13558');
  await answered(page);
  await topics(page).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a filter goes when it is taken back, and what stands beside it is not made again when the answer comes', async ({
  page,
}) => {
  await page.goto('/search/?q=area:networking+event:2025-11');
  const clear = page.getByRole('button', { name: 'Remove all filters' });
  const event = page.getByRole('checkbox', { name: /^November 2025/ });
  await expect(clear).toBeVisible();
  const [pressed, ticked] = [await clear.elementHandle(), await event.elementHandle()];
  const before = await page.getByRole('status').textContent();
  await page.getByRole('button', { name: 'Remove the filter Networking' }).click();
  expect(await page.getByRole('button', { name: 'Remove the filter Networking' }).count()).toBe(0);
  await expect(page.getByRole('status')).not.toHaveText(before ?? '');
  expect(await Promise.all([pressed, ticked].map((node) => node?.evaluate(({ isConnected }) => isConnected)))).toEqual([
    true,
    true,
  ]);
});

test('when the last filter is taken back, the reader goes on at the search box', async ({ page }) => {
  await page.goto('/search/?q=area:networking');
  await page.getByRole('button', { name: 'Remove the filter Networking' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search all topics' })).toBeFocused();
});

test('filters that were typed can be taken back by their boxes', async ({ page }) => {
  await page.goto('/search/?q=area:networking+event:2025-11');
  const box = page.getByRole('checkbox', { name: /^Networking/ });
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(page).toHaveURL(/\?q=event/);
  await expect(box).not.toBeChecked();
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
});
