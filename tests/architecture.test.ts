import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'node-html-parser';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom. Paths are prefixes; packages begin with `npm:`, names of `astro:content` are told apart. */
interface Room {
  /** A folder or file. The first room that fits a file is its room; what lies in it may import each other. */
  at: string;
  may?: string[];
  /** What may be imported for its types only. */
  mayType?: string[];
  /** What may not be imported although the rest allows it. */
  not?: RegExp;
}

/** The files that ask Astro for content: pages and site chrome read them, everything else is handed what it shows. */
const loaded = /^src\/model\/(load|index)\.ts$/;

/** Forges are asked by tools alone; what a reader loads knows their addresses. */
const asked = /^src\/forges\/api\//;

const rooms: Room[] = [
  { at: 'astro.config.mjs', may: ['config/', 'src/markdown/', 'src/site.ts', 'tools/preview/', 'npm:'] },
  { at: 'config/', may: ['tools/', 'src/site.ts', 'src/client/theme-script.ts', 'npm:', 'node:'] },
  {
    at: 'tools/',
    may: [
      'src/schemas/',
      'src/model/',
      'src/chart/',
      'src/forges/',
      'src/markdown/',
      'src/diagram/',
      'src/formats/',
      'src/search/',
      'src/outputs/',
      'src/prior-art/',
      'src/site.ts',
      'src/routes.ts',
      // Pictures are taken of the pages that the tests open.
      'tests/e2e/kinds.ts',
      'npm:',
      'node:',
    ],
    not: loaded,
  },
  { at: 'src/site.ts' },
  { at: 'src/routes.ts' },
  { at: 'src/forges/api/', may: ['src/forges/', 'npm:@octokit/', 'node:'] },
  { at: 'src/forges/', not: asked },
  { at: 'src/formats/' },
  { at: 'src/diagram/', may: ['src/chart/text.ts', 'npm:@dagrejs/dagre'] },
  { at: 'src/markdown/', may: ['src/diagram/parse.ts', 'npm:satteri'] },
  { at: 'src/content.config.ts', may: ['src/schemas/', 'tools/content/', 'astro:content/defineCollection'] },
  { at: 'src/schemas/', may: ['npm:astro/zod'] },
  { at: 'src/model/index.ts', may: ['src/model/load.ts'] },
  { at: 'src/model/load.ts', may: ['src/model/', 'src/schemas/', 'astro:content/'] },
  {
    at: 'src/model/',
    may: ['src/schemas/', 'src/forges/', 'src/formats/', 'src/markdown/', 'src/routes.ts', 'src/site.ts'],
    not: new RegExp(`${loaded.source}|${asked.source}`),
  },
  {
    at: 'src/outputs/',
    may: [
      ...['src/model/', 'src/schemas/', 'src/formats/', 'src/markdown/', 'src/prior-art/'],
      ...['src/routes.ts', 'src/site.ts', 'node:zlib'],
    ],
    mayType: ['src/search/'],
    not: loaded,
  },
  { at: 'src/chart/', mayType: ['src/model/'] },
  // Search imports in one direction: text, index, query, ranking, results, the five steps, engine.
  { at: 'src/search/text/', may: ['npm:porter2'] },
  {
    at: 'src/search/index/',
    may: ['src/search/text/', 'src/search/facets.ts', 'src/search/page-metadata.ts', 'src/search/unavailable.ts'],
    mayType: ['src/search/host.ts'],
  },
  { at: 'src/search/query/', may: ['src/search/index/', 'src/search/text/', 'src/search/facets.ts', 'src/forges/'], not: asked },
  {
    at: 'src/search/ranking/',
    may: ['src/search/query/', 'src/search/index/', 'src/search/text/'],
    mayType: ['src/search/page-metadata.ts'],
  },
  {
    at: 'src/search/results/',
    may: [
      ...['src/search/ranking/', 'src/search/query/', 'src/search/index/', 'src/search/text/'],
      ...['src/search/facets.ts', 'src/search/page-metadata.ts'],
    ],
    mayType: ['src/search/answer.ts'],
  },
  ...['engine', 'plan', 'retrieve', 'filter', 'order', 'present'].map((step) => ({
    at: `src/search/${step}.ts`,
    may: ['src/search/'],
  })),
  { at: 'src/search/answer.ts', mayType: ['src/search/facets.ts', 'src/search/index/entities.ts'] },
  { at: 'src/search/host.ts', mayType: ['src/search/unavailable.ts'] },
  { at: 'src/search/facets.ts' },
  { at: 'src/search/page-metadata.ts' },
  { at: 'src/search/unavailable.ts' },
  { at: 'src/prior-art/', may: ['src/forges/', 'src/search/text/', 'src/site.ts'], not: asked },
  { at: 'src/client/', may: ['src/search/', 'src/formats/', 'src/prior-art/'], mayType: ['src/outputs/'] },
  ...['src/components/chrome/', 'src/components/prose/'].map((at) => ({ at, ...forComponents() })),
  { at: 'src/components/search/', ...forComponents(['src/search/facets.ts', 'src/search/page-metadata.ts']) },
  ...['src/components/topic/', 'src/components/storyline/'].map((at) => ({
    at,
    ...forComponents(['src/search/page-metadata.ts']),
    not: loaded,
  })),
  { at: 'src/components/', ...forComponents(), not: loaded },
  {
    at: 'src/layouts/',
    may: ['src/components/', 'src/styles/', 'src/assets/', 'src/client/theme-script.ts', 'src/routes.ts', 'src/site.ts'],
    mayType: ['src/model/', 'npm:astro'],
  },
  {
    at: 'src/pages/',
    may: [
      ...[
        'src/chart/',
        'src/components/',
        'src/layouts/',
        'src/model/',
        'src/outputs/',
        'src/search/',
        'src/schemas/',
        'src/formats/',
        'src/routes.ts',
        'src/site.ts',
      ],
      ...['astro:content/getEntry', 'astro:content/render'],
    ],
    mayType: ['npm:astro'],
    not: /^src\/pages\/|^src\/model\/load\.ts$/,
  },
  {
    at: 'src/styleguide/',
    may: ['src/chart/', 'src/components/', 'src/layouts/', 'src/model/', 'src/schemas/', 'src/formats/', 'src/routes.ts'],
    not: /^src\/model\/load\.ts$/,
  },
];

