import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { kinds } from '../../tests/e2e/kinds.ts';
import { readOptions } from '../options.ts';
import { buildCommit, buildTree } from './build.ts';
import { renderSheet } from './sheet.ts';
import { type Shot, takePictures, themes, widths } from './take.ts';

/** `npm run pictures`: every kind of page at every width, light and dark, beside the same page of another commit. */
const usage = `Usage: npm run pictures -- [--base commit] [--only word] [--full] [--out folder]

Builds this tree and another commit (in a separate worktree, removed at the end), takes a picture of every kind of
page at ${widths.join(', ')} px, light and dark, and lays them side by side in a page for a reviewer. It judges nothing.

  --base commit  what to compare with; HEAD unless told, which shows what is not committed yet
  --only word    kinds of page whose name has this word, such as topic
  --full         whole pages; otherwise what a reader sees before scrolling
  --out folder   where pictures and page go; test-results/pictures unless told
  -h, --help     prints this text

  CHROMIUM_PATH  the browser to use, where none is found`;

const options = readOptions(usage, {
  base: { type: 'string', default: 'HEAD' },
  only: { type: 'string', default: '' },
  full: { type: 'boolean', default: false },
  out: { type: 'string', default: 'test-results/pictures' },
});

const out = resolve(options.out);
const pages = Object.entries(kinds).filter(([kind]) => kind.includes(options.only));
const work = mkdtempSync(join(tmpdir(), 'trellis-pictures-'));
try {
  if (pages.length === 0) throw new Error(`No kind of page has "${options.only}" in its name: ${Object.keys(kinds).join(', ')}.`);
  const [before, after] = [join(work, 'before'), join(work, 'after')];
  console.error(`Building ${options.base} …`);
  buildCommit(options.base, before, work);
  console.error('Building this tree …');
  buildTree('.', after);
  rmSync(out, { recursive: true, force: true });
  const shots: Record<'before' | 'after', Shot[]> = { before: [], after: [] };
  for (const [name, site] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const folder = join(out, name);
    mkdirSync(folder, { recursive: true });
    console.error(
      `Taking ${pages.length * widths.length * themes.length} pictures of ${name === 'before' ? options.base : 'this tree'} …`,
    );
    shots[name] = await takePictures(site, folder, { pages, isFull: options.full });
  }
  const page = join(out, 'index.html');
  writeFileSync(page, renderSheet(shots, options.base));
  console.log(page);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
