import { expect, test } from 'vitest';
import { toMarkdownText, toPlainMarkdown } from '../../src/markdown/plain.ts';

const write = (body: string, deeper = 2) =>
  toPlainMarkdown(body, { deeper, toAddress: (path) => new URL(path, 'https://trellis.example').href });

test('headings go down, code that looks like one stays', () => {
  expect(write('## Problem\n\n```\n## no heading\n```')).toBe('#### Problem\n\n```\n## no heading\n```');
});

test('addresses of the site become whole, in links by reference too', () => {
  expect(write('See [/a/](/a/#b) and [c].\n\n[c]: /c/\n')).toBe(
    'See [/a/](https://trellis.example/a/#b) and [c].\n\n[c]: https://trellis.example/c/',
  );
});

test('other addresses stay as they are', () => {
  const text = '[post](https://one.example/a) and [mail](mailto:a@b.example)';
  expect(write(text)).toBe(text);
});

test('of a component, its content stays', () => {
  expect(write('<Note>\nSources *disagree*, see [a](/a/).\n</Note>')).toBe(
    'Sources *disagree*, see [a](https://trellis.example/a/).',
  );
});

test('a text that cannot be parsed comes back as it is', () => {
  expect(write('{ never closed')).toBe('{ never closed');
});

test('of plain text, only backticks keep a meaning', () => {
  expect(toMarkdownText('[GEP-28] `a*b` <b> 2*3')).toBe('\\[GEP-28\\] `a*b` \\<b> 2\\*3');
});
