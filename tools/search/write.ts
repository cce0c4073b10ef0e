import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checksum } from '../../src/search/index/checksum.ts';
import { toDocValuesFile } from '../../src/search/index/doc-values.ts';
import { readUrl } from '../../src/search/index/entities.ts';
import { termsPerPart, toLexiconFiles } from '../../src/search/index/lexicon.ts';
import {
  docValuesPath,
  lexiconPath,
  type Manifest,
  manifestFormat,
  manifestPath,
  namesPath,
  referencesPath,
} from '../../src/search/index/manifest.ts';
import { entryPath, readIndexName } from '../../src/search/index/pagefind.ts';
import { site } from '../../src/site.ts';
import { openPagefind } from './disk-host.ts';
import { toEverydayTest } from './everyday-words.ts';

/** What was written, and how much can be found by it. */
export interface Written {
  manifest: Manifest;
  topics: number;
  terms: number;
}

/**
 * Writes what search needs besides Pagefind's index, from the index of the same build: the two cannot disagree. Throws
 * when the site has no `search/names.json`. `index` has the first word of each part of the index.
 */
export async function writeSearchFiles(dist: string, base: string, index: string[]): Promise<Written> {
  const pagefind = await openPagefind(dist, base);
  const { results } = await pagefind.search(null);
  const pages = await Promise.all(results.map(({ data }) => data()));
  const lexicon = toLexiconFiles(
    pages.map(({ content, meta }) => [content, ...Object.values(meta)].join(' ')),
    termsPerPart,
    toEverydayTest(pages.filter(({ url }) => readUrl(base, url)?.kind !== 'topic').map(({ meta }) => meta['title'] ?? '')),
  );
  const docValues = toDocValuesFile(pages.map(({ filters }) => filters));
  const texts = [...lexicon, docValues].map((file) => JSON.stringify(file));
  const given = await readGiven(dist);
  const build = createHash('sha256')
    .update(JSON.stringify([texts, given]))
    .digest('hex')
    .slice(0, 10);
  const paths = [...lexicon.map((_, part) => lexiconPath({ build }, part)), docValuesPath({ build })];
  const files = new Map(paths.map((path, index) => [path, texts[index] ?? '']));
  const manifest: Manifest = {
    format: manifestFormat,
    build,
    pagefind: readIndexName(JSON.parse(await readFile(join(dist, entryPath), 'utf8'))) ?? '',
    pages: pages.length,
    entities: listEntities(pages, base),
    proposalPrefix: site.proposalPrefix,
    hackathon: site.hackathon,
    index,
    lexicon: lexicon.map(({ terms }) => terms.split(' ', 1)[0] ?? ''),
    parts: Object.fromEntries([...files, ...given].map(([path, text]) => [path, [text.length, checksum(text)]])),
  };
  for (const [path, text] of [...files, [manifestPath, JSON.stringify(manifest)] as const]) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
  return {
    manifest,
    topics: pages.length - Object.keys(manifest.entities).length,
    terms: lexicon.reduce((sum, { frequencies }) => sum + frequencies.length, 0),
  };
}

/** Files that the build of the pages wrote. A site may have no references. */
async function readGiven(dist: string): Promise<[path: string, text: string][]> {
  const paths = [namesPath, ...(existsSync(join(dist, referencesPath)) ? [referencesPath] : [])];
  return Promise.all(paths.map(async (path) => [path, await readFile(join(dist, path), 'utf8')]));
}

/** The pages that are no topics, by their place in the index. */
function listEntities(pages: { url: string }[], base: string): Manifest['entities'] {
  const places = pages.flatMap(({ url }, place): [string, string][] => {
    const page = readUrl(base, url);
    return page?.kind === 'topic' ? [] : [[String(place), page ? `${page.kind}/${page.id}` : 'page/']];
  });
  return Object.fromEntries(places);
}
