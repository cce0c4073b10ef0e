import { soundTree, type Tree } from './sound-tree.ts';

/** Ways to damage content, each with the code of the problem that it must be and the file of it. */
export interface Damage {
  name: string;
  tree: Tree;
  code: string;
  file: string;
}

const tests = 'topics/2025-11/vpn-tests.mdx';
const may = 'events/2024-05.mdx';
const story = 'storylines/vpn.mdx';

const textOf = (file: string): string => soundTree[file] ?? '';

function change(file: string, from: string | RegExp, to: string): Tree {
  const changed = textOf(file).replace(from, () => to);
  if (changed === textOf(file)) throw new Error(`${file} does not hold "${from}".`);
  return { ...soundTree, [file]: changed };
}

const damage = (name: string, code: string, file: string, tree: Tree): Damage => ({ name, tree, code, file });
const edit = (name: string, code: string, file: string, from: string | RegExp, to: string): Damage =>
  damage(name, code, file, change(file, from, to));
const whole = (name: string, code: string, file: string, content: Tree[string]): Damage =>
  damage(name, code, file, { ...soundTree, [file]: content });

/** A body of the topic in place of its sections' text. */
const prose = (name: string, code: string, text: string): Damage => edit(name, code, tests, 'They are known.', text);
const field = (name: string, code: string, line: string): Damage => edit(name, code, tests, 'geps: [14]', line);
const list = (name: string, code: string, file: string, text: string): Damage => edit(name, code, file, /$/, text);

const canary = "{globalThis.canary = 'sung'}";
const nestedGroups = `${[0, 1, 2, 3].map((depth) => `subgraph g${depth}`).join('\n')}\na --> b${'\nend'.repeat(4)}`;
const long = 'Long words. '.repeat(1000);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const manyFields = numbers(30_000)
  .map((index) => `    k${index}: 1\n`)
  .join('');
const manyUrls = numbers(60)
  .map((index) => `https://a.example/${index}`)
  .join(', ');
const manyNames = numbers(60)
  .map((index) => `name ${index}`)
  .join(', ');
const aReference = '- url: https://github.com/a/b/pull/1\n  state: merged\n';
const longReference = (title: string) => `${aReference}  title: "${title}"\n`;

const pipe = '- id: pipe\n  term: pipe\n  definition: Again.\n';
const proposal = (page: number, more = ''): string =>
  `- id: 99\n  title: Another one\n  status: implemented\n  url: https://gep.example/${page}\n${more}`;

