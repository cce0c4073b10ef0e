import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SearchEngine } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import { measureEngine } from '../../tools/relevance/measure.ts';
import type { JudgedQuery } from '../../tools/relevance/score.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { openPagefind, siteOnDisk } from '../../tools/search/surroundings.ts';
import { seeded } from '../bench/random.ts';

const readWords = (path: string): string[] => (JSON.parse(readFileSync(path, 'utf8')) as { words: string }).words.split(' ');

const shuffled = <Item>(list: Item[], seed: number): Item[] => {
  const random = seeded(seed);
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
};

const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as JudgedQuery[];

test('search answers the judged queries at least as well as it did', async () => {
  const scores = await measureEngine(queries, 'dist');
  expect(scores.successAt1).toBeGreaterThanOrEqual(0.97);
  expect(scores.mrr).toBeGreaterThanOrEqual(0.975);
  expect(scores.ndcg).toBeGreaterThanOrEqual(0.95);
  expect(scores.zero).toBe(0);
  expect(scores.negativesRight).toBe(scores.negatives);
});

test('answers do not depend on what was asked before', async () => {
  const answer = async (engine: SearchEngine, text: string) =>
    (await engine.search({ text })).results.map(({ id, url }) => `${id} ${url}`);
  const cold = new Map<string, string[]>();
  for (const { q } of queries) cold.set(q, await answer(createEngine(siteOnDisk('dist')), q));
  for (const seed of [1, 2, 3]) {
    const warm = createEngine(siteOnDisk('dist'));
    for (const { q } of shuffled(queries, seed)) expect([q, await answer(warm, q)]).toEqual([q, cold.get(q)]);
  }
}, 60_000);

/** Ids of topics whose page, as it is indexed, spells a label. */
const pagesWith = (label: string): string[] =>
  globSync('topics/*/*/index.html', { cwd: 'dist' })
    .filter((path) => /<article.*<aside/s.exec(readFileSync(`dist/${path}`, 'utf8'))?.[0].includes(label))
    .map((path) => path.replace(/^topics\/|\/index\.html$/g, ''));

test.each([
  ['GEP-28', 'GEP-28'],
  ['gep28', 'GEP-28'],
  ['GEP 0028', 'GEP-28'],
  ['gardener/gardener#13558', 'gardener/gardener#13558'],
  ['gardener#13558', 'gardener/gardener#13558'],
  ['#13558', 'gardener/gardener#13558'],
  ['13558', 'gardener/gardener#13558'],
  ['https://github.com/gardener/gardener/pull/13558', 'gardener/gardener#13558'],
  ['https://github.com/timebertt/gardener/tree/gind', 'timebertt/gardener:gind'],
])('the identifier "%s" finds exactly the topics that spell %s', async (text, label) => {
  const { results } = await createEngine(siteOnDisk('dist')).search({ text, limit: 500 });
  expect(pagesWith(label).length).toBeGreaterThan(0);
  expect(results.map(({ id }) => id).sort()).toEqual(pagesWith(label).sort());
});

test.each([
  '--use-bootstrap-etcd',
  '`^T`',
  '.spec.provider.workers[].controlPlane.exposure',
  '172.18.255.64/26',
  'SelfHostedShootExposure',
])('"%s" has the topic that spells it first', async (text) => {
  const { results } = await createEngine(siteOnDisk('dist')).search({ text });
  expect(results[0]?.id).toMatch(/self-hosted|flow-progress|provider-local-load/);
});

test.each(['GEP-99', '#99999', 'kafka'])('"%s", which no page mentions, gets an honest zero and is named', async (text) => {
  const { total, missing } = await createEngine(siteOnDisk('dist')).search({ text });
  expect({ total, missing }).toEqual({ total: 0, missing: [text] });
});

test('filters in the query and as facets are the same', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  const typed = await engine.search({ text: 'area:networking event:2025-11,2025-06' });
  const chosen = await engine.search({ text: '', filters: { area: ['networking'], event: ['2025-11', '2025-06'] } });
  expect(typed.results.map(({ id }) => id)).toEqual(chosen.results.map(({ id }) => id));
  expect(typed.total).toBeGreaterThan(5);
});

test('a minus leaves a word out', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  const all = await engine.search({ text: 'calico', limit: 50 });
  const without = await engine.search({ text: 'calico -cilium', limit: 50 });
  expect(without.total).toBeLessThan(all.total);
  expect(without.results.map(({ id }) => id)).toContain('2024-05/realistic-local-vpn');
});

test('a minus alone leaves out of all topics', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  const [all, without] = await Promise.all(['', '-gardener'].map((text) => engine.search({ text })));
  expect(without?.total).toBeGreaterThan(0);
  expect(without?.total).toBeLessThan(all?.total ?? 0);
});

test('a minus before a word that no page has leaves nothing out', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  const [all, without] = await Promise.all(['calico', 'calico -xyzzy'].map((text) => engine.search({ text })));
  expect(without?.total).toBe(all?.total);
});

test('a phrase must stand as it is, wherever the quotes are, and is named when it stands nowhere', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  const found = await engine.search({ text: 'gardenlet "load balancer"' });
  expect(found.total).toBeGreaterThan(0);
  for (const { id } of found.results) {
    const page = readFileSync(`dist/topics/${id}/index.html`, 'utf8').replaceAll(/<[^>]+>/g, '');
    expect(page).toMatch(/load[ -]balanc/i);
  }
  const { total, missing } = await engine.search({ text: '"balancer of loads"' });
  expect({ total, missing }).toEqual({ total: 0, missing: ['balancer of loads'] });
});

test('every word of the vocabulary is found by the index it was made from', async () => {
  const { build, words } = JSON.parse(readFileSync('dist/search/manifest.json', 'utf8')) as Manifest;
  const all = words.flatMap((_, part) => readWords(`dist/search/${build}/words-${part}.json`));
  const pagefind = await openPagefind('dist');
  const random = seeded(7);
  for (const word of all.filter(() => random() < 0.1)) {
    const { results } = await pagefind.search(word);
    expect([word, results.length > 0]).toEqual([word, true]);
  }
});

test.each(['calico -kube-proxy', 'GEP-28 -GEP-28', '#13558 -gardener/gardener#13558', 'vpn -area:networking'])(
  'what "%s" leaves out is not found',
  async (text) => {
    const engine = createEngine(siteOnDisk('dist'));
    const [kept = '', left = ''] = text.split(' -');
    const banned = new Set((await engine.search({ text: left, limit: 500 })).results.map(({ id }) => id));
    const found = (await engine.search({ text, limit: 500 })).results.map(({ id }) => id);
    const all = (await engine.search({ text: kept, limit: 500 })).results.map(({ id }) => id);
    expect(banned.size).toBeGreaterThan(0);
    expect(new Set(all).size).toBeGreaterThan(found.length);
    if (!left.startsWith('kube')) expect(found.filter((id) => banned.has(id))).toEqual([]);
  },
);

test.each(['gna', 'nodeagent', 'gardener-node-agent'])('"%s" finds the topics of gardener-node-agent', async (text) => {
  const { total } = await createEngine(siteOnDisk('dist')).search({ text });
  expect(total).toBeGreaterThanOrEqual(10);
});

test.each([
  ['machine-contorller-manager', 'machine-controller-manager'],
  ['tag:vpn wiregaurd', 'tag:vpn wireguard'],
  ['toString', undefined],
  ['node.js', undefined],
])('"%s" is corrected to %s', async (text, corrected) => {
  expect((await createEngine(siteOnDisk('dist')).search({ text })).corrected).toBe(corrected);
});
