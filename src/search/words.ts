/**
 * How text becomes words. Follows what Pagefind 1.6 does when it indexes: a compound counts as one joined word and as
 * its parts (`--use-bootstrap-etcd` is `usebootstrapetcd`, `use`, `bootstrap`, `etcd`). Its query side does not split,
 * so the split has to happen here.
 */

/** Lower case without diacritics; everything but letters, digits, `_` and `^` is gone. */
export const join = (text: string): string => fold(text).replace(/[^\p{L}\p{N}_^]/gu, '');

/** The parts of a compound: split at punctuation, inner capitals and digits; one-letter parts are dropped. */
export function split(compound: string): string[] {
  return compound
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((part) => part.length > 1);
}

/** The words of a name, compounds taken apart at `-` and `/`. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[\s/-]+/)
    .map(join)
    .filter(Boolean);

/** The words of a phrase. Compounds stay whole: Pagefind has them at one place of the text. */
export const phraseOf = (text: string): string[] => text.split(/\s+/).map(join).filter(Boolean);

/** Every word that a text is found by: joined compounds and their parts. */
export function tokenize(text: string): string[] {
  return text.split(/\s+/).flatMap((piece) => {
    const joined = join(piece);
    const parts = split(piece);
    return joined === '' ? [] : parts.length > 1 ? [joined, ...parts] : [joined];
  });
}

/**
 * A rough stem, only to tell whether two forms are of one word (`rolls`, `rolled`, `rolling`). Pagefind stems for
 * itself; this one is for what Pagefind does not tell: coverage, names and marks.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const root = bare.replace(/(?:ation|ating|ated|ates?|ators?)$/, 'at').replace(/(?:ings?|ed|er|ers)$/, '');
  const short = root.length < 3 ? bare : root.replace(/([bdfgklmnprt])\1$/, '$1');
  return short.length > 3 ? short.replace(/e$/, '') : short;
}

/** Words that say nothing of the subject. A query made of nothing else is searched as typed. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const stopWords = new Set(
  `a about after again all already also am an and any are as at be became because become been before being both but by came can cannot could did do does doing
  each else ever every few for from get gets getting had happen happened happens has have having he her here hers him his how i if in inside into is it its itself just let
  like made make makes making many may me might more most much must my need needs never no nor not of off on once one only or other our
  out over own per really same shall she should so some somebody someone something still such than that the their them then there these they this those
  through to too under until up upon us use used uses using very want wants was way we were what when where whether which while who whom whose why will
  with within without would you your`.split(/\s+/),
);
