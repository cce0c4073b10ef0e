import { gunzipSync } from 'node:zlib';
import { expect, type Page, type Route, test } from '@playwright/test';
import { holdRequests } from './hold.ts';

/** Every fault between browser and site: search says which part it is and where else to look, and recovers by itself. */

const signInPage = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });
const cutShort = async (route: Route) => {
  const body = await (await route.fetch()).body();
  await route.fulfill({ contentType: 'application/octet-stream', body: body.subarray(0, Math.floor(body.length * 0.6)) });
};
const decompressedAndCutShort = async (route: Route) => {
  const body = gunzipSync(await (await route.fetch()).body());
  await route.fulfill({ contentType: 'application/octet-stream', body: body.subarray(0, Math.floor(body.length * 0.6)) });
};
const garbled = async (route: Route) => {
  const body = await (await route.fetch()).body();
  body.fill('x', Math.floor(body.length / 2), Math.floor(body.length / 2) + 20);
  await route.fulfill({ contentType: 'application/octet-stream', body });
};
const changed = (from: RegExp, to: string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace(from, to) });
};
const gone = (route: Route) => route.fulfill({ status: 404 });
const refused = (route: Route) => route.fulfill({ status: 503 });
const lost = (route: Route) => route.abort();

const faults: Record<string, { path: string; fail: (route: Route) => Promise<void>; says: RegExp }> = {
  'a blocked index': { path: '**/pagefind/index/*', fail: lost, says: /no connection/ },
  'an index that is cut short': { path: '**/pagefind/index/*', fail: cutShort, says: /part of the index arrived damaged/ },
  'an index that a server decompressed and cut short': {
    path: '**/pagefind/index/*',
    fail: decompressedAndCutShort,
    says: /part of the index arrived damaged/,
  },
  'a garbled index': { path: '**/pagefind/index/*', fail: garbled, says: /part of the index arrived damaged/ },
  'a sign-in page for an index': { path: '**/pagefind/index/*', fail: signInPage, says: /part of the index arrived damaged/ },
  'an index that is newer than its contents': { path: '**/pagefind/index/*', fail: gone, says: /another version of the site/ },
  'a page whose text is lost': { path: '**/pagefind/fragment/*', fail: lost, says: /no connection/ },
  'a page whose text is cut short': { path: '**/pagefind/fragment/*', fail: cutShort, says: /text of a page arrived damaged/ },
  'metadata that are cut short': { path: '**/*.pf_meta', fail: cutShort, says: /part of the index arrived damaged/ },
  'WebAssembly that is cut short': { path: '**/wasm.*', fail: cutShort, says: /search program arrived damaged/ },
  'code of Pagefind that does not load': { path: '**/pagefind.js*', fail: lost, says: /could not be loaded/ },
  'code of Pagefind that is cut short': {
    path: '**/pagefind.js*',
    fail: async (route) =>
      route.fulfill({ contentType: 'text/javascript', body: (await (await route.fetch()).text()).slice(0, 9000) }),
    says: /search program arrived damaged/,
  },
  'an entry of another index': {
    path: '**/pagefind-entry.json*',
    fail: changed(/"hash":"[^"]+"/, '"hash":"en_0"'),
    says: /another version of the site/,
  },
  'a sign-in page for the names': { path: '**/names.json', fail: signInPage, says: /list of names arrived damaged/ },
  'names that are cut short': { path: '**/names.json', fail: cutShort, says: /list of names arrived damaged/ },
  'names of another build': { path: '**/names.json', fail: changed(/GEP-28/, 'GEP-82'), says: /another version of the site/ },
  'names that the server refuses': { path: '**/names.json', fail: refused, says: /list of names is missing/ },
  'a manifest that is JSON of something else': {
    path: '**/manifest.json',
    fail: (route) => route.fulfill({ json: { error: 'Sign in' } }),
    says: /contents of the index arrived damaged/,
  },
  'a list of words that is gone': { path: '**/lexicon-*.json', fail: gone, says: /list of words belongs to another version/ },
  'a list of words that is garbled': { path: '**/lexicon-*.json', fail: garbled, says: /list of words arrived damaged/ },
  'a list of filters that is cut short': { path: '**/doc-values.json', fail: cutShort, says: /list of filters arrived damaged/ },
};

const status = (page: Page) => page.locator('kb-search-page').getByRole('status');
const indexes = (page: Page) => page.locator('kb-search-page').getByRole('link', { name: 'All topics' });
const results = (page: Page) => page.locator('[data-results] a.result');

/** The fault is over. A request that it still has in hand goes on without it, and is no error of the test. */
const mend = (page: Page) => page.unrouteAll({ behavior: 'ignoreErrors' });

test.afterEach(({ page }) => mend(page));

for (const [name, { path, fail, says }] of Object.entries(faults)) {
  test(`${name}: said in plain words, never as an absence, and mended by itself`, async ({ page }) => {
    await page.route(path, fail);
    await page.goto('/search/?q=talos');
    await expect(status(page)).toContainText(says);
    await expect(status(page)).not.toContainText('No page mentions');
    await expect(indexes(page)).toBeVisible();
    await expect(results(page)).toHaveCount(0);
    await mend(page);
    await expect(results(page).first()).toHaveAttribute('href', /talos-evaluation/, { timeout: 15_000 });
    await expect(indexes(page)).toBeHidden();
  });
}