/** What passed the former check and ran code or wrote HTML. */
export const hostile: Damage[] = [
  whole('a symbolic link as a topic', 'file-kind', 'topics/2025-11/linked.mdx', { link: '/etc/passwd' }),
  whole('a symbolic link as a folder', 'file-kind', 'topics/2025-12', { link: '/etc' }),
  whole('a symbolic link as a list', 'file-kind', 'tags.yaml', { link: '/etc/hosts' }),
  ...['\0', '\x01', '\x08', '\x0b', '\x0e', '\x1f', '\x7f', '\x85'].map((character) =>
    prose(
      `an address, U+${character.charCodeAt(0).toString(16)} and an expression`,
      'character',
      `https://a.example${character}${canary}`,
    ),
  ),
  edit(
    'a byte order mark and a fence at the start of a story',
    'character',
    story,
    'It began',
    `\ufeff~~~\n${canary}\n~~~\n<script>`,
  ),
  edit('a byte order mark and a fence at the start of an event', 'character', may, 'A week about', `\ufeff~~~\n${canary}\n~~~\n`),
  prose(
    'HTML in the language of a fence',
    'prose-code',
    '```"><meta/http-equiv="refresh"/content="0;url=https://a.example"/>\nx\n```',
  ),
  prose('a link in the language of a fence', 'prose-code', '~~~"><a/href="https://a.example">\nx\n~~~'),
  prose('HTML behind the language of a fence', 'prose-code', '```text "><b>\nx\n```'),
  prose('upper case in the language of a fence', 'prose-code', '```Go\nx\n```'),
  prose(
    'markup in a label of a diagram',
    'prose-diagram',
    '```mermaid\nflowchart TB\naccTitle: x\na --> b\nclick a "javascript:alert(1)"\n```',
  ),
  prose('a diagram without a title', 'prose-diagram', '```mermaid\nflowchart TB\na --> b\n```'),
  prose(
    'groups of a diagram that are nested too deeply',
    'prose-diagram',
    `\`\`\`mermaid\nflowchart TB\naccTitle: x\n${nestedGroups}\n\`\`\``,
  ),
  prose(
    'a title of a diagram that another one replaces',
    'prose-diagram',
    '```mermaid\nflowchart TB\naccTitle: x\naccTitle: y\na --> b\n```',
  ),
  prose('an expression', 'prose-expression', canary),
  prose('an expression in a heading of a quotation', 'prose-expression', `> ${canary}`),
  prose('an expression in a table', 'prose-expression', `| a |\n| - |\n| ${canary} |`),
  prose('an expression in a footnote', 'prose-expression', `A[^1].\n\n[^1]: ${canary}`),
  prose('an expression in the words of a link', 'prose-expression', `[${canary}](https://a.example)`),
  prose('an expression as an attribute', 'prose-expression', `<Note a=${canary}>x</Note>`),
  prose('spread attributes', 'prose-expression', '<Note {...globalThis}>x</Note>'),
  prose('an import', 'prose-import', "import 'node:fs'\n\nx"),
  prose('an export', 'prose-export', 'export const a = 1\n\nx'),
  prose('an export as default', 'prose-export', 'export default () => null\n\nx'),
  prose('a script', 'prose-html', '<script>globalThis.canary = 1</script>'),
  prose('an element with a handler', 'prose-html', '<img src="x" onerror="alert(1)" />'),
  prose('HTML by a directive', 'prose-html', '<Note set:html="<script>1</script>" />'),
  prose('an element of another name space', 'prose-html', '<svg:a>x</svg:a>'),
  prose('a component by a path', 'prose-component', '<Note.prototype.constructor>x</Note.prototype.constructor>'),
  prose('a component of Astro', 'prose-component', '<Fragment>x</Fragment>'),
  prose('a link that runs code', 'prose-link', '[x](javascript:alert(1))'),
  prose('a link that runs code, in references of characters', 'prose-link', '[x](&#106;avascript&#58;alert(1))'),
  prose('a link that runs code, by definition', 'prose-link', '[x][y]\n\n[y]: JAVASCRIPT:alert(1)'),
  prose('a link with data', 'prose-link', '[x](data:text/html,x)'),
  prose('an automatic link of another scheme', 'prose-link', 'See http://a.example for it.'),
  whole('front matter in JavaScript', 'yaml-syntax', tests, `---js\n{ title: ${canary} }\n---\n`),
  whole('front matter in JSON', 'yaml-syntax', tests, '---json\n{}\n---\n'),
  field('a tag of YAML that names a function', 'yaml-syntax', `geps: !!js/function 'function () { ${canary} }'`),
  field('a key that reaches for the prototype', 'unknown-key', '__proto__: { draft: true }'),
  field('a key that reaches for the constructor', 'unknown-key', 'constructor: { draft: true }'),
  field('a placeholder of Astro for images', 'reserved-text', 'aliases: [__ASTRO_IMAGE_../../secret.png]'),
  field('a placeholder of Vite for files', 'reserved-text', 'aliases: [__VITE_ASSET__abc__]'),
  prose('a placeholder of Astro for links', 'reserved-text', 'It is `@@ASTRO-LINKS@@`.'),
];

/** What the build lost, or broke at. */
export const lost: Damage[] = [
  edit('an unknown tag in the glossary', 'yaml-syntax', 'glossary.yaml', 'definition: A', 'definition: !x "A'.replace('"A', 'A')),
  edit('an unknown tag in the addresses', 'yaml-syntax', 'addresses.yaml', 'urls: [', 'urls: !x ['),
  edit('a second document in a list', 'yaml-syntax', 'glossary.yaml', /$/, '---\n- id: lost\n'),
  edit('a directive of YAML', 'yaml-syntax', 'tags.yaml', /^/, '%YAML 1.1\n---\n'),
  field('a binary value', 'yaml-syntax', 'aliases: [!!binary aGk=]'),
  whole('Latin-1', 'encoding', tests, Buffer.from(textOf(tests).replace('known', 'bekannt für'), 'latin1')),
  whole('UTF-16 with a mark', 'encoding', tests, Buffer.from(`\ufeff${textOf(tests)}`, 'utf16le')),
  whole('UTF-16 without a mark', 'encoding', tests, Buffer.from(textOf(tests), 'utf16le')),
  whole('half a character', 'encoding', tests, Buffer.concat([Buffer.from(textOf(tests)), Buffer.from([0xe2, 0x82])])),
  whole('an overlong form', 'encoding', tests, Buffer.concat([Buffer.from(textOf(tests)), Buffer.from([0xc0, 0xbc])])),
  whole('a surrogate', 'encoding', tests, Buffer.concat([Buffer.from(textOf(tests)), Buffer.from([0xed, 0xa0, 0x80])])),
  damage('a topic that is called index', 'file-name', 'topics/2025-11/index.mdx', {
    ...soundTree,
    'topics/2025-11/index.mdx': textOf(tests).replace('Load tests', 'Other tests'),
  }),
  damage('a topic that Windows cannot hold', 'file-name', 'topics/2025-11/nul.mdx', {
    ...soundTree,
    'topics/2025-11/nul.mdx': textOf(tests).replace('Load tests', 'Other tests'),
  }),
  prose('a link to a list of references', 'prose-link', 'See [there](/refs/gardener/gardener/).'),
  prose('a link to a list of next steps', 'prose-link', 'See [there](/next-steps/area/networking/).'),
  prose('a link to a tag that no topic has', 'prose-dead-link', 'See [there](/tags/docs/).'),
  prose('a link to a proposal that no topic has', 'prose-dead-link', 'See [there](/geps/28/).'),
  prose(
    'a link to an anchor that a topic does not have',
    'prose-dead-link',
    'See [there](/topics/2024-05/build-cache/#background).',
  ),
  prose('a link to an anchor that this page does not have', 'prose-dead-link', 'See [below](#background).'),
  prose('a link to a term that the glossary does not have', 'prose-dead-link', 'See [there](/glossary/#tunel).'),
];

