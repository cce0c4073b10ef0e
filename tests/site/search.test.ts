import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { facetNames } from '../../src/search/facets.ts';
import type { DocValuesFile } from '../../src/search/index/doc-values.ts';
import type { LexiconFile } from '../../src/search/index/lexicon.ts';
import { docValuesPath, lexiconPath, type Manifest } from '../../src/search/index/manifest.ts';
import { openFullText } from '../../src/search/index/pagefind.ts';
import { openDiskHost, openPagefind } from '../../tools/search/disk-host.ts';
import { askEngine, listUnanswered, readQueries, readQuestions } from '../../tools/relevance/judged.ts';
import { score } from '../../tools/relevance/score.ts';

/** Search on the real content: how well it answers, and that the site declares what search reads. */

const engine = createEngine(openDiskHost('dist'));
const readJson = <File>(path: string): File => JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as File;
const manifest = readJson<Manifest>('search/manifest.json');

test.each([
  ['tune', { successAt1: 0.95, mrr: 0.955, ndcg: 0.93, negatives: 11 }],
  ['validate', { successAt1: 0.95, mrr: 0.965, ndcg: 0.94, negatives: 15 }],
  ['outside', { successAt1: 0.935, mrr: 0.95, ndcg: 0.935, negatives: 120 }],
] as const)('the judged queries to %s are answered at least this well', async (part, least) => {
  const queries = readQueries(part);
  const scores = score(queries, await askEngine(queries, openDiskHost('dist')));
  expect(scores.successAt1).toBeGreaterThanOrEqual(least.successAt1);
  expect(scores.mrr).toBeGreaterThanOrEqual(least.mrr);
  expect(scores.ndcg).toBeGreaterThanOrEqual(least.ndcg);
  expect(scores.negativesRight).toBeGreaterThanOrEqual(least.negatives);
});

test.each(['question', 'keywords'] as const)(
  'as %s, 22 of 25 questions over several events have their page among the first three',
  async (form) => {
    expect((await listUnanswered(readQuestions(), form, 'dist')).length).toBeLessThanOrEqual(3);
  },
);

/** Ids of topics whose page, as it is indexed, spells a label. */
const pagesWith = (label: string): string[] =>
  globSync('topics/*/*/index.html', { cwd: 'dist' })
    .filter((path) =>
      new RegExp(`${label}(?!\\w)`).test(/<article.*<aside/s.exec(readFileSync(`dist/${path}`, 'utf8'))?.[0] ?? ''),
    )
    .map((path) => path.replace(/^topics\/|\/index\.html$/g, ''));

test.each([
  ['GEP-28', 'GEP-28'],
  ['gep28', 'GEP-28'],
  ['GEP 0028', 'GEP-28'],
  ['0028-self-hosted-shoot-clusters', 'GEP-28'],
  ['gardener/gardener#13558', 'gardener/gardener#13558'],
  ['gardener#13558', 'gardener/gardener#13558'],
  ['#13558', 'gardener/gardener#13558'],
  ['13558', 'gardener/gardener#13558'],
  ['https://github.com/gardener/gardener/pull/13558', 'gardener/gardener#13558'],
  ['gardener/gardener/pull/13558', 'gardener/gardener#13558'],
  ['https://github.com/timebertt/gardener/tree/gind', 'timebertt/gardener:gind'],
])('the identifier "%s" finds exactly the topics that spell %s', async (text, label) => {
  const { results } = await engine.search({ text, limit: 500 });
  expect(pagesWith(label).length).toBeGreaterThan(0);
  expect(results.map(({ id }) => id).sort()).toEqual(pagesWith(label).sort());
});

test.each(['GEP-99', '#99999', 'kafka'])('"%s", which no page mentions, gets an honest zero and is named', async (text) => {
  const { total, notFound } = await engine.search({ text });
  expect({ total, notFound }).toEqual({ total: 0, notFound: [text] });
});

test('every kind of page is indexed', () => {
  const kinds = new Set(Object.values(manifest.entities).map((name) => name.split('/')[0]));
  expect([...kinds].sort()).toEqual(['area', 'event', 'gep', 'storyline', 'tag', 'term']);
  const topics = manifest.pages - Object.keys(manifest.entities).length;
  expect(topics).toBe(globSync('topics/*/*/index.html', { cwd: 'dist' }).length);
});

test('every facet is declared by some page', () => {
  const { values } = readJson<DocValuesFile>(docValuesPath(manifest));
  expect(facetNames.filter((facet) => values[facet].length === 0)).toEqual([]);
});

test('every term of the lexicon is found by the index it was made from', async () => {
  const terms = manifest.lexicon.flatMap((_, part) => readJson<LexiconFile>(lexiconPath(manifest, part)).terms.split(' '));
  const fullText = openFullText(await openPagefind('dist'), manifest.index, () => undefined);
  for (const term of terms.filter((_, place) => place % 10 === 0)) {
    expect([term, (await fullText.searchPrefix(term)).size > 0]).toEqual([term, true]);
  }
});

test('a storyline, tag and term that readers read can be found by words of their text', async () => {
  const { entities } = await engine.search({ text: 'Schelklingen' });
  expect(entities.map(({ kind }) => kind)).toContain('event');
  expect((await engine.search({ text: 'SAP' })).notFound).toEqual([]);
});
