import { normalize, toTerm } from './normalizer.ts';

/**
 * How text becomes terms. Follows what Pagefind 1.6 does when it indexes: a compound is one joined term and its parts
 * (`--use-bootstrap-etcd` is `usebootstrapetcd`, `use`, `bootstrap`, `etcd`). Pagefind's query side does not split.
 */

/** The parts of a compound: split at punctuation, inner capitals and digits. Parts of one letter are dropped. */
export function splitCompound(compound: string): string[] {
  return compound
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    .map(normalize)
    .filter((part) => part.length > 1);
}

/** Every term that a text is found by: joined compounds and their parts. */
export function tokenize(text: string): string[] {
  return text.split(/\s+/).flatMap((piece) => {
    const term = toTerm(piece);
    const parts = splitCompound(piece);
    return term === '' ? [] : parts.length > 1 ? [term, ...parts] : [term];
  });
}

/** The terms of a phrase. Compounds stay whole: Pagefind has them at one position. */
export const phraseTerms = (text: string): string[] => text.split(/\s+/).map(toTerm).filter(Boolean);

/** The terms of a name, compounds taken apart at marks: `kube_proxy` and `kube-proxy` are the same. */
export const nameTerms = (name: string): string[] =>
  name
    .split(/[\s\-_/:,()]+/)
    .map(toTerm)
    .filter(Boolean);
