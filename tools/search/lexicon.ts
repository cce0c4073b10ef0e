import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countWords, type LexiconFile, type PageRow } from '../../src/search/lexicon.ts';
import { site } from '../../src/site.ts';
import { type IndexedPage, openPagefind } from './surroundings.ts';

/** Writes `search/lexicon.json` next to a built site, from the index of the same build: the two cannot disagree. */
export async function writeLexicon(dist: string, base: string): Promise<LexiconFile> {
  const pagefind = await openPagefind(dist, base);
  const { results } = await pagefind.search(null);
  const pages = await Promise.all(results.map(async ({ id, data }) => ({ key: id, page: await data() })));
  pages.sort((a, b) => ((a.page.meta['id'] ?? '') < (b.page.meta['id'] ?? '') ? -1 : 1));
  const file: LexiconFile = {
    proposalPrefix: site.proposalPrefix,
    pages: pages.map(({ key, page }) => toRow(key, page)),
    ...countWords(pages.map(({ page }) => [page.content, ...Object.values(page.meta)].join(' '))),
  };
  await mkdir(join(dist, 'search'), { recursive: true });
  await writeFile(join(dist, 'search/lexicon.json'), JSON.stringify(file));
  return file;
}

function toRow(key: string, { meta, filters }: IndexedPage): PageRow {
  return {
    key,
    id: meta['id'] ?? '',
    area: meta['area'] ?? '',
    outcome: meta['outcome'] ?? '',
    tags: filters['tag'] ?? [],
    storylines: filters['storyline'] ?? [],
    geps: filters['gep'] ?? [],
    references: meta['references']?.split(' · ') ?? [],
  };
}
