import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { measureEngine } from '../../tools/relevance/measure.ts';
import type { JudgedQuery } from '../../tools/relevance/score.ts';
import { siteOnDisk } from '../../tools/search/surroundings.ts';

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
  const warm = createEngine(siteOnDisk('dist'));
  for (const { q } of queries.toReversed()) await warm.search({ text: q });
  for (const { q } of queries.filter((_, index) => index % 6 === 0)) {
    const cold = await createEngine(siteOnDisk('dist')).search({ text: q });
    const again = await warm.search({ text: q });
    expect(again.results.map(({ id }) => id)).toEqual(cold.results.map(({ id }) => id));
  }
});

test.each([
  ['GEP-28', 4],
  ['gep28', 4],
  ['GEP 0028', 4],
  ['gardener/gardener#13558', 1],
  ['gardener#13558', 1],
  ['#13558', 1],
  ['13558', 1],
  ['https://github.com/gardener/gardener/pull/13558', 1],
  ['https://github.com/timebertt/gardener/tree/gind', 1],
])('the identifier "%s" finds exactly the topics that refer to it', async (text, count) => {
  expect((await createEngine(siteOnDisk('dist')).search({ text })).total).toBe(count);
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
