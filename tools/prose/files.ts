import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAstro, readTypeScript } from './code.ts';
import { readEntries } from './entries.ts';
import { type Passage, type Prose, toPlain } from './passage.ts';

/** Everything that people read in a repository: entries, documentation, pages, messages and comments. */
export const readProse = (root: string): Prose[] => [...readEntries(root), ...listOther(root)];

const listOther = (root: string): Prose[] =>
  sources.flatMap(([pattern, read]) =>
    globSync(pattern, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('tools/prose/rules/'))
      .map((file) => ({ file, kind: 'other', passages: read(readFileSync(join(root, file), 'utf8')) })),
  );

/** Files outside the content, and how their words are read. The rules themselves quote what they refuse. */
const sources: [pattern: string, read: (text: string) => Passage[]][] = [
  ['{*,config/*}.md', (text) => [{ text: toPlain(text), line: 1 }]],
  ['src/**/*.astro', readAstro],
  ['{src,tools,config}/**/*.ts', readTypeScript],
];