/** What ended in a stack trace or in words that did not help. */
export const misread: Damage[] = [
  field('a list that goes on after a tab', 'yaml-syntax', 'geps: [\n\t14]'),
  field('an alias that is not defined', 'yaml-syntax', 'aliases: *nothing'),
  field('an anchor that holds itself', 'yaml-syntax', 'aliases: &a [*a]'),
  field('a bomb of aliases', 'yaml-syntax', 'aliases: [&a [x, x], &b [*a, *a], &c [*b, *b], *c]'),
  field('merged keys', 'unknown-key', '<<: { draft: true }'),
  field('a key that is a list', 'yaml-syntax', '? [a]\n: 1'),
  field('brackets without end', 'yaml-syntax', `aliases: ${'['.repeat(5000)}`),
  prose('quotations without end', 'prose-syntax', '>'.repeat(5000)),
  prose('brackets without end', 'prose-syntax', `${'{'.repeat(5000)}`),
  damage('a list that is a folder', 'file-kind', 'tags.yaml', { ...soundTree, 'tags.yaml': { isFolder: true } }),
  whole('an entry that is a folder', 'file-kind', 'topics/2025-11/folder.mdx', { isFolder: true }),
  damage('no content', 'file-kind', '', {}),
  whole('an empty file', 'yaml-syntax', tests, ''),
  whole('a file of spaces', 'yaml-syntax', tests, '  \n\n'),
  whole('a byte order mark', 'character', tests, `\ufeff${textOf(tests)}`),
  whole('carriage returns alone', 'encoding', tests, textOf(tests).replaceAll('\n', '\r')),
  whole('front matter in TOML', 'yaml-syntax', tests, `+++\ntitle = "x"\n+++\n`),
  whole('a blank line before the front matter', 'yaml-syntax', tests, `\n${textOf(tests)}`),
  whole('front matter that is never closed', 'yaml-syntax', tests, textOf(tests).replace('\n---\n', '\n')),
  whole(
    'front matter that ends in the middle of a line',
    'yaml-syntax',
    tests,
    textOf(tests).replace('\n---\n', '\n--- # end\n'),
  ),
  whole('front matter that is a list', 'invalid-value', tests, textOf(tests).replace(/---.*?---/s, '---\n- a\n- b\n---')),
  whole('front matter that is a word', 'invalid-value', tests, textOf(tests).replace(/---.*?---/s, '---\nword\n---')),
  whole('empty front matter', 'missing-key', tests, textOf(tests).replace(/---.*?---/s, '---\n---')),
  whole('a list of words', 'list-shape', 'glossary.yaml', '- word\n'.repeat(500)),
  whole('a list that is a map', 'list-shape', 'glossary.yaml', 'tunnel: {}\n'),
  whole('an empty list file', 'list-shape', 'glossary.yaml', ''),
  edit('an id that is a map', 'invalid-value', 'glossary.yaml', 'id: tunnel', 'id: { toString: 1 }'),
  prose('expressions and tags that take the parser years', 'prose-syntax', '{<a>'.repeat(40)),
  ...[
    ['a statement with', 'export default ', '['],
    ['a constant with', 'export const a = ', '('],
    ['an attribute with', '<Note a={', '('],
    ['spread attributes with', '<Note {...', '('],
    ['an expression with', '{', '('],
    ['an expression that hides others in strings with', '{', '("]" + '],
  ].map(([name, start = '', bracket = '']) =>
    prose(`${name} brackets without end`, 'prose-syntax', `${start}${bracket.repeat(Math.floor(7000 / bracket.length))}`),
  ),
  prose('a statement that ends in a backslash', 'prose-import', '\n\nimport a from "a"\\'),
  prose('a text that is too long', 'prose-length', 'Known. '.repeat(2000)),
  whole('a file that is too large', 'file-size', tests, `${textOf(tests)}${'a '.repeat(20_000)}`),
];

