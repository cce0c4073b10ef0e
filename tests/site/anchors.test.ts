import { expect, test } from 'vitest';
import { glossarySchema } from '../../src/schemas/vocabulary.ts';
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

test('no term of the glossary can take an id that the page has already', () => {
  const glossary = pages.find((page) => page.path === '/glossary/');
  const ids = glossary?.root.querySelectorAll('[id]:not(dl *)').map((element) => element.id) ?? [];
  expect(ids).toContain('main');
  const term = { term: 'a term', definition: 'What it means.' };
  expect(ids.filter((id) => glossarySchema.safeParse({ ...term, id }).success)).toEqual([]);
});
