import type { TopicResult, Why } from './answer.ts';
import { labelOf, type Names } from './names.ts';
import type { FullText, IndexedPage } from './pagefind.ts';
import { byScore, type Hit } from './rank.ts';
import { cutSnippet } from './snippet.ts';
import type { Unit } from './units.ts';
import { stem, tokenize } from './words.ts';

/** How many of the best pages are read to be set in their final order. More change it rarely, take a file each, and browsers ask for six at once. */
const readFirst = 6;

/**
 * Reads the first pages and makes results of them. Where relevance decides, a page whose title or other name is what was
 * asked for comes before one that only mentions it; that is seen only when a page is read.
 */
export async function readResults(
  hits: Hit[],
  units: Unit[],
  limit: number,
  isByRelevance: boolean,
  fullText: FullText,
  names: Names,
): Promise<TopicResult[]> {
  const first = hits.slice(0, isByRelevance ? Math.max(limit, readFirst) : limit);
  const read = await Promise.all(first.map(async (hit) => toRead(hit, await fullText.read(hit.key), units)));
  const decided = isByRelevance ? read.slice(0, readFirst).sort((a, b) => byScore(a, b) || newestFirst(a.page, b.page)) : [];
  return [...decided, ...read.slice(decided.length)].slice(0, limit).map((one) => toResult(one, units, names));
}

interface Read {
  hit: Hit;
  page: IndexedPage;
  score: number;
  /** The other name that is nearer to the query than the title, if one is. */
  alias: string | undefined;
}

function toRead(hit: Hit, page: IndexedPage, units: Unit[]): Read {
  const { nearness, alias } = rateNames(page, units);
  return { hit, page, score: hit.score * (1 + nearness), alias };
}

/** Newest event first, then by id: the order of equals. */
const newestFirst = (a: IndexedPage, b: IndexedPage): number =>
  a.event === b.event ? (a.id < b.id ? -1 : 1) : a.event < b.event ? 1 : -1;

/** How much of the query the title or one other name spells out, and how much of that name the query is: 0 to 1.2. */
function rateNames({ title, aliases }: IndexedPage, units: Unit[]): { nearness: number; alias: string | undefined } {
  const rate = (name: string): number => {
    const own = new Set(tokenize(name).map(stem));
    const met = units.filter(({ stems }) => stems.some((one) => own.has(one))).length;
    return units.length === 0 ? 0 : (met / units.length) ** 2 * (0.6 + 0.6 * Math.min(1, met / Math.max(own.size, 1)));
  };
  let best: { nearness: number; alias: string | undefined } = { nearness: rate(title), alias: undefined };
  for (const alias of aliases) {
    const nearness = rate(alias) * 0.85;
    if (nearness > best.nearness) best = { nearness, alias };
  }
  return best;
}

function toResult({ hit, page, score, alias }: Read, units: Unit[], names: Names): TopicResult {
  const stems = new Set(units.flatMap((unit) => unit.stems));
  const { fragments, section } = cutSnippet(page, stems, page.title.split(/\s+/).length);
  const isInSection = section !== undefined && section.id !== 'top';
  const { id, title, event, area, outcome } = page;
  return {
    id,
    kind: 'topic',
    title,
    url: isInSection && stems.size > 0 ? `${page.url}#${section.id}` : page.url,
    section: isInSection ? section.title : '',
    score,
    why: explain(page, hit, units, alias),
    partial: hit.isPartial,
    snippet: fragments,
    event,
    area,
    outcome,
    labels: { area: labelOf(names, 'area', area), outcome: labelOf(names, 'outcome', outcome) },
  };
}

/** The strongest reason: what cannot be seen in title and text comes first. */
function explain({ title }: IndexedPage, { met }: Hit, units: Unit[], alias: string | undefined): Why {
  const ways = units.flatMap((unit, index) => {
    const one = met[index];
    return one ? [{ unit, way: one.way }] : [];
  });
  const reference = ways.find(({ way }) => way.kind === 'reference');
  if (reference) return { kind: 'reference', label: reference.unit.typed };
  const corrected = ways.find(({ unit }) => unit.corrected)?.unit;
  if (corrected?.corrected) return { kind: 'correction', typed: corrected.typed, read: corrected.corrected };
  if (alias) return { kind: 'alias', alias };
  const other = ways.find(({ way }) => way.kind === 'other-name');
  if (other?.way.name) return { kind: 'alias', alias: other.way.name };
  const own = new Set(tokenize(title).map(stem));
  return ways.some(({ unit }) => unit.stems.some((one) => own.has(one))) ? { kind: 'title' } : { kind: 'text' };
}
