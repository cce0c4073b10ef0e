import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readForBuild } from '../../tools/content/entry.ts';
import { markTermsOf } from '../../tools/content/terms.ts';
import { soundTree, writeTree } from './sound-tree.ts';

const file = 'src/content/topics/2025-11/vpn-tests.mdx';
const text = soundTree['topics/2025-11/vpn-tests.mdx']?.replace('They are known.', 'The tunnel is known.') ?? '';

/** The source of the entry beside a glossary that no check has seen. */
function markWith(glossary: string): string {
  const root = mkdtempSync(join(tmpdir(), 'trellis-terms-'));
  writeTree(root, { ...soundTree, 'topics/2025-11/vpn-tests.mdx': text, 'glossary.yaml': glossary });
  const read = readForBuild(root, file);
  const source = read && 'source' in read ? read.source : '';
  const marked = markTermsOf(root, file, source);
  rmSync(root, { recursive: true });
  return marked;
}

test('a term of the glossary is marked', () => {
  expect(markWith(soundTree['glossary.yaml'] ?? '')).toContain('The <Term id="tunnel" isFirst>tunnel</Term> is known.');
});

test.each([
  ['code in an id', `- id: 'tunnel" x={globalThis.canary=1} y="'\n  term: tunnel\n  definition: A way.\n`],
  ['an element in an id', `- id: 'x"><script>'\n  term: tunnel\n  definition: A way.\n`],
  ['a word instead of an item', '- tunnel\n'],
  ['an empty item', '- null\n'],
  ['a number as term', '- id: tunnel\n  term: 5\n  definition: A way.\n'],
  ['a map', 'tunnel: A way.\n'],
  ['no YAML', 'a: [\n'],
])('a glossary with %s marks nothing, and stops no entry', (_, glossary) => {
  expect(markWith(glossary)).toContain('The tunnel is known.');
});
