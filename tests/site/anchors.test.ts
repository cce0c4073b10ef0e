import { expect, test } from 'vitest';
import { templateAnchors } from '../../tools/content/rules/site-pages.ts';
import { readSite } from './built-site.ts';

const pages = readSite('dist');

test.each([
  ['topic', /^\/topics\/.+\/.+\/$/],
  ['storyline', /^\/storylines\/.+\/$/],
] as const)('the anchors that the check lets entries link to are those of a %s page', (kind, path) => {
  const shown = pages.filter((page) => path.test(page.path));
  const ids = new Set(shown.flatMap(({ root }) => root.querySelectorAll('[id]').map((element) => element.id)));
  expect(templateAnchors[kind].filter((anchor) => !ids.has(anchor))).toEqual([]);
});
