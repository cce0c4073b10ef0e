import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProseCollection, proseCollections } from '../../src/schemas/collections.ts';
import { topicId } from '../../src/schemas/text.ts';
import { checkContent } from '../../tools/content/check.ts';
import { toSource } from '../../tools/content/entry.ts';
import { readText } from '../../tools/content/reading/bytes.ts';
import { splitFile } from '../../tools/content/reading/front-matter.ts';
import { type Imported, tryImport } from './import-text.ts';
import { processorTime } from '../processor-time.ts';

const folder = join(import.meta.dirname, '../fixtures/wrap-ups');
const pages = globSync('*.md', { cwd: folder }).map((page) => readFileSync(join(folder, page), 'utf8').split('\n'));
const { content } = checkContent(join(import.meta.dirname, '../..'));

/** What a page may hold by accident or to do harm. */
const hostile = [
  ...[
    '## ../../../etc/passwd',
    '## /etc/passwd',
    '## C:\\Windows\\system32',
    '## CON',
    '## nul',
    '## index',
    '## ',
    '#',
    '## 🐳',
    '## ..',
  ],
  ...[
    '{globalThis.canary}',
    '{',
    '}}',
    '<script>alert(1)</script>',
    '<Note>',
    '</div>',
    '<!-- a',
    '--> b',
    'import x from "y"',
    'export const a = 1',
  ],
  ...[
    '```',
    '~~~js',
    '$$',
    ':::info',
    '---',
    '+++',
    '***',
    '| a | b |',
    '|---|',
    '> > > a',
    '1) a',
    '- [ ] a',
    '    code',
    '\t',
    '\\',
  ],
  ...[
    '**Problem:**',
    '**Next Steps:** a',
    '### Result',
    '**Code:** https://a.example/x,https://b.example/y',
    '[https://a.example](b)',
  ],
  ...[
    '[a](javascript:alert(1))',
    '[a](http://[)',
    '![a](x.png)',
    '<https://a.example>',
    '[a]: https://a.example',
    '[^1]',
    '[^1]: note',
    '&lt;b&gt;',
  ],
  ...[
    'â€“ Ã¼ ‚Äì',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u0007',
    '\ud83d',
    'ﬁ',
    'ß',
    'İ',
    '- **Date:** 99.99.2026',
    '__proto__: a',
    '# import: a=b',
  ],
];

const line = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 40 }));

/** A stretch of a real page with lines that were removed, doubled, swapped, cut and put in. */
const damaged = fc
  .record({
    page: fc.constantFrom(...pages),
    start: fc.nat(300),
    length: fc.integer({ min: 1, max: 50 }),
    hasTop: fc.boolean(),
    changes: fc.array(
      fc.record({
        kind: fc.constantFrom('remove', 'double', 'swap', 'cut', 'add', 'glue'),
        at: fc.nat(99),
        to: fc.nat(99),
        line,
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ page, start, length, hasTop, changes }) => {
    const from = start % page.length;
    const lines = [...(hasTop ? page.slice(0, 25) : []), ...page.slice(from, from + length)];
    for (const change of changes) damage(lines, change);
    return lines.join('\n');
  });

function damage(lines: string[], { kind, at, to, line: text }: { kind: string; at: number; to: number; line: string }): void {
  const index = at % (lines.length || 1);
  const old = lines[index] ?? '';
  if (kind === 'remove') lines.splice(index, 1);
  else if (kind === 'double') lines.splice(to % (lines.length || 1), 0, old);
  else if (kind === 'swap') lines.splice(index, 1, ...lines.splice(to % (lines.length || 1), 1, old));
  else if (kind === 'cut') lines[index] = old.slice(0, to);
  else if (kind === 'add') lines.splice(index, 0, text);
  else lines[index] = old.slice(0, to) + text + old.slice(to);
}

/** What is wrong with a draft; the empty list if nothing is. */
function judge({ file, text }: Imported['files'][number]): unknown[] {
  const collection = file.split('/')[0] as ProseCollection;
  const id = file.slice(collection.length + 1).replace(/\.mdx$/, '');
  const { text: source, faults } = readText(Buffer.from(text));
  const entry = { ...splitFile(source), collection, id, file, isRead: true };
  const compiled = toSource(entry as Parameters<typeof toSource>[0], []);
  const parsed = proseCollections[collection].safeParse(entry.data);
  return [
    ...(collection === 'topics' && !topicId.safeParse(id).success ? [`not a file of its folder: ${file}`] : []),
    ...(collection === 'events' && !/^20\d\d-\d\d$/.test(id) ? [`not a file of its folder: ${file}`] : []),
    ...faults,
    ...('problems' in compiled ? compiled.problems : []),
    ...(parsed.error?.issues ?? []),
  ];
}

test('a damaged page makes drafts that are sound and stay in their folder, or is refused in words', {
  timeout: 300_000,
}, async () => {
  let imported = 0;
  const property = fc.property(damaged, (text) => {
    const outcome = tryImport(text, content);
    if ('faults' in outcome) {
      for (const fault of outcome.faults)
        expect(fault).toMatchObject({
          line: expect.any(Number),
          message: expect.stringMatching(/\.$/),
          hint: expect.any(String),
        });
      return;
    }
    imported++;
    for (const draft of outcome.files) expect({ text: draft.text, wrong: judge(draft) }).toMatchObject({ wrong: [] });
  });
  fc.assert(property, { numRuns: 1000, seed: 20_260_316 });
  // An importer that refuses everything would pass, too.
  expect(imported).toBeGreaterThan(300);
});

test('a page of 1 MB is read, or refused, within ten seconds of processor time', { timeout: 120_000 }, () => {
  const [page = ''] = pages.map((lines) => lines.join('\n')).filter((text) => text.includes('\n## '));
  const top = page.slice(0, page.indexOf('\n## '));
  const topics = page.slice(page.indexOf('\n## ')).split(/(?=\n## )/);
  const long = (topic: string, part: number) =>
    topic.replace(
      /^\n## (.*)\n/,
      (_, title: string) => `\n## ${title} ${part}\n\n${'A sentence of a very long section. '.repeat(250)}\n`,
    );
  const parts = [...Array(Math.ceil(100 / topics.length)).keys()].flatMap((part) => topics.map((topic) => long(topic, part)));
  for (const text of [top + parts.join(''), top + topics.join('').repeat(250), `${top}\n## A topic\n\n${'> '.repeat(500_000)}`]) {
    expect(text.length).toBeGreaterThan(700_000);
    const start = processorTime();
    tryImport(text, content);
    expect(processorTime() - start).toBeLessThan(10);
  }
});
