import { expect, test } from 'vitest';
import type { Surroundings } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import { SearchUnavailable } from '../../src/search/unavailable.ts';
import { siteOnDisk } from '../../tools/search/surroundings.ts';

const site = siteOnDisk('dist');
const ids = async (surroundings: Surroundings, text: string) =>
  (await createEngine(surroundings).search({ text })).results.map(({ id }) => id);

/** The built site, of which a file fails the first `times` it is read. */
function failing(file: RegExp, reason: SearchUnavailable['reason'], times: number): Surroundings {
  let left = times;
  return {
    ...site,
    async readJson(path) {
      if (file.test(path) && left-- > 0) throw new SearchUnavailable(reason, undefined);
      return site.readJson(path);
    },
  };
}

test('a site that was built anew is read anew, without the reader noticing', async () => {
  expect(await ids(failing(/words-/, 'stale', 1), 'talos')).toEqual(await ids(site, 'talos'));
});

test('a site that does not come to rest is said to be stale', async () => {
  await expect(ids(failing(/words-/, 'stale', Infinity), 'talos')).rejects.toMatchObject({ reason: 'stale' });
});

test('a failure is told once, and the next question is answered', async () => {
  const engine = createEngine(failing(/manifest/, 'offline', 1));
  await expect(engine.search({ text: 'talos' })).rejects.toMatchObject({ reason: 'offline' });
  expect((await engine.search({ text: 'talos' })).results[0]?.id).toBe('2025-11/talos-evaluation');
});

test('a part of the index that Pagefind did without is a failure, not an empty answer', async () => {
  let loss: SearchUnavailable | undefined = new SearchUnavailable('offline', undefined);
  const takeLoss = () => {
    const taken = loss;
    loss = undefined;
    return taken;
  };
  const engine = createEngine({ ...site, takeLoss });
  await expect(engine.search({ text: 'talos' })).rejects.toMatchObject({ reason: 'offline' });
  expect((await engine.search({ text: 'talos' })).total).toBeGreaterThan(0);
});

test('what is not Pagefind is a broken search', async () => {
  await expect(ids({ ...site, loadPagefind: async () => ({}) }, 'talos')).rejects.toMatchObject({ reason: 'broken' });
});

test('facets count what choosing a value would show', async () => {
  const engine = createEngine(site);
  const { survey } = await engine.search({ text: 'vpn', filters: { event: ['2024-05'] }, withSurvey: true });
  for (const { value, count } of survey?.facets.area ?? []) {
    const { total } = await engine.search({ text: 'vpn', filters: { event: ['2024-05'], area: [value] } });
    expect([value, total]).toEqual([value, count]);
  }
  for (const { event, count } of survey?.timeline ?? []) {
    expect([event, (await engine.search({ text: 'vpn', filters: { event: [event] } })).total]).toEqual([event, count]);
  }
});

test('topics of a year that is named come first, and others lack a word', async () => {
  const { results } = await createEngine(site).search({ text: 'flux 2023' });
  expect(results[0]?.id).toBe('2023-11/shoot-flux-extension-rework');
  expect(results.filter(({ event }) => !event.startsWith('2023')).every(({ partial }) => partial)).toBe(true);
});

test('newest and oldest first are each other turned around by event', async () => {
  const engine = createEngine(site);
  const events = async (sort: 'newest' | 'oldest') =>
    (await engine.search({ text: 'vpn', sort, limit: 100 })).results.map(({ event }) => event);
  expect(await events('newest')).toEqual((await events('oldest')).toReversed());
});

test('without a query the newest topics come first', async () => {
  const { results, total } = await createEngine(site).search({ text: '', sort: 'relevance', limit: 500 });
  const events = results.map(({ event }) => event);
  expect(events).toEqual(events.toSorted().toReversed());
  expect(total).toBe(results.length);
});
