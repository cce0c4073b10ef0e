import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Fault } from '../../content/problem.ts';
import { readText } from '../../content/reading/bytes.ts';
import { listBadCharacters, withoutBadCharacters } from '../../content/reading/characters.ts';
import { type Repair, repairEncoding } from './mojibake.ts';

/** A page as text, ready to be parsed. */
export interface Source {
  /** UTF-8, line feeds, no characters that cannot be seen. */
  text: string;
  /** What was changed on the way, in sentences. */
  notes: { line: number; message: string }[];
}

/** What is wrong with a file, in one of its lines. */
export type LineFault = Fault & { line: number };

/** Bytes. The longest wrap-up so far has 46 thousand. */
const largest = 4 * 1024 * 1024;

/** Reads a file that should hold a page. Never throws. */
export function readSource(path: string): { source: Source } | { fault: LineFault } {
  const bytes = readBytes(path);
  return 'fault' in bytes ? { fault: { line: 1, ...bytes.fault } } : decodeSource(bytes.bytes);
}

function readBytes(path: string): { bytes: Uint8Array } | { fault: Fault } {
  const fault = (code: string, message: string, hint: string) => ({ fault: { code, message, hint } });
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return fault('import-folder', 'This is a folder.', 'Name the files in it: `import folder/*.md`.');
    if (!stat.isFile()) return fault('import-file', 'This is not a plain file.', 'Save the page to a file and import that.');
    if (stat.size > largest)
      return fault(
        'import-size',
        `The file has ${megabytes(stat.size)} MB; at most ${megabytes(largest)} MB are read.`,
        'A wrap-up is one page of text. Remove pictures that are embedded in it.',
      );
    closeSync(openSync(path, 'r'));
    return { bytes: readFileSync(path) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return isMissing
      ? fault('import-missing', 'There is no such file.', 'Check the path; it is taken from the folder you are in.')
      : fault('import-file', 'This file cannot be read.', 'Check its permissions.');
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);

/** Decodes the bytes of a page and repairs what a wrong decoding has done to them. */
export function decodeSource(bytes: Uint8Array): { source: Source } | { fault: LineFault } {
  if (bytes.length === 0 || bytes.every(isBlank))
    return { fault: { code: 'import-empty', line: 1, message: 'The file is empty.', hint: 'Save the page in this file.' } };
  const utf16 = decodeUtf16(bytes);
  if (utf16 === undefined && isBinary(bytes))
    return {
      fault: {
        code: 'import-binary',
        line: 1,
        message: 'The file is binary, not text.',
        hint: 'Export the page as Markdown: a text file in UTF-8.',
      },
    };
  const encoding = utf16 === undefined ? readText(bytes).faults.find(({ code }) => code === 'encoding') : undefined;
  if (encoding) return { fault: { ...encoding, code: 'import-encoding' } };
  return { source: cleanText((utf16 ?? new TextDecoder().decode(bytes)).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')) };
}

const isBlank = (byte: number): boolean => byte <= 0x20;

function decodeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : undefined;
}

/** Text has line ends and tabs, and of the other controls none but a few by accident. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  return controls * 50 > bytes.length;
}

function cleanText(text: string): Source {
  const repair = repairEncoding(text);
  const repaired = repair?.text ?? text;
  const bad = listBadCharacters(repaired);
  return {
    // Separators of lines and paragraphs stand between words.
    text: withoutBadCharacters(repaired.replace(/[\u2028\u2029]/g, ' '), ''),
    notes: [
      ...(repair ? [describeRepair(repair, text)] : []),
      ...bad.map(({ name, index, count }) => ({
        line: lineAt(repaired, index),
        message: `Removed ${name}${count > 1 ? `, ${count} times` : ''}: readers cannot see it.`,
      })),
    ],
  };
}

const describeRepair = ({ encoding, count, index }: Repair, text: string): Source['notes'][number] => ({
  line: lineAt(text, index),
  message: `The text was read as ${encoding} before it was saved; ${count} ${count === 1 ? 'character was' : 'characters were'} repaired.`,
});

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