/** What kept the check busy for minutes. */
export const endless: Damage[] = [
  list('a map of 30,000 fields', 'yaml-syntax', 'addresses.yaml', `  x:\n${manyFields}`),
  whole('a list of 20,000 items', 'yaml-syntax', 'glossary.yaml', '- {}\n'.repeat(20_000)),
  field('a field twice inside a link', 'yaml-syntax', `links: [{ url: "https://a.example", url: "https://b.example" }]`),
  whole('a word of 300,000 letters', 'invalid-value', 'references.yaml', longReference(`a@b.${'x'.repeat(300_000)}`)),
  whole('a word of many tokens', 'invalid-value', 'references.yaml', longReference('eyJaaaaaaaaaaa-'.repeat(20_000))),
  whole('a word of many signs', 'invalid-value', 'references.yaml', longReference('#\ufe0f'.repeat(60_000))),
  list('too many old addresses', 'invalid-value', 'addresses.yaml', `- id: 2024-05/more\n  urls: [${manyUrls}]\n`),
  edit('too many organizers', 'invalid-value', may, '  - name: The community', '  - name: The community\n'.repeat(30)),
  edit('too many aliases of a tag', 'invalid-value', 'tags.yaml', '  label: vpn', `  label: vpn\n  aliases: [${manyNames}]`),
  edit(
    'too many names of a term',
    'invalid-value',
    'glossary.yaml',
    '  term: tunnel',
    `  term: tunnel\n  inText: [${manyNames}]`,
  ),
];

