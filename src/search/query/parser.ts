import { findTypedPlace, toShortName } from '../../forges/index.ts';
import { type FacetName, type Filters, facetNames } from '../facets.ts';
import { isStopWord } from '../text/stop-words.ts';

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
  /** Whether the text is longer than a query may be. Only its beginning is read. */
  isCut: boolean;
}

/** What stands between alternatives. In small letters it is a stop word. */
export const or = 'OR';

/** In letters, and in terms that say something. Longer queries are cut: nobody types them, and every such term costs a search. */
const longestQuery = 300;
const mostTerms = 24;

/**
 * Takes a query apart. Never throws: whatever cannot be read as syntax is a word. `proposalPrefix` is the name that
 * stands before the number of a proposal, so that `GEP 28` is read as one name.
 */
export function parseQuery(text: string, proposalPrefix = ''): ParsedQuery {
  const parsed: ParsedQuery = { terms: [], phrases: [], excluded: [], filters: {}, withoutFilters: {}, isCut: false };
  const read = joinProposals(clean(cut(text.trim())), proposalPrefix);
  const pieces = [...read.matchAll(/-?[\p{L}]+:"[^"]*"|-?"[^"]*"|`[^`]*`|\S+/gu)].map(([piece]) => piece);
  for (const [index, piece] of readNegations(pieces).entries()) {
    const isBesideOr = pieces[index - 1] === or || pieces[index + 1] === or;
    if (isBesideOr && /^"[^"]*[\p{L}\p{N}][^"]*"$/u.test(piece)) parsed.terms.push(piece);
    else readPiece(piece, parsed);
  }
  const terms = parsed.terms.map((term) => (/^".+"$/.test(term) ? term : withoutPunctuation(term))).filter(Boolean);
  const asked = withoutKinds(withoutMarks(terms));
  const searched = firstTerms(asked);
  return { ...parsed, terms: searched, isCut: text.trim().length > longestQuery || asked.length > searched.length };
}

/** As many terms as are searched; what says nothing is not counted. */
function firstTerms(terms: string[]): string[] {
  let left = mostTerms;
  const end = terms.findIndex((term) => !isStopWord(term) && left-- === 0);
  return end < 0 ? terms : terms.slice(0, end);
}

function readPiece(piece: string, parsed: ParsedQuery): void {
  if (piece === '') return;
  const filter = readFilter(piece.replace(/^-/, ''));
  if (filter) {
    const [name, values] = filter;
    const filters = piece.startsWith('-') ? parsed.withoutFilters : parsed.filters;
    filters[name] = [...new Set([...(filters[name] ?? []), ...values])];
    return;
  }
  const excluded = /^-"?([\p{L}\p{N}#][^"]*)"?$/u.exec(piece)?.[1];
  const phrase = /^"([^"]+)"$/.exec(piece)?.[1]?.trim();
  if (excluded) parsed.excluded.push(shortenAddress(excluded));
  else if (phrase !== undefined && /[\p{L}\p{N}]/u.test(phrase)) parsed.phrases.push(phrase);
  else parsed.terms.push(...splitList(piece.replace(/^`|`$/g, '') || piece).map(shortenAddress));
}

/** `#13558,#4971` is two terms; an address and a number keep their commas. */
const splitList = (piece: string): string[] =>
  piece.split(/\s+/).flatMap((part) => (part.includes('://') ? [part] : part.split(/(?<!\d)[,;]|[,;](?!\d)/)));

/** A term without what a sentence puts around it: `(#13558).` is `#13558`. A leading dot or dash belongs to it. */
export const withoutPunctuation = (term: string): string =>
  term.replace(/^[<([{'"‘’]+/, '').replace(/(?:\.\.\.|[>)}\],;:!?'"’…]|(?<!^)\.)+$/, '') ||
  (/[\p{L}\p{N}]/u.test(term) ? '' : term);

/** Marks between words say nothing. A query of marks alone keeps them: it asks for something that no page has. */
function withoutMarks(terms: string[]): string[] {
  const words = terms.filter((term) => /[\p{L}\p{N}^]/u.test(term));
  return words.length > 0 ? words : terms;
}

/** `PR 13558` is `13558`: the number is the identifier. */
const withoutKinds = (terms: string[]): string[] =>
  terms
    .map((term) => term.replace(/^(?:pr|issue)[-#]+(?=\d+$)/i, '#'))
    .filter((term, index) => !(/^(?:pr|pull|issue)$/i.test(term) && /^(?:#\d+|\d{3,})$/.test(terms[index + 1] ?? '')));

/** A text without its filters for a facet, or for any, those after a minus included; what stands in quotes is no filter. */
export const withoutTypedFilters = (text: string, facet?: FacetName): string =>
  text
    .replaceAll(/"[^"]*"|(?<=^|\s)-?([a-z]+):(?:"[^"]*"|\S+)/gi, (piece, name: string | undefined) =>
      name && readFilter(piece.replace(/^-/, '')) && (facet === undefined || piece.toLowerCase().startsWith(`${facet}:`))
        ? ''
        : piece,
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

/** An address of a forge becomes the short form that entries are found by; other addresses lose their scheme. */
function shortenAddress(term: string): string {
  const place = findTypedPlace(withoutPunctuation(term));
  if (place) return toShortName(place);
  return term.replace(/^https?:\/\/(?:www\.)?(?=.)/i, '').replace(/(?<=\w)\/$/, '');
}

/** A proposal however it is written becomes one term: `GEP 0028` is `GEP-28`. The name of its folder stays as it is. */
function joinProposals(text: string, prefix: string): string {
  if (prefix === '') return text;
  const form = `(?<=(?:^|[\\s("'\`<[,/])-?)(${prefix})(?:[-_]|\\s+)?0*(\\d{1,4})(?![\\p{L}\\p{N}]|-\\w|\\.\\d)`;
  return text.replace(new RegExp(form, 'giu'), '$1-$2');
}

/** `vpn NOT wireguard` is `vpn -wireguard`. In a sentence, or where all is in capitals, `NOT` is a word. */
function readNegations(pieces: string[]): string[] {
  const others = pieces.filter((piece) => piece !== not && piece !== or);
  const isSentence = others.some(isStopWord);
  const isLoud = others.some((piece) => /^\p{Lu}{2,}$/u.test(piece)) && !others.some((piece) => /\p{Ll}/u.test(piece));
  if (isSentence || isLoud) return pieces;
  return pieces.map((piece, index) => {
    if (piece === not && index < pieces.length - 1) return '';
    return pieces[index - 1] === not && !piece.startsWith('-') ? `-${piece}` : piece;
  });
}

const not = 'NOT';

/** The beginning of a text that is too long, up to the last space in it. */
function cut(text: string): string {
  if (text.length <= longestQuery) return text;
  const start = text.slice(0, longestQuery + 1);
  const end = start.search(/\s\S*$/);
  return start.slice(0, end > 0 ? end : longestQuery);
}

/** Invisible characters out, control characters to spaces, all kinds of quotes to one, full width to half. */
const clean = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, ' ')
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"');
