import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { boundNames } from '../../src/outputs/search-names.ts';
import type { NamesFile } from '../../src/search/index/entities.ts';
import { indexSite } from '../search/index-site.ts';
import { multiply, readSourcePage } from './multiply.ts';

/** Makes a site of `count` topics from the built one and indexes it. Returns its folder; a site that is there is made again. */
export async function makeSite(dist: string, count: number, folder: string): Promise<string> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`\`${dist}\` holds no built site: run \`npm run build\` first.`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\/(topics|pagefind|search\/[0-9a-f]{10})$/.test(path) });
  const names = JSON.parse(readFileSync(join(dist, 'search/names.json'), 'utf8')) as NamesFile;
  const sources = globSync('topics/*/*/index.html', { cwd: dist })
    .sort()
    .map((path) => readSourcePage(path.replace(/^topics\/|\/index\.html$/g, ''), readFileSync(join(dist, path), 'utf8')));
  const aliases = new Map(names.rows.topic.map(([id, , others]) => [id, others]));
  const topics: NamesFile['rows']['topic'] = [];
  for (const { id, title, html } of multiply(sources, count)) {
    const path = join(folder, 'topics', id, 'index.html');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
    const others = aliases.get(sources[topics.length % sources.length]?.id ?? '');
    topics.push(others ? [id, title, others] : [id, title]);
  }
  const events = [...new Set(topics.map(([id]) => id.slice(0, 7)))].map((id): [string, string] => [id, id]);
  const known = new Map(names.rows.event.map((row) => [row[0], row]));
  const rows = { ...names.rows, event: events.map((row) => known.get(row[0]) ?? row), topic: topics.toReversed() };
  writeFileSync(join(folder, 'search/names.json'), JSON.stringify(boundNames({ ...names, rows })));
  await indexSite(folder, '/');
  return folder;
}
