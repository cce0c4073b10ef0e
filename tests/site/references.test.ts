import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { pageOf } from '../../src/model/references.ts';
import { checkContent } from '../../tools/content/check.ts';
import { readSite } from './built-site.ts';

const pages = new Map(readSite('dist').map((page) => [page.path, page.root]));
const { content } = checkContent(join(import.meta.dirname, '../..'));
if (!content) throw new Error('The content has problems: run `npm run check:content`.');
const kb = buildKnowledgeBase(content);

test('every link of a topic stands on its page with a name, and leads to whoever else cites the same', () => {
  const missing = kb.topics.flatMap((topic) => {
    const entries = pages.get(topic.url)?.querySelectorAll('.heading:has(#references) ~ dl dd') ?? [];
    return topic.links
      .filter(({ url, reference }) => {
        const entry = entries.find((one) => one.querySelector('a')?.getAttribute('href') === url);
        const [name, label] = entry?.querySelectorAll('a') ?? [];
        const page = pageOf(reference);
        return !name?.text.trim() || (page && label?.getAttribute('href') !== page);
      })
      .map(({ url }) => `${topic.id} ${url}`);
  });
  expect(missing).toEqual([]);
});

test('every reference in a repository stands on the page of the repository with everything that cites it', () => {
  const missing = kb.references.flatMap((reference) => {
    const { repository, anchor } = reference;
    if (!repository || !anchor) return [];
    const entry = pages.get(repository.url)?.querySelector(`[id="${anchor}"]`);
    const shown = entry?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [];
    const citing = [...reference.topics, ...reference.storylines, ...reference.events].map(({ url }) => url);
    return [reference.url, ...citing].every((url) => shown.includes(url)) ? [] : [reference.id];
  });
  expect(missing).toEqual([]);
});

test('a fork names its upstream, and the upstream its forks', () => {
  const forks = kb.repositories.flatMap(({ url, upstream }) => (upstream ? [{ url, upstream: upstream.url }] : []));
  expect(forks.length).toBeGreaterThan(0);
  const isLinked = (from: string, to: string) => pages.get(from)?.querySelector(`main header a[href="${to}"]`);
  expect(forks.filter(({ url, upstream }) => !isLinked(url, upstream) || !isLinked(upstream, url))).toEqual([]);
});
