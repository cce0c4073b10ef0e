/**
 * Text whose UTF-8 was read in another encoding: `â€“` or `‚Äì` in place of `–`. The bytes are still there, spelled in the
 * characters of the wrong encoding, so that they can be read again.
 */

/** What was repaired. */
export interface Repair {
  text: string;
  /** The encoding that the text was read in. */
  encoding: 'Mac Roman' | 'Windows-1252' | 'Latin-1';
  /** Characters that were put in place of several others. */
  count: number;
  /** Where the first of them is, in the text before the repair. */
  index: number;
}

/** Repairs a text; undefined where nothing is damaged. A text that was damaged twice is repaired twice. */
export function repairEncoding(text: string): Repair | undefined {
  let repair: Repair | undefined;
  for (let round = 0; round < 3; round++) {
    const next = repairOnce(repair?.text ?? text);
    if (!next) break;
    repair = repair ? { ...repair, text: next.text, count: repair.count + next.count } : next;
  }
  return repair;
}

/** Of the two readings the one that explains more. */
function repairOnce(text: string): Repair | undefined {
  // Every damaged sequence begins with one of these: the wrong spelling of C2 to F0.
  if (!/[ÂÃâïðÄÅåæçèéìíîê¬√‚ÔÓüƒ≈Êƒ\uf8ff]/.test(text)) return undefined;
  const [best] = [repairFrom(text, macRoman), repairFrom(text, windows)].sort((a, b) => b.count - a.count);
  if (!best || best.count === 0) return undefined;
  const { used, ...repair } = best;
  return { ...repair, encoding: best.byte === macRoman ? 'Mac Roman' : isLatin1(used) ? 'Latin-1' : 'Windows-1252' } as Repair;
}

type Bytes = ReadonlyMap<string, number>;

const high = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
const spelledIn = (label: string): [string, number][] =>
  [...new TextDecoder(label).decode(high)].map((character, index) => [character, 128 + index]);

const macRoman: Bytes = new Map(spelledIn('macintosh'));
/** Windows-1252 gives printable characters to most of the bytes 80 to 9F, which are controls in Latin-1. */
const windows: Bytes = new Map([
  ...Array.from({ length: 32 }, (_, index): [string, number] => [String.fromCharCode(128 + index), 128 + index]),
  ...spelledIn('windows-1252'),
]);

const isLatin1 = (used: Set<string>): boolean =>
  [...used].every((character) => character <= '\u00ff') && /[\u0080-\u009f]/.test([...used].join(''));

interface Reading {
  text: string;
  count: number;
  index: number;
  byte: Bytes;
  used: Set<string>;
}

function repairFrom(text: string, byte: Bytes): Reading {
  const characters = [...text];
  const reading: Reading = { text: '', count: 0, index: -1, byte, used: new Set() };
  const parts: string[] = [];
  let offset = 0;
  for (let at = 0; at < characters.length; ) {
    const found = readSequence(characters, at, byte) ?? (reading.count > 0 ? readLossy(characters, at, byte) : undefined);
    const length = found?.length ?? 1;
    if (found) {
      if (reading.count++ === 0) reading.index = offset;
      for (const character of characters.slice(at, at + length)) reading.used.add(character);
    }
    parts.push(found?.character ?? characters[at] ?? '');
    for (let step = 0; step < length; step++) offset += characters[at + step]?.length ?? 0;
    at += length;
  }
  return { ...reading, text: parts.join('') };
}

interface Found {
  character: string;
  /** Characters of the damaged text that it stands for. */
  length: number;
}

/** The character whose UTF-8 is spelled at a place. */
function readSequence(characters: string[], at: number, byte: Bytes): Found | undefined {
  const lead = byte.get(characters[at] ?? '') ?? 0;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  const bytes = characters.slice(at, at + length).map((character) => byte.get(character) ?? 0);
  return decode(bytes, length, length);
}

/**
 * Sequences of which a byte was lost: Windows-1252 has no character for five bytes, and what cannot be seen is dropped when
 * text is copied. What cannot be guessed is left out.
 */
function readLossy(characters: string[], at: number, byte: Bytes): Found | undefined {
  const window = characters.slice(at, at + 4);
  const [a = 0, b = 0, c = 0] = window.map((character) => byte.get(character) ?? 0);
  if (byte === macRoman) return a === 0x9f ? decode([0xf0, a, b, c], 3, 4) : undefined;
  const ending = (from: number) =>
    window.slice(from).findIndex((character) => !isContinuation(byte.get(character)) && character !== lost);
  const rest = (from: number) => (ending(from) < 0 ? window.length - from : ending(from));
  if (a === 0xef && b === 0xb8) return { character: '\ufe0f', length: 2 + Math.min(1, rest(2)) };
  if (a === 0xe2 && b === 0x80) return { character: '”', length: 2 + Math.min(1, rest(2)) };
  if (a === 0xf0 && b === 0x9f) return { character: '', length: 2 + rest(2) };
  return a === 0xc2 && window[1] === ' ' ? { character: '\u00a0', length: 2 } : undefined;
}

const lost = '\ufffd';
const isContinuation = (one = 0): boolean => one >= 0x80 && one <= 0xbf;

function decode(bytes: number[], length: number, needed: number): Found | undefined {
  if (bytes.length < needed || !bytes.slice(1).every(isContinuation)) return undefined;
  const character = strict(bytes);
  return character !== undefined && plausible.test(character) ? { character, length } : undefined;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strict(bytes: number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Letters of European languages, punctuation, symbols and pictures. Other scripts are left alone: two characters of
 * Western text can by chance spell a letter of theirs.
 */
const plausible =
  /[\u0080-\u017f\u0192\u0218-\u021b\u02c6-\u02dd\u2000-\u2bff\u3000-\u303f\ufeff\u{1f000}-\u{1faff}\u{e0020}-\u{e007f}]|[\ufe00-\ufe0f]/u;
