import { expect, test } from 'vitest';
import { listSiteLinks } from '../../src/markdown/links.ts';

const pathsIn = (text: string) => listSiteLinks(text).map(({ path, anchor, line }) => `${line} ${path}${anchor && `#${anchor}`}`);

test('finds links in the text, by reference, in lists and in notes', () => {
  const text = [
    'See [a](/topics/2024-05/a) and [b][1].',
    '',
    '- [c](/topics/2024-05/c/#result)',
    '',
    '<Note>As [d](/tags/d/?x=1#y) shows.</Note>',
    '',
    '[1]: /topics/2024-05/b/',
  ];
  expect(pathsIn(text.join('\n'))).toEqual([
    '1 /topics/2024-05/a/',
    '1 /topics/2024-05/b/',
    '3 /topics/2024-05/c/#result',
    '5 /tags/d/#y',
  ]);
});

test('finds none in code, elsewhere, or where nothing can be parsed', () => {
  expect(
    pathsIn('`[a](/topics/a/)` [b](https://b.example/topics/) [c](//c.example/topics/) [d](#d) [e](mailto:e@e.example)'),
  ).toEqual([]);
  expect(pathsIn('```text\n[a](/topics/a/)\n```')).toEqual([]);
  expect(pathsIn('[a](/topics/a/) {')).toEqual([]);
});