/** A `<script>` ships to the browser: it may import what the browser side offers, wherever it is written. */
const script: Room = { at: '<script>', may: ['src/client/'] };

function forComponents(more: string[] = []): Pick<Room, 'may' | 'mayType'> {
  return {
    may: [
      ...more,
      'src/components/',
      'src/chart/',
      'src/diagram/',
      'src/prior-art/',
      'src/model/',
      'src/schemas/',
      'src/formats/',
      'src/routes.ts',
      'src/site.ts',
    ],
    mayType: ['npm:astro'],
  };
}

/** Imports of a file that the table forbids, as `file imports target`. */
function findViolations(file: string, source: string): string[] {
  const room = rooms.find(({ at }) => file.startsWith(at));
  if (!room) return [`${file} lies in no room`];
  const { code, scripts } = file.endsWith('.astro') ? takeApart(source) : { code: source, scripts: [] };
  const forbidden = [
    ...listImports(file, code).filter((one) => !isAllowed(room, one)),
    ...scripts.flatMap((text) => listImports(file, text)).filter((one) => !isAllowed(script, one)),
  ];
  return forbidden.map(({ target }) => `${file} imports ${target}`);
}

function isAllowed({ at, may = [], mayType = [], not }: Room, { target, isType }: Import): boolean {
  const allowed = [at, ...may, ...(isType ? mayType : [])];
  return allowed.some((prefix) => target.startsWith(prefix)) && !not?.test(target);
}

/** The code of a component, which runs at build time, and its scripts, which run in the browser. */
function takeApart(source: string): { code: string; scripts: string[] } {
  const [, code = '', markup = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const scripts = parse(markup).querySelectorAll('script');
  return {
    code,
    scripts: scripts.map((element) => {
      const src = element.getAttribute('src');
      return src ? `import '${src}';` : element.rawText;
    }),
  };
}

/** What a source imports, as TypeScript reads it; of `astro:content` each name by itself. */
function listImports(file: string, source: string): Import[] {
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  return ts.preProcessFile(source).importedFiles.flatMap(({ fileName, pos }): Import[] => {
    const { names, isType } = readBindings(statements.find((one) => one.pos <= pos && pos < one.end));
    return fileName === 'astro:content'
      ? names.map((name) => ({ target: `astro:content/${name}`, isType }))
      : [{ target: resolve(file, fileName), isType }];
  });
}

/** The names that a statement imports or exports from elsewhere, and whether all of them are types. */
function readBindings(statement: ts.Statement | undefined): { names: string[]; isType: boolean } {
  if (!statement || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)))
    return { names: [], isType: false };
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  const named = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? [...bindings.elements] : [];
  const hasDefault = ts.isImportDeclaration(statement) && statement.importClause?.name !== undefined;
  return {
    names: named.map(({ name, propertyName }) => (propertyName ?? name).text),
    isType: clause?.isTypeOnly === true || (!hasDefault && named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly)),
  };
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  return /^(node|astro):/.test(specifier) ? specifier : `npm:${specifier}`;
}

interface Import {
  target: string;
  isType: boolean;
}

const root = join(import.meta.dirname, '..');
const listFiles = (pattern: string): string[] => globSync(pattern, { cwd: root }).sort();
const code = [...listFiles('{src,config,tools}/**/*.{ts,js,mjs,astro}'), 'astro.config.mjs'];