/** Wrong text, wrong dates, wrong names. */
export const wrong: Damage[] = [
  ...['\x1b[31m', '\u200b', '\u202e', '\u2066', '\u00ad', '\ufeff', '\u2028', '\ufffd', '\u{e0041}', '\ue000'].flatMap(
    (character) => [
      prose(`U+${character.codePointAt(0)?.toString(16)} in a text`, 'character', `They ${character}are known.`),
      edit(
        `U+${character.codePointAt(0)?.toString(16)} in a title`,
        'character',
        tests,
        'title: Load',
        `title: Lo${character}ad`,
      ),
    ],
  ),
  edit('an escaped direction in a title', 'yaml-syntax', tests, 'title: Load tests of the VPN', 'title: "Load \\u202e tests"'),
  edit('an escaped control in a title', 'yaml-syntax', tests, 'title: Load tests of the VPN', 'title: "Load \\e[31m tests"'),
  prose('a direction by reference', 'character', 'They &#x202e;are known.'),
  prose('a zero width space by name', 'character', 'They &ZeroWidthSpace;are known.'),
  prose('letters in the wrong encoding', 'mojibake', 'They are well-known fÃ¼r itâ€™s limits.'),
  edit('a Cyrillic letter in a title', 'look-alike', tests, 'title: Load', 'title: L\u043ead'),
  prose('a Greek letter in a word', 'look-alike', 'They are kn\u03bfwn.'),
  prose('a word of Cyrillic letters that look Latin', 'look-alike', 'The \u0441\u0430\u0441\u0430\u043e.'),
  prose('letters of mathematics', 'look-alike', 'They are \u{1d5f8}\u{1d5fb}own.'),
  prose('full-width letters', 'look-alike', 'They are ｋｎｏｗｎ.'),
  ...Object.entries({
    Coptic: '\u2c9f',
    Tifinagh: '\u2d54',
    Deseret: '\u{1042c}',
    Hebrew: '\u05e1',
    Georgian: '\u10ff',
    'letter-like': '\u2134',
    raised: '\u1d52',
  }).map(([name, letter]) => prose(`a ${name} letter in a word`, 'look-alike', `They are kn${letter}wn.`)),
  prose('a Greek capital by itself', 'look-alike', '\u0391 test.'),
  prose('a code point that is not assigned', 'character', 'They are\u0378 known.'),
  prose('a stand-in for an object', 'character', 'They are\ufffc known.'),
  prose('piled accents', 'look-alike', 'They a\u0301\u0302\u0303re known.'),
  field('10,000 characters in an alias', 'invalid-value', `aliases: ["${long.trim()}"]`),
  edit('10,000 characters in a note', 'invalid-value', story, 'A rewrite in Go.', long.trim()),
  edit('10,000 characters in a definition', 'invalid-value', 'glossary.yaml', 'A way through.', long.trim()),
  field(
    'a hundred aliases',
    'invalid-value',
    `aliases: [${Array.from({ length: 100 }, (_, index) => `alias${index}`).join(', ')}]`,
  ),
  ...[
    ['a password', 'https://jane:secret@a.example/'],
    ['a user name', 'https://jane@a.example/'],
    ['an empty user name', 'https://@a.example/'],
    ['localhost', 'https://localhost/'],
    ['a number', 'https://127.0.0.1/'],
    ['a number in one piece', 'https://2130706433/'],
    ['a number of six groups', 'https://[::1]/'],
    ['a private network', 'https://10.0.0.1/'],
    ['an internal name', 'https://wiki.corp/'],
    ['a single label', 'https://intranet/'],
    ['a look-alike by digit', 'https://g1thub.com/gardener'],
    ['a look-alike by slip', 'https://githud.com/gardener'],
    ['a look-alike by sub-domain', 'https://github.com.evil.example/gardener'],
    ['a look-alike by hyphen', 'https://github-com.evil.example/gardener'],
    ['a look-alike by script', 'https://g\u00edthub.com/gardener'],
    ['Punycode', 'https://xn--gthub-n4a.com/gardener'],
    ['a space at its start', ' https://a.example/'],
    ['a line end', 'https://a.exa\\nmple/'],
    ['a tab', 'https://a.exa\\tmple/'],
    ['a backslash', 'https:\\\\\\\\a.example/'],
    ['no slashes', 'https:a.example'],
    ['3,000 characters', `https://a.example/${'a'.repeat(3000)}`],
  ].map(([name, url]) => field(`an address with ${name}`, 'invalid-value', `links:\n  - url: "${url}"`)),
  prose('a link with a password', 'prose-link', '[x](https://jane:secret@a.example/)'),
  prose('a link to localhost', 'prose-link', '[x](https://localhost:8080/)'),
  prose('a link to a look-alike', 'prose-link', '[x](https://github.com.evil.example/)'),
  prose('words of another host after a sign', 'prose-link', '[→ https://github.com/gardener](https://evil.example/)'),
  prose('a bare host of another', 'prose-link', '[github.com/gardener](https://evil.example/)'),
  prose(
    'a reference with the words of another host',
    'prose-link',
    '[https://github.com/gardener][x]\n\n[x]: https://evil.example/',
  ),
  prose('a reference that is another host', 'prose-link', '[https://github.com]\n\n[https://github.com]: https://evil.example/'),
  prose('an encoded character that turns the text around', 'prose-link', '[x](https://a.example/%E2%80%AEgpj.exe)'),
  field(
    'a label of another host',
    'invalid-value',
    'links: [{ url: "https://evil.example/", label: "https://github.com/gardener/gardener" }]',
  ),
  field('an encoded line break in an address', 'invalid-value', 'links: [{ url: "https://a.example/%0A%23%23%20Injected" }]'),
  field('one link twice', 'invalid-value', 'links:\n  - url: https://a.example/x\n  - url: https://A.example/x/'),
  field('later before the event', 'date-too-early', later('2023-01-01')),
  field('later in 2999', 'date-too-late', later('2999-01-01')),
  field('added in 2999', 'date-too-late', 'added: 2999-01-01'),
  field('a status since a day that February does not have', 'invalid-value', status('since: 2025-02-31')),
  field('a status since 9999', 'date-too-late', status('since: 9999-01-01')),
  field('a status since 2099', 'date-too-late', status('since: 2099-01-01')),
  field('a status that ends before it begins', 'until-before-since', status('since: 2026-01-01\n  until: 2025-12-01')),
  field('a status read before the event', 'date-too-early', status('since: v1').replace('2026-01-01', '2024-01-01')),
  field('a status read in 1970', 'invalid-value', status('since: v1').replace('2026-01-01', '1970-01-01')),
  field('added in the year 0', 'invalid-value', 'added: 0000-01-01'),
  edit('a proposal read in 9999', 'date-too-late', 'geps.yaml', '  status:', '  asOf: 9999-01-01\n  status:'),
  edit('a proposal read in 2099', 'date-too-late', 'geps.yaml', '  status:', '  asOf: 2099-01-01\n  status:'),
  ...['date', 'asOf', 'releaseDate'].map((name) =>
    whole(`a reference with ${name} in 2099`, 'date-too-late', 'references.yaml', `${aReference}  ${name}: 2099-01-01\n`),
  ),
  whole('commits in the year 0', 'invalid-value', 'mentions.yaml', mentions('0000-01', 1)),
  whole('commits in 2099', 'date-too-late', 'mentions.yaml', mentions('2099-12', 1)),
  whole('more commits than there can be', 'invalid-value', 'mentions.yaml', mentions('2025-01', Number.MAX_SAFE_INTEGER)),
  field('changed before added', 'changed-before-added', 'added: 2025-12-02\nchanged: 2025-12-01'),
  edit('an event of two years', 'event-too-long', 'events/2025-11.mdx', 'end: 2025-11-28', 'end: 2027-11-28'),
  edit('the source of another event', 'source-elsewhere', tests, 'wrapup.example/2025-11#vpn', 'wrapup.example/2024-05#vpn'),
  edit('an unpaired backtick in a summary', 'invalid-value', tests, 'how much traffic', 'how `much traffic'),
  ...['2999-1-1', '2026/01/01', 'May 2026', '1.9'].map((text) =>
    field(`a status since ${text}`, 'invalid-value', status(`since: ${text}`)),
  ),
  field('a status since after it was read', 'until-before-since', status('since: 2026-01-02')),
  prose('ranges that are struck out', 'prose-mark', 'It takes 5~10 s, or 20~30 s.'),
  prose('products that are emphasized', 'prose-mark', 'There are 5*3 and 4*2.'),
  edit(
    'an organizer who shows another address',
    'invalid-value',
    may,
    /organizers:\n {2}- name: .*\n/,
    'organizers:\n  - name: https://github.com/gardener\n    url: https://evil.example/\n',
  ),
  prose('a word of another script that prints like Latin', 'look-alike', 'The ꓡꓳꓮꓓ is known.'),
  field('an alias of another topic', 'alias-twice', 'aliases: [VPN2]'),
  field('an alias that is the title', 'alias-is-own-title', 'aliases: [load tests of the vpn]'),
  list('two terms alike', 'value-twice', 'glossary.yaml', '- id: tunnels\n  term: Tunnel\n  definition: Again.\n'),
  list('an alias that is another term', 'value-twice', 'glossary.yaml', `${pipe}  aliases: [tunnel]\n`),
  list('two labels alike', 'value-twice', 'tags.yaml', '- id: golang\n  label: GO\n  description: Again.\n'),
  edit('an alias that is another label', 'value-twice', 'tags.yaml', '  label: vpn', '  label: vpn\n  aliases: [Go]'),
  list('a word in texts that is another term', 'value-twice', 'glossary.yaml', `${pipe}  inText: [tunnel]\n`),
  list('a former title that is another proposal', 'value-twice', 'geps.yaml', proposal(15, '  aliases: [reversed tunnel]\n')),
  list('a proposal at the address of another', 'address-twice', 'geps.yaml', proposal(14)),
  edit('a wrap-up of two events', 'address-twice', 'events/2025-11.mdx', 'wrapup.example/2025-11', 'wrapup.example/2024-05'),
  edit('two colours alike', 'value-twice', 'areas.yaml', 'color: 2', 'color: 1'),
  edit('two marks alike', 'value-twice', 'outcomes.yaml', 'mark: sprout', 'mark: flower'),
  list('a tag that no topic has', 'tag-unused', 'tags.yaml', '- id: docs\n  label: docs\n  description: Documentation.\n'),
  edit('an empty section', 'prose-sections', tests, 'Its limits were unknown.', ''),
  edit('text before the sections', 'prose-sections', tests, '## Problem', 'Hello.\n\n## Problem'),
  edit('a story without text', 'prose-empty', story, 'It began with scripts.', ''),
  prose('a reference that is not defined', 'prose-reference', 'See [here][nowhere].'),
  prose('a footnote that is not defined', 'prose-reference', 'They are known[^1].'),
  prose('a footnote', 'prose-footnote', 'They are known[^1].\n\n[^1]: Said later.'),
  prose('a footnote that nothing refers to', 'prose-footnote', 'They are known.\n\n[^1]: Lost.'),
  prose('a definition that nothing refers to', 'prose-reference', 'They are known.\n\n[x]: https://a.example'),
  prose('a link that is not read as one', 'prose-reference', 'See [here](https://a.example/a b).'),
  prose('a backtick without partner', 'prose-reference', 'They `are known.'),
  prose('a fence that is never closed', 'prose-code', 'They are known.\n\n```go\nfunc main() {}'),
  prose('a fence that a shorter one does not close', 'prose-code', 'They are known.\n\n````go\n```'),
  prose('a link that shows another address', 'prose-link', 'See [https://github.com/a](https://a.example/).'),
  prose('a link without words', 'prose-link', 'See [](https://a.example).'),
  prose('text that vanishes in a slot', 'prose-component', '<Note>\n<Note slot="x">Lost.</Note>\n\nKnown.\n</Note>'),
  prose('a note with an attribute', 'prose-component', '<Note id="main">Known.</Note>'),
  edit('a term with an id of the page', 'invalid-value', 'glossary.yaml', 'id: tunnel', 'id: site-navigation'),
  damage('a hidden file', 'file-kind', 'topics/.notes', { ...soundTree, 'topics/.notes': 'x' }),
  damage('a hidden link', 'file-kind', '.hidden', { ...soundTree, '.hidden': { link: '/etc/passwd' } }),
  prose('an empty note', 'prose-component', '<Note></Note>'),
  prose('a note inside a line', 'prose-component', 'They are <Note>known</Note>.'),
  prose('a private key', 'secret', '```text\n-----BEGIN OPENSSH PRIVATE KEY-----\n```'),
  prose('a token of GitHub', 'secret', `They are \`ghp_${'a1B2'.repeat(9)}\`.`),
  prose('an access key', 'secret', 'They are `AKIAIOSFODNN7EXAMPLE`.'),
  ...[
    '"client-key-data": "a1B2a1B2a1B2a1B2a1B2"',
    'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo',
    `glrt-${'a1B2'.repeat(5)}`,
    `hvs.${'a1B2'.repeat(8)}`,
    `sk-ant-api03-${'a1B2'.repeat(20)}`,
    `sk-proj-${'a1B2'.repeat(10)}`,
    `sk_live_${'a1B2'.repeat(6)}`,
    `hf_${'aBcD'.repeat(9)}`,
    `dckr_pat_${'a1B2'.repeat(7)}`,
    `dop_v1_${'a1b2'.repeat(16)}`,
    `xapp-1-A0000-${'1'.repeat(12)}`,
    `AGE-SECRET-KEY-1${'QPZR'.repeat(14)}`,
    `hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`,
    `aws_secret_access_key = ${'a1B2'.repeat(10)}`,
    `Authorization: Basic ${'a1B2'.repeat(5)}`,
    `curl -H 'Authorization: Bearer ${'a1B2'.repeat(5)}'`,
    'password: hunter2hunter2',
    'DB_PASSWORD=hunter2hunter2',
    '"adminPassword": "S3cretPass99"',
    'login --password S3cretPass99',
    'curl -u admin:S3cretPass99 https://a.example',
    `X-API-Key: ${'a1B2'.repeat(8)}`,
    `client_secret: ${'a1B2'.repeat(8)}`,
    'kubeadm join --token abcdef.0123456789abcdef',
    '.dockerconfigjson: eyJhdXRocyI6eyJhIjp7fX19',
    `admin:$2y$10$${'aB1.'.repeat(14)}`,
    `LTAI${'a1B2'.repeat(4)}`,
    `?token=${'A1B2'.repeat(6)}`,
    `ghp_\`${'a1B2'.repeat(9)}\``,
    '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
    'postgres://user:hunter2@db.example.com/x',
  ].map((secret) => prose(`a secret that begins with ${secret.slice(0, 16)}`, 'secret', `\`\`\`text\n${secret}\n\`\`\``)),
  ...[
    'jane.doe@sap.com: she knows',
    'jane.doe@sap.com/x',
    'jane.doe@m\u00fcller.de',
    'jane.doe@beispiel.\u516c\u53f8',
    '\\"jane doe\\"@sap.com',
    'jane.doe\ufe6bsap.com',
    'team.jane.doe@gmail.com',
    'mailto:jane.doe%40sap.com',
    'mailto://joe.doe@sap.com',
    'mailto:jane',
    'jane.doe (at) sap (dot) com',
    'jane.doe [at] sap.com',
    'jane.doe at sap dot com',
    'jane.doe at sap.com',
    'jane.doe @ sap.com',
    'jane.doe [@] sap.com',
    'jane.doe@~~sap~~.com',
    'jane.doe@[sap.com](https://www.sap.com/)',
    'jane.doe@sap。com',
    'mailto:gardener@googlegroups.com,jane.doe%40sap%2Ecom',
    'mailto:info@',
    'mailto:security@gardener.cloud%3Fbcc=jane',
    '`jane.doe`@`sap.com`',
  ].map((address) => field(`a personal e-mail address as ${address}`, 'personal-email', `aliases: ["${address}"]`)),
  prose('a personal e-mail address', 'personal-email', 'Ask jane.doe@gmail.com for it.'),
  prose('a personal e-mail address as a link', 'personal-email', 'Ask [Jane](mailto:jane.doe@sap.com).'),
  prose('a personal e-mail address by reference', 'personal-email', 'Ask jane.doe&#64;sap.com for it.'),
  field('a personal e-mail address in a field', 'personal-email', 'aliases: [jane.doe@sap.com]'),
];

