import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Checked, checkContent } from '../../tools/content/check.ts';

/** What lies below `src/content`, by path: a text, bytes, a symbolic link, a folder. */
export type Tree = Record<string, string | Uint8Array | { link: string } | { isFolder: true }>;

const lines = (...text: string[]): string => `${text.join('\n')}\n`;

const events = {
  'events/2024-05.mdx': lines(
    '---',
    'title: Hack The Garden May 2024',
    'summary: A week in spring on tunnels between control planes and nodes, and on builds that take less time.',
    'start: 2024-05-13',
    'end: 2024-05-17',
    'place: Schelklingen',
    'organizers:',
    '  - name: The community',
    'wrapUp: https://wrapup.example/2024-05',
    '---',
    '',
    'A week about [the tunnel](/topics/2024-05/vpn-rewrite/).',
  ),
  'events/2025-11.mdx': lines(
    '---',
    'title: Hack The Garden November 2025',
    'summary: A week in autumn on tests of the tunnel between control planes and nodes under real load.',
    'start: 2025-11-24',
    'end: 2025-11-28',
    'place: Schelklingen',
    'organizers:',
    '  - name: The community',
    'wrapUp: https://wrapup.example/2025-11',
    '---',
  ),
};

const topics = {
  'topics/2024-05/build-cache.mdx': lines(
    '---',
    'title: Build cache for Go',
    'summary: Builds compiled everything anew each time. A shared cache keeps what was compiled, and builds take a tenth of the time.',
    'area: tooling',
    'tags: [go, testing]',
    'outcome: prototype',
    'outcomeNote: A prototype runs on a branch.',
    'source: https://wrapup.example/2024-05#cache',
    '---',
    '',
    '## Problem',
    '',
    'Builds were slow.',
    '',
    '## Result',
    '',
    'They are fast.',
  ),
  'topics/2024-05/vpn-rewrite.mdx': lines(
    '---',
    'title: VPN rewritten in Go',
    'summary: The tunnel between control plane and nodes was a set of shell scripts. A rewrite in Go replaces them, with tests.',
    'area: networking',
    'tags: [vpn, go]',
    'outcome: merged',
    'outcomeNote: The pull request was merged.',
    'aliases: [vpn2]',
    'links:',
    '  - url: https://github.com/gardener/vpn2/pull/1',
    'nextSteps:',
    '  - text: Test it under load.',
    '    takenUpBy: [2025-11/vpn-tests]',
    'source: https://wrapup.example/2024-05#vpn',
    '---',
    '',
    '## Problem',
    '',
    'Scripts were hard to test.',
    '',
    '## Result',
    '',
    'A [rewrite](https://github.com/gardener/vpn2) in Go, see `{{ braces }}`.',
    '',
    '<Note>It was merged later.</Note>',
    '',
    '## Background',
    '',
    'See [the cache](/topics/2024-05/build-cache/) and [the tag](/tags/vpn/).',
  ),
  'topics/2025-11/vpn-tests.mdx': lines(
    '---',
    'title: Load tests of the VPN',
    'summary: Nobody knew how much traffic the rewritten tunnel can carry. Tests with many nodes found its limits and two mistakes.',
    'area: networking',
    'tags: [vpn, testing]',
    'outcome: prototype',
    'outcomeNote: The tests run on a branch.',
    'geps: [14]',
    'continues: [2024-05/vpn-rewrite]',
    'source: https://wrapup.example/2025-11#vpn',
    '---',
    '',
    '## Problem',
    '',
    'Its limits were unknown.',
    '',
    '## Result',
    '',
    'They are known.',
  ),
};

const storylines = {
  'storylines/vpn.mdx': lines(
    '---',
    'title: The tunnel to the nodes',
    'summary: How the connection between control planes and nodes went from shell scripts to a tested program.',
    'names:',
    '  - name: VPN2',
    '    since: 2024-05',
    'chapters:',
    '  - topic: 2024-05/vpn-rewrite',
    '    note: A rewrite in Go.',
    '  - topic: 2025-11/vpn-tests',
    '    note: Tests found its limits.',
    '---',
    '',
    'It began with scripts.',
  ),
};

const term = (id: string, ...more: string[]) => [`- id: ${id}`, `  label: ${id}`, `  description: What ${id} means.`, ...more];

const lists = {
  'areas.yaml': lines(...term('networking', '  color: 1'), ...term('tooling', '  color: 2')),
  'tags.yaml': lines(...term('go'), ...term('testing'), ...term('vpn')),
  'outcomes.yaml': lines(...term('merged', '  mark: flower'), ...term('prototype', '  mark: sprout')),
  'geps.yaml': lines('- id: 14', '  title: Reversed tunnel', '  status: implemented', '  url: https://gep.example/14'),
  'glossary.yaml': lines('- id: tunnel', '  term: tunnel', '  definition: A way through.', '  tag: vpn'),
  'references.yaml': '[]\n',
  'mentions.yaml': '[]\n',
  'addresses.yaml': lines(
    ...Object.keys(topics).flatMap((file) => [
      `- id: ${file.slice('topics/'.length, -'.mdx'.length)}`,
      '  urls: [https://old.example/wrap-up]',
    ]),
  ),
};

/** A small content tree without a problem. */
export const soundTree: Record<string, string> = { ...events, ...topics, ...storylines, ...lists };

/** Writes a tree into a folder as the content of a repository. */
export function writeTree(root: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(root, 'src/content', name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else if ('link' in content) symlinkSync(content.link, path);
    else mkdirSync(path);
  }
}

/** Checks a tree as if it were the content of a repository, on a day after all its events. */
export function checkTree(tree: Tree): Checked {
  const root = mkdtempSync(join(tmpdir(), 'trellis-content-'));
  try {
    writeTree(root, tree);
    return checkContent(root, new Date('2026-01-15'));
  } finally {
    rmSync(root, { recursive: true });
  }
}
