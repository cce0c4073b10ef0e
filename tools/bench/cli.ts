import { chromium } from '@playwright/test';
import { readCommandLine } from '../options.ts';
import { findBrowser } from '../test/browser.ts';
import { makeSite } from './make-site.ts';
import { type ColdMeasure, measureCold, measureSecond, measureWarm } from './measure.ts';
import { describe, sum } from './sent.ts';
import { serve } from './slow-server.ts';

/**
 * `npm run bench:search [-- --site folder sizes …]`: how search feels as the site grows. Multiplies the built site to each number of
 * topics, indexes it, and types queries into its dialog: cold over a slow line (1.6 Mbit/s, 150 ms round trip, empty
 * cache), then warm over a fast one. Figures are medians of several runs. Below each query: what the last run loaded, in kB
 * a file.
 */
const usage = `Usage: npm run bench:search [-- --site folder sizes …]

Measures how search feels on sites of several sizes, over a slow line and a fast one. Needs a built site.

  --site folder  folder of the built site; dist unless told
  sizes          numbers of topics; 116 1000 10000 unless told
  -h, --help     prints this text`;

const { values, positionals } = readCommandLine(usage, { site: { type: 'string', default: 'dist' } });
const sizes = positionals.map(Number).filter(Boolean);
const queries = {
  word: 'nftables',
  identifier: 'gardener#13558',
  'other name': 'openvpn',
  misspelt: 'nftabels',
  question: 'how to replace openvpn',
};
const warmQueries = [
  'wireguard',
  'backup bucket',
  'kube',
  'gardener',
  'cluster',
  'load balancer',
  'what is gardenadm',
  'machine controller',
];
const secondQueries: [string, string][] = [
  ['nftables', 'wireguard'],
  ['talos', 'etcd'],
  ['registry', 'calico'],
];
const runs = 3;

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
console.log(['topics', 'query      ', 'names   ', 'answer  ', 'last key', 'sent    ', 'longest task'].join('  '));
for (const size of sizes.length > 0 ? sizes : [116, 1000, 10_000]) {
  const server = await serve(await makeSite(values.site, size, `dist-bench/${size}`));
  for (const [kind, query] of Object.entries(queries)) {
    const measures: ColdMeasure[] = [];
    for (let run = 0; run < runs; run++) measures.push(await measureCold(browser, server, query));
    const typical = (key: 'names' | 'answer' | 'wait' | 'longestTask') => median(measures.map((measure) => measure[key]));
    print(size, kind, [
      inSeconds(typical('names')),
      inSeconds(typical('answer')),
      inSeconds(typical('wait')),
      inKilobytes(median(measures.map(({ sent }) => sum(sent)))),
      inTask(typical('longestTask')),
    ]);
    console.log(`        ${describe(measures.at(-1)?.sent ?? [])}`);
  }
  const seconds: Pick<ColdMeasure, 'wait' | 'sent'>[] = [];
  for (const pair of secondQueries) seconds.push(await measureSecond(browser, server, pair));
  print(size, 'second', [
    '',
    '',
    inSeconds(median(seconds.map(({ wait }) => wait))),
    inKilobytes(median(seconds.map(({ sent }) => sum(sent)))),
  ]);
  console.log(`        ${describe(seconds.at(-1)?.sent ?? [])}`);
  const { times, longestTask } = await measureWarm(browser, server, warmQueries);
  print(size, 'warm', ['', '', `${Math.round(median(times))} ms`, `≤ ${Math.round(Math.max(...times))} ms`, inTask(longestTask)]);
  server.close();
}
await browser.close();

function print(size: number, kind: string, cells: string[]): void {
  console.log([String(size).padEnd(6), kind.padEnd(11), ...cells.map((cell) => cell.padStart(8))].join('  '));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function inTask(milliseconds: number): string {
  return milliseconds === 0 ? '< 50 ms' : `${Math.round(milliseconds)} ms`;
}