test('every file imports only what its room may', () => {
  expect(code.length).toBeGreaterThan(50);
  expect(code.flatMap((file) => findViolations(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

const frontmatter = (text: string): string => `---\n${text}\n---\n<p>Text</p>\n`;

describe('the table forbids', () => {
  test.each([
    ['src/pages/x.astro', frontmatter("import { getCollection } from 'astro:content';"), 'astro:content/getCollection'],
    ['src/pages/x.astro', frontmatter("import { entries } from './y.astro';"), 'src/pages/y.astro'],
    ['src/pages/x.astro', frontmatter("import { kb } from '../model/load.ts';"), 'src/model/load.ts'],
    ['src/components/topic/X.astro', frontmatter("import { kb } from '../../model/index.ts';"), 'src/model/index.ts'],
    ['src/components/topic/X.astro', frontmatter("import Base from '../../layouts/Base.astro';"), 'src/layouts/Base.astro'],
    [
      'src/components/topic/X.astro',
      frontmatter("import { THEME_KEY } from '../../client/storage.ts';"),
      'src/client/storage.ts',
    ],
    ['src/components/topic/X.astro', "<script>\n  import { site } from '../../site.ts';\n</script>", 'src/site.ts'],
    ['src/components/topic/X.astro', '<script src="../../model/ledger.ts"></script>', 'src/model/ledger.ts'],
    ['src/client/x.ts', "import { toLedger } from '../model/ledger.ts';", 'src/model/ledger.ts'],
    ['src/client/x.ts', "const load = () => import('../outputs/feed.ts');", 'src/outputs/feed.ts'],
    ['src/search/text/x.ts', "export { site } from '../../site.ts';", 'src/site.ts'],
    ['src/search/query/x.ts', "import { weights } from '../ranking/weights.ts';", 'src/search/ranking/weights.ts'],
    ['src/search/index/x.ts', "import { parseQuery } from '../query/parser.ts';", 'src/search/query/parser.ts'],
    ['src/schemas/x.ts', "import { z } from 'astro:content';", 'astro:content/z'],
    ['src/model/x.ts', "import type { CollectionEntry } from 'astro:content';", 'astro:content/CollectionEntry'],
    ['src/model/x.ts', "import { kb } from './index.ts';", 'src/model/index.ts'],
    ['src/outputs/x.ts', "import {\n  type Row,\n  rank,\n} from '../search/engine.ts';", 'src/search/engine.ts'],
    ['src/model/x.ts', "import { apis } from '../forges/api/index.ts';", 'src/forges/api/index.ts'],
    ['src/formats/x.ts', "import type { Topic } from '../model/topics.ts';", 'src/model/topics.ts'],
    ['src/search/text/x.ts', "const text = `import './y.ts'`;\nexport * from '../../site.ts';", 'src/site.ts'],
    ['src/routes.ts', "import { site } from './site.ts';", 'src/site.ts'],
    ['tools/x/cli.ts', "import { kb } from '../../src/model/index.ts';", 'src/model/index.ts'],
    ['tools/x/cli.ts', "import Note from '../../src/components/prose/Note.astro';", 'src/components/prose/Note.astro'],
  ])('%s: %s', (file, source, target) => {
    expect(findViolations(file, source)).toEqual([`${file} imports ${target}`]);
  });

  test('rooms that it does not know', () => {
    expect(findViolations('src/lib/x.ts', '')).toEqual(['src/lib/x.ts lies in no room']);
  });
});

test('the table allows types where it forbids values, and scripts what their component may not', () => {
  expect(findViolations('src/outputs/x.ts', "import { type Row, type Name } from '../search/index/entities.ts';")).toEqual([]);
  expect(findViolations('src/components/x/X.astro', "<script>\n  import '../../client/x.ts';\n</script>")).toEqual([]);
});

test('an import that is only quoted or commented out is none', () => {
  expect(findViolations('src/search/text/x.ts', "// import '../site.ts';\nconst text = \"import '../site.ts'\";")).toEqual([]);
});

test('content holds prose and data, no code', () => {
  expect(listFiles('src/content/**/*.*').filter((file) => !['.mdx', '.yaml'].includes(extname(file)))).toEqual([]);
});

test('components and what runs in the browser fit on a screen or two', () => {
  const tooLong = ([folder, most]: readonly [string, number]): string[] =>
    globSync(folder).filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > most);
  expect([['src/components/**/*.astro', 120] as const, ['src/client/**/*.ts', 150] as const].flatMap(tooLong)).toEqual([]);
});

test('no file is named for its nature in place of its subject', () => {
  const drawer = /^(utils?|helpers?|common|shared|misc|lib|types?|constants?)$/i;
  const files = listFiles('{src,config,tools,tests}/**/*.{ts,js,mjs,astro}');
  expect(files.filter((file) => drawer.test(basename(file).split('.')[0] ?? ''))).toEqual([]);
});
