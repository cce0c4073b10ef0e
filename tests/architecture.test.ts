import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Room → what it may import, as beginnings of paths below the repository. Packages are held apart below. */
const rules: Record<string, string[]> = {
  'src/site.ts': [],
  'src/routes.ts': [],
  'src/content.config.ts': ['src/schemas/'],
  'src/schemas/': ['src/schemas/'],
  'src/model/': ['src/model/', 'src/schemas/', 'src/routes.ts', 'src/site.ts'],
  'src/outputs/': ['src/outputs/', 'src/model/', 'src/schemas/', 'src/search/', 'src/site.ts', 'src/routes.ts'],
  'src/search/': ['src/search/'],
  'src/client/': ['src/client/', 'src/search/'],
  'src/components/': ['src/components/', 'src/model/', 'src/schemas/', 'src/routes.ts', 'src/site.ts', 'src/client/'],
  'src/layouts/': [
    'src/layouts/',
    'src/components/',
    'src/model/',
    'src/client/',
    'src/styles/',
    'src/assets/',
    'src/site.ts',
    'src/routes.ts',
  ],
  'src/pages/': ['src/layouts/', 'src/components/', 'src/model/', 'src/outputs/', 'src/schemas/', 'src/site.ts', 'src/routes.ts'],
  'config/': ['config/', 'tools/', 'src/site.ts', 'src/client/theme-script.ts'],
  'tools/': ['tools/', 'src/schemas/', 'src/search/', 'src/model/', 'src/outputs/', 'src/site.ts'],
};

/** Who may import a package that ties code to Astro's content layer. */
const contentLayer = ['src/content.config.ts', 'src/model/load.ts', 'src/pages/'];

/** What is wrong with one import of one file; undefined when it is allowed. */
function findViolation(file: string, specifier: string): string | undefined {
  if (specifier === 'astro:content')
    return contentLayer.some((place) => file.startsWith(place)) ? undefined : `${file} reads content by itself`;
  if (!specifier.startsWith('.')) return undefined;
  const target = normalize(join(dirname(file), specifier));
  const room = Object.keys(rules).find((place) => file.startsWith(place));
  if (!room) return `${file} is in no room`;
  if (file.startsWith('tools/') && target === 'src/model/load.ts') return `${file} loads content through Astro`;
  return rules[room]?.some((place) => target.startsWith(place)) ? undefined : `${file} imports ${target}`;
}

const files = ['src', 'config', 'tools'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(ts|astro)$/.test(name)),
);

describe('rooms', () => {
  test('import only what they may', () => {
    const violations = files.flatMap((file) => {
      const imports = readFileSync(file, 'utf8').matchAll(
        /(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
      );
      return [...imports].flatMap(([, a, b]) => findViolation(file, (a ?? b ?? '').replace(/\?.*$/, '')) ?? []);
    });
    expect(violations).toEqual([]);
  });

  test('are really watched', () => {
    expect(findViolation('src/search/rank.ts', '../model/entities.ts')).toBeDefined();
    expect(findViolation('src/pages/x.astro', 'astro:content')).toBeUndefined();
    expect(findViolation('src/components/x.astro', 'astro:content')).toBeDefined();
    expect(findViolation('src/schemas/x.ts', '../model/topics.ts')).toBeDefined();
  });

  test('have no drawers', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|shared|misc|types|constants)(\.ts|\/)/.test(file))).toEqual([]);
  });

  test('hold no code among the content', () => {
    expect(
      readdirSync('src/content', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|js|mjs|astro)$/.test(name)),
    ).toEqual([]);
  });
});
