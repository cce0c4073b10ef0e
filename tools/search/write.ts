import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, manifestPath, pagesPath, wordsPath } from '../../src/search/manifest.ts';
import { toPagesFile } from '../../src/search/pages.ts';
import { countWords } from '../../src/search/vocabulary.ts';
import { site } from '../../src/site.ts';
import { openPagefind } from './surroundings.ts';

/** Words in one part of the vocabulary: about 8 kB as it is sent. */
const wordsPerPart = 2500;

/** Writes what search needs besides Pagefind's index, from the index of the same build: the two cannot disagree. Returns what was written. */
export async function writeSearchFiles(dist: string, base: string): Promise<{ manifest: Manifest; words: number }> {
  const pagefind = await openPagefind(dist, base);
  const { results } = await pagefind.search(null);
  const pages = await Promise.all(results.map(({ data }) => data()));
  const parts = countWords(
    pages.map(({ content, meta }) => [content, ...Object.values(meta)].join(' ')),
    wordsPerPart,
  );
  const filed = toPagesFile(
    pages.map(({ meta, filters }) => ({
      event: [meta['event'] ?? ''],
      area: [meta['area'] ?? ''],
      outcome: [meta['outcome'] ?? ''],
      tag: filters['tag'] ?? [],
      storyline: filters['storyline'] ?? [],
      gep: filters['gep'] ?? [],
    })),
  );
  const manifest: Manifest = {
    build: createHash('sha256')
      .update(JSON.stringify([parts, filed]))
      .digest('hex')
      .slice(0, 10),
    pagefindMeta: await findMeta(dist),
    pages: pages.length,
    proposalPrefix: site.proposalPrefix,
    words: parts.map(({ words }) => words.slice(0, words.indexOf(' ') >>> 0)),
  };
  await write(pagesPath(manifest), filed);
  for (const [index, part] of parts.entries()) await write(wordsPath(manifest, index), part);
  await write(manifestPath, manifest);
  return { manifest, words: parts.reduce((sum, { counts }) => sum + counts.length, 0) };

  async function write(path: string, value: unknown): Promise<void> {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), JSON.stringify(value));
  }
}

/** The file that Pagefind's entry names for the one language of the site. */
async function findMeta(dist: string): Promise<string> {
  const { languages } = JSON.parse(await readFile(join(dist, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const [language] = Object.values(languages);
  return `pagefind.${language?.hash}.pf_meta`;
}
