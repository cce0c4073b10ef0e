import { expect, test } from 'vitest';
import { findWarnings } from '../../tools/test/warnings.ts';

test.each([
  '12:00:00 [WARN] [vite] [33m[MODULE_LEVEL_DIRECTIVE]',
  '12:00:00 [ERROR] [content] Error reading data from src/content/glossary.yaml',
  '(node:7) ExperimentalWarning: Type Stripping is an experimental feature',
  '(!) Some chunks are larger than 500 kB',
  'Unable to load the language: haskell',
  '\u001b[33mwarning\u001b[39m: something',
])('sees %s', (line) => {
  expect(findWarnings(`before\n${line}\nafter`)).toHaveLength(1);
});

test('sees nothing in the names of pages and in what went well', () => {
  const lines = ['12:00:00   ├─ /topics/2025-11/drop-the-warning/index.html (+2ms)', '12:00:00 [build] Complete!'];
  expect(findWarnings(lines.join('\n'))).toEqual([]);
});
