import { type FacetName, type Filters, facetNames } from './answer.ts';

/** A query taken apart. Order is as typed; nothing is looked up yet. */
export interface ParsedQuery {
  /** Words and identifiers, as typed. */
  terms: string[];
  /** Quoted phrases, without the quotes. They must match. */
  phrases: string[];
  /** Words and phrases after a minus. They must not match. */
  excluded: string[];
  filters: Filters;
  /** Filters after a minus. */
  withoutFilters: Filters;
}

/** Longer queries are cut: nobody types them, and every word costs a search. */
const longest = 300;

/**
 * Takes a query apart. Never throws: whatever cannot be read as syntax is a word. `proposalPrefix` is the name that
 * stands before the number of a proposal, so that `GEP 28` is read as one name.
 */
export function parseQuery(text: string, proposalPrefix = ''): ParsedQuery {
  const parsed: ParsedQuery = { terms: [], phrases: [], excluded: [], filters: {}, withoutFilters: {} };
  for (const [piece] of clean(text).matchAll(/-?[\p{L}]+:"[^"]*"|-?"[^"]*"|`[^`]*`|\S+/gu)) readPiece(piece, parsed);
  const terms = joinProposals(parsed.terms.map(withoutPunctuation).filter(Boolean), proposalPrefix.toLowerCase());
  return { ...parsed, terms: withoutKinds(terms).slice(0, 24) };
}

function readPiece(piece: string, parsed: ParsedQuery): void {
  const filter = readFilter(piece.replace(/^-/, ''));
  if (filter) {
    const [name, values] = filter;
    const filters = piece.startsWith('-') ? parsed.withoutFilters : parsed.filters;
    filters[name] = [...new Set([...(filters[name] ?? []), ...values])];
    return;
  }
  const excluded = /^-"?([\p{L}\p{N}#][^"]*)"?$/u.exec(piece);
  if (excluded?.[1]) {
    parsed.excluded.push(excluded[1]);
    return;
  }
  const phrase = /^"([^"]+)"$/.exec(piece)?.[1]?.trim();
  if (phrase !== undefined && /[\p{L}\p{N}]/u.test(phrase)) parsed.phrases.push(phrase);
  else parsed.terms.push(...piece.replaceAll(/[`"]/g, '').split(/\s+/).map(shortenAddress).filter(Boolean));
}

/** A term without what a sentence puts around it: `(#13558).` is `#13558`. A leading dot or dash belongs to it. */
const withoutPunctuation = (term: string): string => term.replace(/^[<(]+|[>),.;:!?]+$/g, '') || term;

/** `PR 13558` is `13558`: the number is the identifier. */
const withoutKinds = (terms: string[]): string[] =>
  terms
    .map((term) => term.replace(/^(?:pr|issue)[-#]+(?=\d{3,}$)/i, '#'))
    .filter((term, index) => !(/^(?:pr|pull|issue)$/i.test(term) && /^#?\d{3,}$/.test(terms[index + 1] ?? '')));

/** A text without its filters for a facet, or for any. */
export const withoutTypedFilters = (text: string, facet?: FacetName): string =>
  text
    .replaceAll(/(?<=^|\s)([a-z]+):("[^"]*"|\S+)/gi, (piece, name: string) =>
      readFilter(piece) && (facet === undefined || name.toLowerCase() === facet) ? '' : piece,
    )
    .replaceAll(/\s+/g, ' ')
    .trim();

function readFilter(piece: string): [FacetName, string[]] | undefined {
  const [, name = '', value = ''] = /^([a-z]+):(.+)$/i.exec(piece) ?? [];
  const facet = facetNames.find((one) => one === name.toLowerCase());
  if (!facet) return undefined;
  const values = value
    .replaceAll('"', '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);
  return values.length > 0 ? [facet, values] : undefined;
}

/** An address of GitHub becomes the short form that entries are found by; other addresses lose their scheme. */
function shortenAddress(term: string): string {
  const [, owner, repo, kind, rest = ''] =
    /^<?(?:https?:\/\/)?(?:www\.)?github\.com\/([^/]+)\/([^/#?>]+)(?:\/(pull|issues|discussions|tree|blob|commit)\/([^?#>]+))?/i.exec(
      term,
    ) ?? [];
  if (!owner || !repo) return term.replace(/^https?:\/\/(www\.)?/, '');
  if (kind === 'pull' || kind === 'issues' || kind === 'discussions') return `${owner}/${repo}#${rest.split('/')[0]}`;
  if (kind === 'commit') return `${owner}/${repo}@${rest.slice(0, 7)}`;
  return kind ? `${owner}/${repo}:${rest}` : `${owner}/${repo}`;
}

/** A proposal written as two words becomes one: `GEP 0028` is `GEP-0028`. */
function joinProposals(terms: string[], prefix: string): string[] {
  const isPair = (index: number) =>
    prefix !== '' && terms[index]?.toLowerCase() === prefix && /^\d{1,4}$/.test(terms[index + 1] ?? '');
  return terms.flatMap((term, index) => {
    if (isPair(index)) return [`${term}-${Number(terms[index + 1])}`];
    return isPair(index - 1) ? [] : [term];
  });
}

/** Control and invisible direction characters out, all kinds of quotes to one, not too long. */
function clean(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
    .replace(/[“”„«»]/g, '"');
}
