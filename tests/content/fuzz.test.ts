import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownFeatures } from '../../src/markdown/parse.ts';
import { toSource } from '../../tools/content/entry.ts';
import { readText } from '../../tools/content/reading/bytes.ts';
import { splitFile } from '../../tools/content/reading/front-matter.ts';

/** What MDX, Markdown, YAML and the parsers between them may read in different ways. */
const fragments = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '    ',
    '\f',
    '\v',
    '\u0001',
    '\u0000',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\ufffd',
    'a',
    'B',
    'é',
    '😀',
    '0',
    '.',
    ',',
    ':',
    ';',
    '=',
    '"',
    "'",
    '`',
    '``',
    '```',
    '~~~',
  ],
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{globalThis.canary}',
    '{`$',
    '{1}`}',
    '{/*',
    '*/}',
    '{...a}',
    "{'a'}",
    '{"',
    '"}',
    '$',
    '${',
    '%',
    '^',
    '|',
    '\\',
    '\\{',
    '\\<',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<Note>',
    '</Note>',
    '<Note',
    '<Note/>',
    '<note>',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<a href="',
    '<!--',
    '-->',
  ],
  ...[
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<https://a.example>',
    '<a@b.example>',
    'set:html="<b>"',
    'slot="a"',
    'onclick={a}',
    ' a={b}',
    'Note.a',
    'a:b',
  ],
  ...[
    'import',
    'import a from "a"',
    'import("a")',
    'export',
    'export const a = 1',
    'export default',
    'await ',
    '=> ',
    '(',
    ')',
    '()',
  ],
  ...[
    '[',
    ']',
    '](',
    '![',
    '][',
    '[a](',
    '[a]: ',
    '[a][a]',
    '[^a]',
    '[^a]: ',
    '![a](b)',
    '#',
    '# ',
    '## Problem',
    '>',
    '> ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '- [x] ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '---',
    '***',
    '___',
    '===',
    '+++',
    ':::',
    '::a',
    '| a | b |\n| - | - |\n| c | d |',
    '| :- |',
    '|-|',
  ],
  ...[
    'https://a.example',
    'http://a.example',
    'www.a.example',
    'a@b.example',
    'javascript:a',
    'JavaScript&#58;a',
    'data:a',
    'mailto:a@b.example',
    '//a.example',
    '/topics/',
  ],
  ...[
    '&#123;',
    '&#x7b;',
    '&lt;',
    '&#60;',
    '&amp;',
    '&#0;',
    '&#x202e;',
    '&NewLine;',
    '&Tab;',
    '&lbrace;',
    '&colon;',
    'go',
    'js',
    '"><b>',
    '---js',
    'layout: a',
  ],
];

const bodies = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

const renderer = satteri({ features: markdownFeatures }).createMdxRenderer?.(
  { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as never,
  { optimize: false, srcDir: new URL('file:///site/src/'), sourcemap: false } as never,
);

/** The code that Astro makes of an entry. */
async function compile(source: string): Promise<string> {
  const result = await (await renderer)?.process(source, '/site/src/content/storylines/a.mdx', {});
  return result?.code ?? '';
}

/** What the check says of a storyline with a body. */
function judge(body: string) {
  const { text, faults } = readText(Buffer.from(`---\ntitle: a\n---\n${body}`));
  const file = 'src/content/storylines/a.mdx';
  const entry = { ...splitFile(text), collection: 'storylines' as const, id: 'a', file, isRead: true };
  return toSource(
    entry,
    faults.map((fault) => ({ ...fault, file })),
  );
}

const wordsOf = (...lines: string[]): Set<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** What the compiler writes around the text of an entry. */
const frame = wordsOf(
  'Fragment as jsx jsxs from function const return if throw new true props components component Object assign Error',
  '_Fragment _jsx _jsxs _createMdxContent _components _missingMdxReference MDXContent wrapper MDXLayout id frontmatter getHeadings',
  'Note',
);
const elements = wordsOf('a blockquote br code del em h2 hr li ol p pre section strong sup table tbody td th thead tr ul');
const attributes = wordsOf(
  'children href title class id start wrapper depth slug text',
  'data-footnote-ref data-footnote-backref data-footnotes aria-describedby aria-label',
);

/** What compiled code holds besides text, elements of Markdown and safe addresses. */
function findSuspicious(code: string): string[] {
  const tokens: string[] = code.match(/"(?:[^"\\\n]|\\.)*"|_components\.\w+|[\w$]+|\.\.\.|[^\s\w]/g) ?? [];
  const count = (word: string) => tokens.filter((token) => token === word).length;
  const extra = count('import') === 1 && count('export') === 2 ? [] : ['import or export'];
  const runtime = tokens[tokens.indexOf('from') + 1] === '"astro/jsx-runtime"' ? [] : ['another runtime'];
  return [
    ...extra,
    ...runtime,
    ...tokens.filter((token, index) => !isHarmless(token, tokens.slice(index - 2, index), tokens[index + 1])),
  ];
}

function isHarmless(token: string, before: string[], after: string | undefined): boolean {
  const name = token.replace(/^"(.*)"$/s, '$1');
  if (after === ':' && /^["\w]/.test(token) && before.at(-1) !== '?') return attributes.has(name) || elements.has(name);
  if (token.startsWith('"')) return before[0] !== 'href' || /^(https:\/\/|mailto:|#|\/(?!\/))/.test(JSON.parse(token));
  if (token.startsWith('_components.')) return elements.has(token.slice('_components.'.length));
  if (/^\d+$/.test(token)) return before[0] === 'start' || before[0] === '"depth"';
  return frame.has(token) || [...':(){}[],;=?!|+.', '||', 'import', 'export'].includes(token);
}

test('what passes the check is compiled to text, elements of Markdown and safe addresses alone', {
  timeout: 120_000,
}, async () => {
  let passed = 0;
  const property = fc.asyncProperty(bodies, async (body) => {
    const judged = judge(body);
    if ('problems' in judged) return;
    passed++;
    const code = await compile(judged.source);
    if (findSuspicious(code).length > 0) expect(findSuspicious(code)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60_000, seed: 20_251_124 });
  // A check that refuses everything would pass, too.
  expect(passed).toBeGreaterThan(1000);
});

test.each([
  '{globalThis.canary}',
  'import "a"',
  'export const a = 1',
  '<b onclick="a">x</b>',
  '<Note {...a}/>',
  '[x](javascript:a)',
  '<Note set:html="a"/>',
])('the analysis of compiled code sees %s', async (body) => {
  const code = await compile(`---\n---\n${body}`);
  expect(findSuspicious(code)).not.toEqual([]);
});
