import { expect, test } from '@playwright/test';

test('a pasted proposal is compared in the browser: results, reasons, and nothing of it in any request', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/prior-art/');
  await page
    .getByLabel('Title in the first line')
    .fill('WireGuard for the VPN\n\nReplace OpenVPN with <b>WireGuard</b>. Zebrafish.');
  await page.getByRole('button', { name: 'Find earlier topics' }).click();
  const first = page.locator('kb-prior-art li').first();
  await expect(first.getByRole('link').first()).toContainText('WireGuard');
  await expect(first).toContainText('In common: WireGuard');
  expect(requests.filter((request) => /zebrafish|POST/i.test(request))).toEqual([]);
});

test('topics that cannot be loaded are said, and a second try works', async ({ page }) => {
  await page.route('**/prior-art/topics.json', (route) => route.abort(), { times: 1 });
  await page.goto('/prior-art/');
  await page.getByLabel('Title in the first line').fill('WireGuard');
  const button = page.getByRole('button', { name: 'Find earlier topics' });
  await button.click();
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await button.click();
  await expect(page.locator('kb-prior-art li').first()).toBeVisible();
});
