import type { Answer, Question, SearchEngine, SortOrder, Surroundings } from './answer.ts';
import { surveyPages } from './facets.ts';
import { hasAny, isFiltered, mergeFilters, passes, resolveFilters } from './filters.ts';
import { findNames, namesAbove } from './names.ts';
import type { Pages } from './pages.ts';
import { openParts, type Parts } from './parts.ts';
import { parseQuery } from './query.ts';
import { byScore, findPages, type Hit, leaveOut } from './rank.ts';
import { readResults } from './results.ts';
import { SearchUnavailable } from './unavailable.ts';
import { listForms, type Reading, readQuery } from './reading.ts';

/** How many results come where the question does not say. */
const defaultLimit = 10;

/**
 * The one way into search. After a failure all parts are loaded anew with the next question; when the site was built anew
 * since they were loaded, at once, before the reader hears of it.
 */
export function createEngine(surroundings: Surroundings): SearchEngine {
  let parts = openParts(surroundings);
  return {
    prepare: async () => void (await Promise.all([parts.dictionary(), parts.fullText()])),
    suggest: async (text) => {
      const found = findNames(parseQuery(text).terms.join(' '), await parts.names());
      return [...namesAbove(found), ...found.filter(({ kind }) => kind === 'topic')];
    },
    search: async (question) => {
      try {
        return await answer(question, parts);
      } catch (error) {
        // What was loaded may be half of it.
        parts = openParts(surroundings);
        if (!(error instanceof SearchUnavailable) || error.reason !== 'stale') throw error;
        return answer(question, parts);
      }
    },
  };
}

/** Query → units → pages that have them → narrowed and ordered → the first ones read, with snippets. */
async function answer(question: Question, parts: Parts): Promise<Answer> {
  const dictionary = await parts.dictionary();
  const query = parseQuery(question.text, dictionary.proposalPrefix);
  const typedFilters = mergeFilters(query.filters, question.filters ?? {});
  // What was typed is most often there: its part of the index comes together with the vocabulary that tells.
  void parts.fullText().then(
    ({ preload }) => preload(listForms(query, dictionary)),
    () => {},
  );
  const reading = await readQuery(query, dictionary, question.verbatim ?? false);
  const isFilteredOrTimed = isFiltered(typedFilters) || isFiltered(query.withoutFilters) || reading.preferred.length > 0;
  const [names, fullText] = await Promise.all([parts.names(), parts.fullText()]);

  const isBrowsing = reading.units.length === 0 && reading.missing.length === 0;
  const wanted = question.sort ?? 'relevance';
  // Where nothing was asked for, nothing is more relevant than the rest.
  const order = isBrowsing && wanted === 'relevance' ? 'newest' : wanted;
  const needsPages = isFilteredOrTimed || order !== 'relevance' || question.withSurvey;
  const pages = needsPages ? await parts.pages() : undefined;
  const { filters, unknown } = pages ? resolveFilters(typedFilters, pages, names) : { filters: {}, unknown: [] };
  const without = pages ? resolveFilters(query.withoutFilters, pages, names) : { filters: {}, unknown: [] };

  const { hits: all, nowhere } = isBrowsing ? listAll(await fullText.list()) : await findPages(reading, fullText);
  const allowed = await leaveOut(all, reading.excluded, fullText);
  const found = pages
    ? preferEvents(allowed, reading, isBrowsing, pages).filter(({ key }) => !hasAny(key, without.filters, pages))
    : allowed;
  const hits = pages
    ? inOrder(
        found.filter(({ key }) => passes(key, filters, pages)),
        order,
        pages,
      )
    : found;
  const corrected = correctedText(question.text, reading);
  return {
    query: question.text,
    ...(corrected && { corrected }),
    missing: [...reading.missing, ...nowhere, ...unknown, ...without.unknown.map((value) => `-${value}`)],
    filters,
    names: namesAbove(findNames(query.terms.join(' '), names)),
    results: await readResults(hits, reading.units, question.limit ?? defaultLimit, order === 'relevance', fullText, names),
    total: hits.length,
    ...(question.withSurvey && pages && { survey: surveyPages(found, filters, pages, names) }),
  };
}

const listAll = (keys: string[]): Awaited<ReturnType<typeof findPages>> => ({
  hits: keys.map((key) => ({ key, score: 0, met: [], isPartial: false })),
  nowhere: [],
});

/** Pages of an event or a year that was named in passing come first; where nothing else was named they are what is asked for. */
function preferEvents(hits: Hit[], { preferred }: Reading, isBrowsing: boolean, pages: Pages): Hit[] {
  if (preferred.length === 0) return hits;
  const isPreferred = ({ key }: Hit) =>
    pages.valuesOf(key, 'event').some((event) => preferred.some((time) => event.startsWith(time)));
  if (isBrowsing) return hits.filter(isPreferred);
  return hits.map((hit) => (isPreferred(hit) ? { ...hit, score: hit.score * 4 } : { ...hit, isPartial: true })).sort(byScore);
}

/** Sorts by time where the reader wants it; inside an event the best come first. */
function inOrder(hits: Hit[], order: SortOrder, pages: Pages): Hit[] {
  if (order === 'relevance') return hits;
  const direction = order === 'newest' ? -1 : 1;
  return hits
    .map((hit) => ({ hit, event: pages.valuesOf(hit.key, 'event')[0] ?? '' }))
    .sort((a, b) => direction * a.event.localeCompare(b.event) || byScore(a.hit, b.hit))
    .map(({ hit }) => hit);
}

/** The query as it was read, where a word was read as another. Filters and exclusions stay as they are. */
function correctedText(text: string, { units }: Reading): string | undefined {
  const corrections = new Map(units.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])));
  if (corrections.size === 0) return undefined;
  return text.replaceAll(/\S+/g, (piece) => {
    const typed = piece.replace(/^[<(`"]+|[>),.;:!?`"]+$/g, '');
    return piece.replace(typed, () => corrections.get(typed) ?? typed);
  });
}