function status(more: string): string {
  return `status:\n  is: in-use\n  ${more}\n  asOf: 2026-01-01\n  evidence: [https://a.example/post]`;
}

function mentions(month: string, count: number): string {
  return `- repository: a/b\n  proposals:\n    "14":\n      ${month}: ${count}\n  asOf: 2026-01-01\n`;
}

function later(date: string): string {
  return `later:\n  - date: ${date}\n    kind: shipped\n    title: It shipped\n    url: https://a.example/\n    note: It shipped.`;
}

/** Text that looks unusual and is right. */
export const legitimate: [name: string, text: string][] = [
  ['code in backticks', 'Use `{{ .Values.x }}`, `<Note>`, `import x`, `[a][b]` and `https://localhost:8080`.'],
  ['arrows, dashes and typographic quotes', 'From A → B ⇒ C – “so” it ‘goes’ … 5 × 3 ≥ 10 · done — ok.'],
  ['accented names', 'Jörg Müller, Zoë, François, Łukasz, Nguyễn, İstanbul and São Paulo.'],
  ['units and Greek letters', 'It took 20 µs, 3 μs and Δt; α, β, λ, π and Ω.'],
  ['numbers and signs', '100 %, 2ⁿ, ℹ, ½, №, ™, ©, §, €, £, °C, ±1.'],
  ['emoji', 'It was fun 🎉 👩‍💻 ⚡️.'],
  ['ssh addresses and versions', 'Clone git@github.com:gardener/gardener.git, use `net@v0.30.0` and `@types/node@24`.'],
  [
    'mailboxes of groups',
    'Write to gardener@googlegroups.com, [security](mailto:security@gardener.cloud) or someone@example.com.',
  ],
  [
    'hosts of forges',
    '[a](https://gitlab.com/a) [b](https://gardener.github.io/b) [c](https://docs.github.com/c) [d](https://codeberg.org/d)',
  ],
  ['links by reference', 'See [here][there] and [there].\n\n[there]: https://a.example/x_(y)'],
  [
    'words that tell of passwords',
    'Set `password: <yours>`, `passwd:` or `Authorization: Bearer $TOKEN`; meet at noon, dot by dot.',
  ],
  [
    'units, packages, services and accounts of machines',
    'See `user@1000.service`, `getty@tty1.service`, `pkg@next.js`, `postgres@db.default.svc` and `a@b.iam.gserviceaccount.com`.',
  ],
  ['a word that is a sign elsewhere', 'Kubernetes gets features at each dot release, see main.go at github.com.'],
  [
    'names of secrets',
    'See the password: https://kubernetes.io/docs/x1, gardener/gardener#1234, PBKDF2-based, k8s-secret-ref or env.SECRET_1.',
  ],
  ['placeholders', 'Use `postgres://user:password@db.example.com/x`, `Bearer your-token-here` or `Bearer eyJhbGciOi...`.'],
  ['words of requests', 'Authorization: Basic authentication is gone. The token configuration of Kubernetes1Version differs.'],
  ['escapes', 'Use \\[a][b], \\` and \\{braces\\}.'],
  ['lists, tables and quotations', '- a\n  - b\n\n1. c\n\n> d\n\n| e | f |\n| - | - |\n| g | h |'],
  ['code with many braces and brackets', `\`\`\`go\n${'if x { c <- y }\n'.repeat(20)}\`\`\``],
  ['brackets in brackets, as data has them', `\`${'['.repeat(40)}${']'.repeat(40)}\``],
  ['code blocks in lists and quotations', '- a\n\n  ```go\n  b\n  ```\n\n> ~~~\n> c\n> ~~~\n\n````\n```\n````'],
  ['code blocks', '```go\nfunc main() { fmt.Println("<b>") }\n```\n\n~~~\n{plain}\n~~~\n\n    import indented'],
  ['anchors', 'See [above](#problem), [there](/topics/2024-05/vpn-rewrite/#background) and [tunnel](/glossary/#tunnel).'],
  [
    'addresses as their own words',
    'See [a.example](https://www.a.example/x), https://a.example/y and [go.mod](https://a.example/go.mod).',
  ],
  ['pages of the site', 'See [topics](/topics/), [about](/about/), [search](/search/?q=vpn) and [home](/).'],
];

export const withText = (text: string): Tree => change(tests, 'They are known.', text);
