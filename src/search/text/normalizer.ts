/**
 * Text as it is compared: compatibility forms folded (full width is half width), no diacritics, no invisible characters
 * (a soft hyphen does not split a word), lower case.
 */
export const normalize = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();

/** The one term that Pagefind indexes for a piece of text without spaces: letters, digits, `_` and `^`. Empty for marks alone. */
export const toTerm = (text: string): string => normalize(text).replace(/[^\p{L}\p{N}_^]/gu, '');
