import type { Lexicon } from '../index/lexicon.ts';
import { toTerm } from '../text/normalizer.ts';
import { splitCompound } from '../text/tokenizer.ts';
import { type Clause, makeVariant, type Variant } from './clause.ts';
import { findParts } from './compounds.ts';
import { readIdentifier } from './identifiers.ts';
import { listCorrections } from './spelling.ts';

/** Whether a page has a term, or a longer one that begins with it. */
export const isCited = (term: string, lexicon: Lexicon): boolean => lexicon.has(term) || lexicon.hasExtension(term);

/** A clause with every variant by which a page can have a term; without variants where no page can. */
export function readClause(typed: string, correctable: string[], { lexicon, proposalPrefix }: ClauseContext): Clause {
  const clause: Clause = {
    typed,
    variants: [],
    isRequired: false,
    isLight: false,
    isEveryday: lexicon.isEveryday(toTerm(typed)),
  };
  const identifier = readIdentifier(typed, proposalPrefix);
  if (identifier && (identifier.isExact ? lexicon.has(identifier.term) : isCited(identifier.term, lexicon)))
    return {
      ...clause,
      isRequired: true,
      variants: [makeVariant('reference', [identifier.term], { isPrefix: !identifier.isExact })],
    };
  if (identifier?.isExact || toTerm(typed) === '') return clause;
  const known = listVariants(typed, lexicon);
  if (known.length > 0) return { ...clause, variants: known };
  return correctClause(clause, correctable, lexicon);
}

/** The variants of a term that the site has: itself, longer terms, its parts. */
function listVariants(typed: string, lexicon: Lexicon): Variant[] {
  const term = toTerm(typed);
  const parts = findParts(typed, lexicon);
  const isKnown = lexicon.documentFrequency(term) > 0;
  const isPlain = !/[^\p{L}\p{N}]/u.test(typed);
  // Of a single letter everything is an extension; `C++` is not `C`.
  if (term.length === 1) return isKnown && isPlain ? [makeVariant('exact', [term])] : [];
  return [
    ...(isKnown ? [makeVariant('exact', [term])] : []),
    ...(lexicon.hasExtension(term) && (term.length > 2 || (!isKnown && isPlain))
      ? [makeVariant('prefix', [term], { isPrefix: true })]
      : []),
    ...(parts.length > 1 ? [makeVariant('compound', parts, { isPrefix: true })] : []),
  ];
}

/** The clause read as the terms that it is probably a misspelling of. */
function correctClause(clause: Clause, correctable: string[], lexicon: Lexicon): Clause {
  const term = toTerm(clause.typed);
  // A compound is spelled with care: what is less like it is another name (`toString` is not `testing`).
  const least = splitCompound(clause.typed).length > 1 ? 0.85 : 0;
  const corrections = correctable.includes(term)
    ? listCorrections(term, lexicon).filter(({ similarity }) => similarity >= least)
    : [];
  if (!corrections[0]) return clause;
  return {
    ...clause,
    corrected: respell(clause.typed, corrections[0].term, correctable, lexicon),
    variants: corrections.map(({ term: read, similarity }) => makeVariant('fuzzy', [read], { similarity })),
  };
}

/** A corrected compound with the capitals and hyphens that were typed, where its parts tell where they belong. */
function respell(typed: string, read: string, correctable: string[], lexicon: Lexicon): string {
  const spelled = splitCompound(typed)
    .filter((part) => correctable.includes(part))
    .reduce((text, part) => {
      const right = listCorrections(part, lexicon)[0]?.term ?? part;
      return text.replace(new RegExp(part, 'i'), (found) =>
        /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
      );
    }, typed);
  return toTerm(spelled) === read ? spelled : read;
}

/** What a term is read against. */
interface ClauseContext {
  lexicon: Lexicon;
  proposalPrefix: string;
}
