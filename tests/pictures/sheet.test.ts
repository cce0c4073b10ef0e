import { expect, test } from 'vitest';
import { renderSheet } from '../../tools/pictures/sheet.ts';

const shot = (kind: string, hash: string, file: string | undefined = `${kind}.png`) => ({
  kind,
  width: 390,
  theme: 'dark',
  file,
  hash,
});

test('pictures of one place stand beside each other, and those that are alike are marked', () => {
  const html = renderSheet(
    { before: [shot('home', 'a'), shot('tag', 'b')], after: [shot('home', 'a'), shot('tag', 'c')] },
    'main',
  );
  expect(html).toContain('1 of 2 pictures differ');
  expect(html.match(/<section data-same>/g)).toHaveLength(1);
  expect(html).toMatch(/before\/tag\.png.*after\/tag\.png/);
});

test('a page that one of the sites does not have is told', () => {
  const html = renderSheet({ before: [{ ...shot('overview', ''), file: undefined }], after: [shot('overview', 'a')] }, 'main');
  expect(html).toContain('before: no such page');
});

test('the name of a commit stays text', () => {
  expect(renderSheet({ before: [], after: [] }, '<img src=x>')).not.toContain('<img src=x');
});
