import type { Answer, FacetName, Filters, Question, SearchEngine, Surroundings, TopicResult } from './answer.ts';
import { countFacets, passes, valuesOf } from './facets.ts';
import { type Lexicon, type LexiconFile, makeLexicon } from './lexicon.ts';
import { findNames, type Names, type NamesFile, readNames } from './names.ts';
import { type FullText, makeFullText } from './pagefind.ts';
import { parseQuery } from './query.ts';
import { compareNewest, type Hit, rank } from './rank.ts';
import { cutSnippet } from './snippet.ts';
import { makeSynonyms, type Synonyms } from './synonyms.ts';
import { SearchUnavailable } from './unavailable.ts';
import { type Reading, readUnits } from './units.ts';
import { join } from './words.ts';

/** How many results come with a snippet where the question does not say. */
const defaultLimit = 10;

interface Parts {
  lexicon: Lexicon;
  names: Names;
  synonyms: Synonyms;
  fullText: FullText;
}

/** The one way into search. Parts are loaded when they are first needed; a part that failed is asked for again next time. */
export function createEngine({ readJson, loadPagefind }: Surroundings): SearchEngine {
  const names = retrying(async () => readNames((await readJson('search/names.json')) as NamesFile));
  const parts = retrying(async (): Promise<Parts> => {
    const [file, namesFile, module] = await Promise.all([
      readJson('search/lexicon.json') as Promise<LexiconFile>,
      names(),
      loadPagefind(),
    ]);
    const lexicon = makeLexicon(file, namesFile);
    return { lexicon, names: namesFile, synonyms: makeSynonyms(namesFile, lexicon), fullText: makeFullText(module) };
  });
  return {
    suggest: async (text, limit = 6) => findNames(parseQuery(text).terms.join(' '), await names(), false).slice(0, limit),
    search: async (question) => answer(question, await parts()),
  };
}

async function answer(question: Question, parts: Parts): Promise<Answer> {
  const { lexicon, names, synonyms, fullText } = parts;
  const query = parseQuery(question.text, lexicon.proposalPrefix);
  const { filters, unknown } = resolveFilters(merge(query.filters, question.filters ?? {}), parts);
  const reading = readUnits(query, lexicon, synonyms, question.verbatim ?? false);
  const missing = [...reading.missing, ...unknown];
  const isBrowsing = reading.units.length === 0 && missing.length === 0;
  const ranked = isBrowsing ? browse(reading, lexicon) : await rank({ ...reading, missing }, query.excluded, lexicon, fullText);
  const hits = sorted(
    ranked.filter(({ page }) => passes(page, filters)),
    question.sort ?? (isBrowsing ? 'newest' : 'relevance'),
  );
  const pages = ranked.map(({ page }) => page);
  const corrected = correctedText(question.text, reading);
  return {
    query: question.text,
    ...(corrected && { corrected }),
    missing,
    filters,
    names: findNames(query.terms.join(' '), names, true)
      .filter(({ kind }) => kind !== 'topic')
      .slice(0, 4),
    results: await Promise.all(hits.slice(0, question.limit ?? defaultLimit).map((hit) => toResult(hit, reading, fullText))),
    total: hits.length,
    facets: countFacets(pages, filters, (facet, value) => labelOf(facet, value, names)),
    timeline: toTimeline(hits, names),
  };
}

async function toResult({ page, score, why, isPartial }: Hit, reading: Reading, fullText: FullText): Promise<TopicResult> {
  const stems = new Set(reading.units.flatMap((unit) => unit.stems));
  const { fragments, section } = cutSnippet(await fullText.read(page.key), stems, page.title.split(/\s+/).length);
  return {
    id: page.id,
    kind: 'topic',
    title: page.title,
    url: section && stems.size > 0 && section.id !== 'top' ? `${page.url}#${section.id}` : page.url,
    section: section && section.id !== 'top' ? section.title : '',
    score,
    why,
    partial: isPartial,
    snippet: fragments,
    event: page.event,
    area: page.area,
    outcome: page.outcome,
  };
}

const browse = ({ preferred }: Reading, lexicon: Lexicon): Hit[] =>
  lexicon.pages
    .filter((page) => preferred.length === 0 || preferred.some((time) => page.event.startsWith(time)))
    .map((page) => ({ page, score: 0, why: { kind: 'text' } as const, isPartial: false }));

function sorted(hits: Hit[], order: NonNullable<Question['sort']>): Hit[] {
  if (order === 'relevance') return hits;
  const direction = order === 'newest' ? 1 : -1;
  return hits.toSorted((a, b) =>
    a.page.event === b.page.event
      ? b.score - a.score || compareNewest(a.page, b.page)
      : compareNewest(a.page, b.page) * direction,
  );
}

/** Filters by id, label or other name; a value that nothing has is reported, never dropped in silence. */
function resolveFilters(filters: Filters, { lexicon, names }: Parts): { filters: Filters; unknown: string[] } {
  const resolved: Filters = {};
  const unknown: string[] = [];
  for (const [facet, values] of Object.entries(filters) as [FacetName, string[]][]) {
    resolved[facet] = values.map((value) => {
      const isId = lexicon.pages.some((page) => valuesOf(page, facet).includes(value));
      const named = names.things.find(
        (thing) => thing.kind === facet && [thing.id, thing.title, ...thing.aliases].some((name) => join(name) === join(value)),
      );
      if (!isId && !named) unknown.push(`${facet}:${value}`);
      return isId ? value : (named?.id ?? value);
    });
  }
  return { filters: resolved, unknown };
}

function merge(a: Filters, b: Filters): Filters {
  const facets = [...new Set([...Object.keys(a), ...Object.keys(b)])] as FacetName[];
  return Object.fromEntries(facets.map((facet) => [facet, [...new Set([...(a[facet] ?? []), ...(b[facet] ?? [])])]]));
}

/** The query as it was read, where a word was read as another. */
function correctedText(text: string, { units }: Reading): string | undefined {
  const changed = units.filter((unit) => unit.corrected);
  return changed.length === 0
    ? undefined
    : changed.reduce((result, unit) => result.replace(unit.typed, unit.corrected ?? unit.typed), text);
}

const labelOf = (facet: FacetName, value: string, { things }: Names): string =>
  things.find(({ kind, id }) => kind === facet && id === value)?.title ?? value;

function toTimeline(hits: Hit[], { things }: Names): Answer['timeline'] {
  const events = things.filter(({ kind }) => kind === 'event').sort((a, b) => (a.id < b.id ? -1 : 1));
  return events.map(({ id, title }) => ({ event: id, label: title, count: hits.filter(({ page }) => page.event === id).length }));
}

/** Loads once, but forgets a failure, so that search recovers when the network does. */
function retrying<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error instanceof SearchUnavailable ? error : new SearchUnavailable('broken', error);
    });
    return loading;
  };
}
