/**
 * Characters that no reader can see, or that make a text look like another one. They are refused by code point, wherever
 * they come from: written in the file, escaped in YAML (`"\u202e"`) or in Markdown (`&#x202e;`).
 */

/** A character that does not belong in a text. */
export interface BadCharacter {
  /** `U+200B (zero width space)`. */
  name: string;
  /** Position in the text. */
  index: number;
  /** Times that the text holds it. */
  count: number;
}

/**
 * Controls, formats (direction, zero width, soft hyphen, BOM), line and paragraph separators, private and unassigned
 * code points, the blank Braille pattern, and the stand-in for an object. Tab and line feed are allowed, and what holds an
 * emoji together: addresses of wrap-ups end in such.
 */
const bad =
  /(?![\t\n]|(?<=\p{Emoji}|\P{L}|#\S{0,200})[\ufe0e\ufe0f]|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu;

const names = new Map(
  Object.entries({
    '\0': 'null',
    '\x07': 'bell',
    '\x08': 'backspace',
    '\r': 'carriage return',
    '\x1b': 'escape',
    '\x7f': 'delete',
    '\u00ad': 'soft hyphen',
    '\u200b': 'zero width space',
    '\u200c': 'zero width non-joiner',
    '\u200d': 'zero width joiner',
    '\u200e': 'left-to-right mark',
    '\u200f': 'right-to-left mark',
    '\u2028': 'line separator',
    '\u2029': 'paragraph separator',
    '\u202a': 'left-to-right embedding',
    '\u202b': 'right-to-left embedding',
    '\u202c': 'pop directional formatting',
    '\u202d': 'left-to-right override',
    '\u202e': 'right-to-left override',
    '\u2060': 'word joiner',
    '\u2066': 'left-to-right isolate',
    '\u2067': 'right-to-left isolate',
    '\u2068': 'first strong isolate',
    '\u2069': 'pop directional isolate',
    '\ufeff': 'byte order mark',
    '\ufffc': 'object replacement character',
    '\ufffd': 'replacement character',
  }),
);

/** Each bad character of a text, once, in the order in which they appear. */
export function listBadCharacters(text: string): BadCharacter[] {
  const found = [...text.matchAll(bad)];
  return [...Map.groupBy(found, ([character]) => character)].map(([character, [first, ...more]]) => ({
    name: nameOf(character),
    index: first?.index ?? 0,
    count: more.length + 1,
  }));
}

/** The text with something in place of each bad character: a question mark, so that the rest of it can be checked. */
export const withoutBadCharacters = (text: string, replacement = '?'): string => text.replace(bad, replacement);

/**
 * A text for terminals and logs: what is invisible or ends a line is written as its code (`\u{1b}`), so that no value of an entry
 * can begin a line, move the cursor or hide.
 */
export const printable = (text: string): string =>
  text
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(bad, (character) => (character === '\ufffd' ? character : codeOf(character)));

function nameOf(character: string): string {
  const kind = names.get(character) ?? (/\p{Cc}/u.test(character) ? 'control character' : 'invisible character');
  return `U+${hex(character).toUpperCase().padStart(4, '0')} (${kind})`;
}

const codeOf = (character: string): string => `\\u{${hex(character)}}`;
const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);
