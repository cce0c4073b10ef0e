import type { Fault } from '../problem.ts';

/** Letters of other scripts that print like Latin ones. */
const cyrillicTwins = 'АВЕЅІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝ';
const greekCapitals = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const greekTwins = `${greekCapitals}νορϲϳ`;
const isTwins = new RegExp(`^(?:[${cyrillicTwins}]+|[${greekTwins}]{2,}|[${greekCapitals}])$`, 'u');
const isTwin = new RegExp(`[${cyrillicTwins}${greekTwins}]`, 'u');

/** What may not stand beside Latin letters: other scripts. Of Greek, whose letters are signs (µs, Δt), only the twins. */
const foreign = new RegExp(
  `[${greekTwins}]|(?![\\p{scx=Latin}\\p{Script=Common}\\p{Script=Inherited}\\p{Script=Greek}])\\p{L}`,
  'u',
);

/** Scripts and letters of phonetics that print like Latin, full-width letters, ligatures, small capitals: others than people type. */
const styled =
  /[\p{Script=Lisu}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}\u01c0-\u01c3\u0250-\u0258\u025a-\u02af\ua720-\ua7ff\uab30-\uab6f\u{1d400}-\u{1d7ff}\uff01-\uff5e\ufb00-\ufb06\u{1f100}-\u{1f189}\u24b6-\u24e9\u2160-\u217f\u0251\u0261\u1d00-\u1d2b\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f]/u;

/** Letters above a line, and letters that are pictures, stand for themselves: 2ⁿ, 1ª, ℹ. */
const raised = /[ªºⁿⁱ]|\p{Extended_Pictographic}/u;

const isStyled = (letter: string): boolean =>
  styled.test(letter) ||
  (/\p{L}/u.test(letter) &&
    !raised.test(letter) &&
    letter.normalize('NFC') === letter &&
    /^[A-Za-z]+$/.test(letter.normalize('NFKC')) &&
    letter.normalize('NFKC') !== letter);

/** The fault of a text with a letter that only looks like a Latin one. */
export function findLookAlike(text: string): Fault | undefined {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => /[^\u0020-\u007e]/.test(word));
  for (const word of words) {
    const letter = findLetter(word);
    if (letter) return toFault(word, letter);
  }
  return undefined;
}

function findLetter(word: string): string | undefined {
  const letters = [...word];
  if (isTwins.test(word)) return letters.find((one) => isTwin.test(one));
  const isMixed = /\p{Script=Latin}/u.test(word);
  return letters.find((one) => isStyled(one) || (isMixed && foreign.test(one)));
}

const toFault = (word: string, letter: string): Fault => ({
  code: 'look-alike',
  message: `The word "${word.length > 60 ? `${word.slice(0, 57)}…` : word}" has a letter that only looks like a Latin one: "${letter}" is U+${codePoint(letter)}.`,
  hint: 'Type the word again; search would not find it.',
});

const codePoint = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
