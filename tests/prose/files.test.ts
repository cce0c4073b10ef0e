import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readProse } from '../../tools/prose/files.ts';
import { lintProse } from '../../tools/prose/lint.ts';

/** What is found in a repository with these files, as `code file:line`. */
async function findIn(tree: Record<string, string[]>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'prose-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, lines] of Object.entries(tree)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), `${lines.join('\n')}\n`);
  }
  const problems = (await Promise.all(readProse(root).map(lintProse))).flat();
  return problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
}

test('fields and body of an entry are read; aliases, questions and titles of posts are not', async () => {
  const entry = [
    '---',
    'title: A seed with a bucket of its own',
    'aliases: [a bucket of its own]',
    'questions: [Has it a bucket of its own?]',
    'later:',
    '  - title: A bucket of its own',
    '    note: Each has a bucket of its own.',
    '---',
    '',
    '## Problem',
    '',
    '- Each has a bucket of its own.',
  ];
  const file = 'src/content/topics/2024-05/bucket.mdx';
  expect(await findIn({ [file]: entry })).toEqual([2, 7, 12].map((line) => `prose-own ${file}:${line}`));
});

test('evidence for an outcome may speak about the source, and nothing else may', async () => {
  const entry = ['---', 'outcomeNote: The wrap-up says so.', 'summary: The wrap-up says so.', '---'];
  const file = 'src/content/topics/2024-05/bucket.mdx';
  expect(await findIn({ [file]: entry })).toEqual([`prose-document ${file}:3`]);
});

test('items of lists are read', async () => {
  const file = 'src/content/glossary.yaml';
  expect(await findIn({ [file]: ['- id: seed', '  definition: Whoever runs it.'] })).toEqual([`prose-whoever ${file}:2`]);
});

test('documentation is read, placeholders and all', async () => {
  expect(await findIn({ 'README.md': ['Write `<slug>` or <slug>.', '', 'A page of its own.'] })).toEqual([
    'prose-own README.md:3',
  ]);
});

test('comments and messages of code are read; names are not', async () => {
  const code = [
    '/**',
    ' * One page.',
    ' * A page of its own.',
    ' */',
    "const whoever = 'whoever';",
    '',
    '// It is loaded',
    '// by need.',
    '',
    'export const message = `Found $' + '{whoever}, a page of its own.`;',
  ];
  const file = 'src/model/page.ts';
  const expected = [`prose-own ${file}:3`, `prose-by-need ${file}:8`, `prose-own ${file}:10`];
  expect(await findIn({ [file]: code })).toEqual(expected);
});

test('words, attributes and scripts of a component are read; its styles are not', async () => {
  const component = [
    '---',
    '/** A page of its own. */',
    "const label = 'A page';",
    '---',
    '',
    '<p title="A page of its own.">{label} is a page',
    '  of its own.</p>',
    '<script>',
    '  // A page of its own.',
    '  start();',
    '</script>',
    '<style>',
    '  /* A page of its own. */',
    '</style>',
  ];
  const file = 'src/components/Page.astro';
  const found = await findIn({ [file]: component });
  expect(found.toSorted()).toEqual([2, 6, 7, 9].map((line) => `prose-own ${file}:${line}`));
});