test('a service that goes away while it is used is said, and search goes on when it is back', async ({ page, context }) => {
  await page.goto('/search/?q=talos');
  await expect(results(page).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('searchbox', { name: 'Search all topics' }).fill('wireguard');
  await expect(status(page)).toContainText('no connection');
  await expect(results(page)).toHaveCount(0);
  await context.setOffline(false);
  await expect(results(page).first()).toHaveAttribute('href', /wireguard/);
});

const dialog = (page: Page) => page.getByRole('dialog');

/** Opens the dialog and types, with the clock of the page in the hand of the test. */
async function typeInDialog(page: Page, text: string): Promise<void> {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type(text);
}

for (const [name, path] of Object.entries({
  'names.json': '**/names.json',
  'the worker': '**/worker-*.js',
  'the dialog': '**/define-dialog-*.js',
})) {
  test(`${name} hangs: the reader hears of it after five seconds, and search goes on when it comes`, async ({ page }) => {
    const { release } = await holdRequests(page, path);
    await page.clock.install();
    await typeInDialog(page, 'talos');
    await expect(async () => {
      await page.clock.runFor(1000);
      await expect(dialog(page).getByRole('status')).toContainText('slow to load', { timeout: 100 });
    }).toPass();
    await expect(dialog(page).getByRole('link', { name: 'All topics' })).toBeVisible();
    release();
    await page.clock.resume();
    await expect(dialog(page).getByRole('option').last()).toHaveAttribute('href', /talos-evaluation|search/);
    await expect(dialog(page).getByRole('link', { name: 'All topics' })).toBeHidden();
  });
}

test('a worker that never comes is given up, and another one is asked', async ({ page }) => {
  let hangs = true;
  await page.route('**/worker-*.js', (route) => (hangs ? undefined : route.continue()));
  await page.clock.install();
  await typeInDialog(page, 'talos');
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(dialog(page).getByRole('status')).toContainText('did not arrive in time', { timeout: 100 });
  }).toPass({ intervals: [10] });
  hangs = false;
  await page.clock.resume();
  await expect(dialog(page).getByRole('option').first()).toHaveAttribute('href', /talos/);
});

// The last star: later attempts ask for the script under another address.
for (const [name, path] of Object.entries({ worker: '**/worker-*.js*', dialog: '**/define-dialog-*.js*' })) {
  test(`a deploy that replaced the script of the ${name}: the page asks for a reload, and the reload keeps the query`, async ({
    page,
  }) => {
    // Until the reload: what is typed last is asked once more, and would find the script again.
    let isReloaded = false;
    await page.route(path, (route) => (isReloaded ? route.continue() : gone(route)));
    await typeInDialog(page, 'talos');
    await expect(dialog(page).getByRole('status')).toContainText('has been updated since this page was loaded');
    page.on('request', (request) => {
      isReloaded ||= request.isNavigationRequest();
    });
    await dialog(page).getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.getByRole('combobox')).toHaveValue('talos');
    await expect(dialog(page).locator('[role=option]').first()).toHaveAttribute('href', /talos/);
  });

  test(`a script of the ${name} that is cut short is mended by itself`, async ({ page }) => {
    await page.route(path, async (route) =>
      route.fulfill({ contentType: 'text/javascript', body: (await (await route.fetch()).text()).slice(0, 4000) }),
    );
    await typeInDialog(page, 'talos');
    await expect(dialog(page).getByRole('status')).toContainText(/could not be loaded/);
    await expect(dialog(page).getByRole('link', { name: 'All topics' })).toBeVisible();
    await mend(page);
    await expect(dialog(page).getByRole('option').first()).toHaveAttribute('href', /talos/, { timeout: 15_000 });
  });
}

test('where workers are blocked search runs in the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error('Workers are blocked.');
        }
      },
    });
  });
  await page.goto('/search/?q=talos');
  await expect(results(page).first()).toHaveAttribute('href', /talos-evaluation/);
});

test('a manifest of a newer site asks for a reload', async ({ page }) => {
  await page.route('**/manifest.json', changed(/"format":\d+/, '"format":99'));
  await page.goto('/search/?q=talos');
  await expect(status(page)).toContainText('has been updated');
  await mend(page);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(results(page).first()).toHaveAttribute('href', /talos-evaluation/);
});

for (const [name, fail] of Object.entries({ lost, 'cut short': cutShort, hanging: async () => {} })) {
  test(`the script of the search page is ${name}: the indexes are there`, async ({ page }) => {
    await page.route('**/_astro/SearchPage*.js', fail);
    await page.goto('/search/?q=talos', { waitUntil: 'commit' });
    await expect(page.getByRole('main').getByRole('link', { name: 'All topics' })).toBeVisible();
    await expect(page.getByText('Search did not start')).toBeVisible();
  });
}

test('a search page that has started has nothing that stands in for it, however long it stays open', async ({ page }) => {
  await page.goto('/search/?q=talos');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('.fallback')).toHaveCSS('display', 'none');
});
