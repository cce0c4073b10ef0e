import { expect, type Page, test } from '@playwright/test';
import { kinds } from './kinds.ts';

/** Pages reflow: nothing passes the right edge on the narrowest screens, nor with text of twice the size. */

const screens = [
  { name: '320 px', width: 320, text: 16 },
  { name: '375 px', width: 375, text: 16 },
  { name: '320 px with text of twice the size', width: 320, text: 32 },
  { name: '1280 px with text of twice the size', width: 1280, text: 32 },
];

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: reflows on narrow screens and with large text, with targets of 24 px`, async ({ page }) => {
    const browser = await page.context().newCDPSession(page);
    await open(page, kind, path);
    for (const { name, width, text } of screens) {
      await page.setViewportSize({ width, height: 844 });
      // The size of text that a reader has set in the browser, which `rem` and media queries follow.
      await browser.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
      await expect.poll(() => page.evaluate(readTextSize)).toBe(text);
      expect(await page.evaluate(listCutOff), name).toEqual([]);
    }
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(readTextSize)).toBe(16);
    expect(await page.evaluate(listSmallTargets), 'targets').toEqual([]);
  });
}

test('forced colours keep the bars of the timeline, the chosen values and the mark of the current page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'search', '/search/?q=vpn&view=timeline&year=2024');
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const bar = page.locator('[data-timeline] li:not([data-empty]) .bar').first();
  expect(await bar.evaluate((node) => getComputedStyle(node, '::before').backgroundColor)).not.toBe(canvas);
  const box = page.locator('[data-facet=year] input').first();
  expect(await box.evaluate((node) => getComputedStyle(node).appearance)).toBe('auto');
  await page.goto(kinds.topics);
  const styles = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).outlineStyle);
  expect(await styles('nav[aria-label=Main] a[aria-current]')).toBe('solid');
  expect(await styles('nav[aria-label=Main] a:not([aria-current])')).toBe('none');
});

async function open(page: Page, kind: string, path: string): Promise<void> {
  await page.goto(path);
  if (kind.startsWith('search')) await expect(page.locator('[data-results] a.result').first()).toBeVisible();
}

function readTextSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Innermost parts of a page that pass its right edge, and that no box around them scrolls. */
function listCutOff(): string[] {
  const { clientWidth } = document.documentElement;
  const passes = (part: Element) => part.getBoundingClientRect().right > clientWidth + 1;
  const isClipped = (part: Element): boolean => {
    const box = part.parentElement;
    if (!box || box === document.body) return false;
    const { overflowX } = getComputedStyle(box);
    return (overflowX !== 'visible' && !passes(box)) || isClipped(box);
  };
  const cut = [...document.body.querySelectorAll('*')].filter(
    (part) =>
      !part.closest('svg') &&
      !part.matches('.visually-hidden, .skip') &&
      part.checkVisibility({ visibilityProperty: true }) &&
      part.getBoundingClientRect().width > 0 &&
      passes(part) &&
      !isClipped(part),
  );
  return cut
    .filter((part) => !cut.some((other) => other !== part && part.contains(other)))
    .map((part) => part.outerHTML.slice(0, 200));
}

/**
 * Controls that are smaller than 24 px and so near to another one that a circle of 24 px around their centre meets it (WCAG
 * 2.2, 2.5.8). Links in a line of text are exempt, and the nodes of drawings, whose topics are links elsewhere too.
 */
function listSmallTargets(): string[] {
  const targets = [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(
      (target) =>
        target.checkVisibility({ visibilityProperty: true }) && !target.matches('.visually-hidden, .skip, .node, .leaf'),
    )
    .map((target) => ({ target: target.closest('label') ?? target, isInText: isInText(target) }))
    .map((one) => ({ ...one, box: one.target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const reaches = (a: DOMRect, b: DOMRect) => {
    const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
    return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < 12;
  };
  function isInText(target: Element): boolean {
    const line = target.closest('p, li, dd, td, h1, h2, h3');
    return (
      getComputedStyle(target).display === 'inline' && line !== null && line.textContent?.trim() !== target.textContent?.trim()
    );
  }
  return targets
    .filter(({ target, box, isInText }) => {
      const isSmall = Math.min(box.width, box.height) < 23.5;
      const isNear = (other: { target: Element; box: DOMRect }) =>
        other.target !== target && !other.target.contains(target) && !target.contains(other.target) && reaches(box, other.box);
      return isSmall && !isInText && targets.some(isNear);
    })
    .map(({ target, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${target.outerHTML.slice(0, 160)}`);
}
