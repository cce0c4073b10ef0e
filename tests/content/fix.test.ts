import { expect, test } from 'vitest';
import { fixEntries } from '../../tools/content/fix.ts';
import { splitFile } from '../../tools/content/reading/front-matter.ts';

const file = 'src/content/events/2025-11.mdx';

function fix(text: string): string {
  const entry = { ...splitFile(text), collection: 'events' as const, id: '2025-11', file, isRead: true };
  return fixEntries({ prose: [entry], texts: new Map([[file, text]]) })[0]?.text ?? text;
}

const sound =
  '---\ntitle: A week # of work\nsummary: b\nlinks:\n  - url: https://a.example/b\n    label: The page\n---\n\nText  \nover two lines.\n';

test('what needs nothing stays as it is', () => {
  expect(fix(sound)).toBe(sound);
});

test('fields come in the order of the schema, with their comments', () => {
  expect(fix('---\nsummary: b\n# about the title\ntitle: A week\n---\n\nText.\n')).toBe(
    '---\n# about the title\ntitle: A week\nsummary: b\n---\n\nText.\n',
  );
});

test('labels that repeat their address are left out', () => {
  const text =
    '---\nlinks:\n  - url: https://github.com/a/b/pull/7\n    label: a/b#7\n  - url: https://a.example/b\n    label: a.example/b\n---\n';
  expect(fix(text)).toBe('---\nlinks:\n  - url: https://github.com/a/b/pull/7\n  - url: https://a.example/b\n---\n');
});

test('space at the ends of lines goes, but not in code and not where it breaks a line', () => {
  expect(fix('---\ntitle: a  \n---\n\none \ntwo  \nthree  \n\n```\ncode  \n```\n\n\n')).toBe(
    '---\ntitle: a\n---\n\none\ntwo  \nthree\n\n```\ncode  \n```\n',
  );
});
