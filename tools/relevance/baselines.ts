import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type Manifest, manifestPath } from '../../src/search/index/manifest.ts';
import { openPagefind } from '../search/disk-host.ts';
import type { JudgedQuery, Returned } from './score.ts';

/** What other search engines make of the same pages, with their other names. They mark nothing as partial. */

interface Document {
  id: string;
  title: string;
  titles: string[];
  text: string;
}

/**
 * MiniSearch with the settings of the local search of VitePress 1.6 (`VPLocalSearchBox.vue`): fields `title`, `titles` (the
 * headings above) and `text`; fuzzy 0.2, prefix, boosts 4, 2 and 1; any term counts. Other names are part of the text.
 */
export async function askMiniSearch(queries: JudgedQuery[], dist: string): Promise<Returned[]> {
  const engine = new MiniSearch<Document>({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  engine.addAll(await readDocuments(dist));
  return queries.map(({ q }) => toReturned(engine.search(q).map(({ id }) => String(id))));
}

/** Pagefind alone, with all of its index loaded: it finds more so than with the parts that it would load by itself. */
export async function askPagefind(queries: JudgedQuery[], dist: string): Promise<Returned[]> {
  const pagefind = await openPagefind(dist);
  const { index } = JSON.parse(readFileSync(join(dist, manifestPath), 'utf8')) as Manifest;
  await pagefind.preload(index.join(' '));
  const returned: Returned[] = [];
  for (const { q } of queries) {
    const { results } = await pagefind.search(q);
    // Other pages than topics are not judged.
    const pages = await Promise.all(results.slice(0, 40).map(({ data }) => data()));
    returned.push(toReturned(pages.flatMap(({ url }) => toTopicId(url) ?? [])));
  }
  return returned;
}

async function readDocuments(dist: string): Promise<Document[]> {
  const pagefind = await openPagefind(dist);
  const { results } = await pagefind.search(null);
  const pages = await Promise.all(results.map(({ data }) => data()));
  return pages.flatMap(({ url, content, meta, anchors }) => {
    const id = toTopicId(url);
    const titles = anchors.filter(({ element }) => /^h[2-6]$/.test(element)).map(({ text = '' }) => text.trim());
    const text = [content, meta['aliases'], meta['questions'], meta['references']].filter(Boolean).join(' ');
    return id ? [{ id, title: meta['title'] ?? '', titles, text }] : [];
  });
}

const toTopicId = (url: string): string | undefined => /^\/topics\/(.+?)\/$/.exec(url)?.[1];

const toReturned = (ids: string[]): Returned => ({ ids: ids.slice(0, 10), isPartial: ids.slice(0, 10).map(() => false) });
