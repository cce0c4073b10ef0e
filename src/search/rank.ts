import type { Why } from './answer.ts';
import type { Lexicon, Page } from './lexicon.ts';
import type { FullText } from './pagefind.ts';
import type { Reading, Unit, Way } from './units.ts';
import { stem, tokenize } from './words.ts';

/** A page that answers, with what made it one. */
export interface Hit {
  page: Page;
  score: number;
  why: Why;
  isPartial: boolean;
}

interface Met {
  score: number;
  way: Way;
}

/**
 * Ranks pages for a reading: per unit the best of its ways, summed over units, times the square of the share of the
 * query that the page covers. Pagefind's score of one word already holds BM25 and rarity, so the sum is an OR-ed BM25
 * (on 40 queries it had not seen, 0.90 were right at the first place, against 0.70 for Pagefind's AND).
 */
export async function rank(reading: Reading, excluded: string[], lexicon: Lexicon, fullText: FullText): Promise<Hit[]> {
  const met = await Promise.all(reading.units.map((unit) => meet(unit, lexicon, fullText)));
  const banned = await findBanned(excluded, fullText);
  const total = reading.units.reduce((sum, unit) => sum + unit.weight, 0);
  const pages = new Set(met.flatMap((unit) => [...unit.keys()]));
  return [...pages]
    .filter((page) => !banned.has(page.key) && reading.units.every((unit, index) => !unit.isRequired || met[index]?.has(page)))
    .map((page) => toHit(page, reading, met, total))
    .sort((a, b) => b.score - a.score || compareNewest(a.page, b.page));
}

/** Newest event first, then by id: the order of equals, and of browsing. */
export const compareNewest = (a: Page, b: Page): number =>
  a.event === b.event ? (a.id < b.id ? -1 : 1) : a.event < b.event ? 1 : -1;

async function meet(unit: Unit, lexicon: Lexicon, fullText: FullText): Promise<Map<Page, Met>> {
  const met = new Map<Page, Met>();
  const keep = (page: Page | undefined, score: number, way: Way) => {
    if (page && score > (met.get(page)?.score ?? 0)) met.set(page, { score, way });
  };
  for (const way of unit.ways) {
    for (const page of way.pages ?? []) keep(page, way.weight * unit.weight, way);
    if (way.text === undefined) continue;
    const found = await fullText.search(way.text);
    // Pagefind's scores have no fixed scale: relative to the best page they can be weighed against other ways.
    const best = Math.max(...found.values(), Number.EPSILON);
    for (const [key, score] of found) keep(lexicon.pageOf(key), way.weight * unit.weight * (0.35 + 0.65 * (score / best)), way);
  }
  return met;
}

function toHit(page: Page, reading: Reading, met: Map<Page, Met>[], total: number): Hit {
  let sum = 0;
  let covered = 0;
  reading.units.forEach((unit, index) => {
    const one = met[index]?.get(page);
    if (!one) return;
    sum += one.score;
    covered += unit.weight;
  });
  const isPartial = covered < total - 1e-9 || reading.missing.length > 0;
  const nearness = nameNearness(page, reading.units);
  const preferred = reading.preferred.some((time) => page.event.startsWith(time)) ? 2 : 1;
  const score = sum * (total > 0 ? (covered / total) ** 2 : 0) * (1 + nearness.score) * preferred;
  return { page, score, isPartial, why: explain(page, reading.units, met, nearness.alias) };
}

/** How much of the query the title or one other name spells out, and how much of that name the query is: 0 to 1.2. */
function nameNearness(page: Page, units: Unit[]): { score: number; alias?: string } {
  const wanted = units.map((unit) => unit.stems);
  const rate = (name: string) => {
    const own = new Set(tokenize(name).map(stem));
    const hit = wanted.filter((stems) => stems.some((one) => own.has(one))).length;
    return wanted.length === 0 ? 0 : (hit / wanted.length) ** 2 * (0.6 + 0.6 * Math.min(1, hit / Math.max(own.size, 1)));
  };
  const title = rate(page.title);
  const alias = page.aliases.map((name) => ({ name, score: rate(name) * 0.85 })).sort((a, b) => b.score - a.score)[0];
  return alias && alias.score > title ? { score: alias.score, alias: alias.name } : { score: title };
}

function explain(page: Page, units: Unit[], met: Map<Page, Met>[], alias: string | undefined): Why {
  const ways = units.flatMap((unit, index) => {
    const one = met[index]?.get(page);
    return one ? [{ unit, way: one.way }] : [];
  });
  const reference = ways.find(({ way }) => way.kind === 'reference');
  if (reference) return { kind: 'reference', label: reference.unit.typed };
  const corrected = ways.find(({ unit }) => unit.corrected);
  if (corrected?.unit.corrected) return { kind: 'correction', typed: corrected.unit.typed, read: corrected.unit.corrected };
  if (alias) return { kind: 'alias', alias };
  const other = ways.find(({ way }) => way.kind === 'other-name');
  if (other?.way.text) return { kind: 'alias', alias: other.way.text };
  const title = new Set(tokenize(page.title).map(stem));
  return ways.some(({ unit }) => unit.stems.some((one) => title.has(one))) ? { kind: 'title' } : { kind: 'text' };
}

async function findBanned(excluded: string[], fullText: FullText): Promise<Set<string>> {
  const found = await Promise.all(excluded.map((word) => fullText.search(tokenize(word)[0] ?? '')));
  return new Set(found.flatMap((pages) => [...pages.keys()]));
}
