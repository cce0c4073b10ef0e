import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const mistakeIn = (text: string) => {
  const parsed = parseMarkdown(text);
  return 'mistake' in parsed ? parsed.mistake : undefined;
};

test('the parser is the one that Astro compiles entries with', () => {
  const own = createRequire(import.meta.url);
  const theirs = createRequire(createRequire(own.resolve('astro/package.json')).resolve('@astrojs/markdown-satteri'));
  expect(theirs.resolve('satteri')).toBe(own.resolve('satteri'));
});

test.each([
  ['Some <b>bold', 1, /closing tag for `<b>`/],
  ['Text.\n\nA {brace', 3, /never closed/],
  ['Text.\n\n<!-- a comment -->', 3, /HTML comment/],
])('%j is a mistake in line %i', (text, line, reason) => {
  expect(mistakeIn(text)).toMatchObject({ line, reason: expect.stringMatching(reason) });
  expect(mistakeIn(text)?.reason).not.toMatch(/^\d|mdx-jsx:/);
});

test.each([
  ['quotations', '>'.repeat(20_000), ''],
  ['lists', '- '.repeat(20_000), ''],
  ['marks', '**'.repeat(20_000), '**'.repeat(20_000)],
  ['components', '<Note>'.repeat(5_000), '</Note>'.repeat(5_000)],
  ['quotations, some levels too deep', '>'.repeat(40), ''],
])('a text that is nested without end is a mistake, too: %s', (_, open, close) => {
  expect(mistakeIn(`${open}a${close}`)).toMatchObject({ line: 1, reason: expect.stringMatching(/nested too deeply/) });
});

test('brackets that the parser would not survive are a mistake on their line', () => {
  expect(mistakeIn(`Text.\n\nexport default ${'['.repeat(7000)}`)).toEqual({
    line: 3,
    reason: 'too many brackets are open at once',
  });
});

test('dashes at the start are a rule, not front matter', () => {
  expect(parseMarkdown('---\na: 1\n---\n')).toMatchObject({
    tree: { children: [{ type: 'thematicBreak' }, { type: 'heading' }] },
  });
});
