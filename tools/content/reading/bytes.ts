import { isUtf8 } from 'node:buffer';
import { withLineEnd } from '../../../src/markdown/parse.ts';
import { listBadCharacters, withoutBadCharacters } from './characters.ts';

/** A text as it was read from a file, and what is wrong with its bytes and characters. */
export interface ReadText {
  /** With line feeds only, one at the end, and without bad characters, so that the rest can be checked. */
  text: string;
  faults: TextFault[];
}

interface TextFault {
  code: 'encoding' | 'character';
  line: number;
  message: string;
  hint: string;
}

const saveAsUtf8 = 'Save the file as UTF-8 without a byte order mark.';

/** Reads bytes as strict UTF-8. Windows line ends count as line feeds. */
export function readText(bytes: Uint8Array): ReadText {
  const notText = findEncodingFault(bytes);
  if (notText) return { text: '', faults: [notText] };
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
  if (!text.includes('\n') && text.includes('\r')) return { text: '', faults: [carriageReturns] };
  return {
    text: withLineEnd(withoutBadCharacters(text.replace(/^\ufeff/, ''))),
    faults: listBadCharacters(text)
      .slice(0, mostTold)
      .map((one) => toFault(one, text)),
  };
}

/** Bad characters of a file that are told. */
const mostTold = 20;

const carriageReturns: TextFault = {
  code: 'encoding',
  line: 1,
  message: 'The lines end with carriage returns alone, as on old Macs.',
  hint: 'Save the file with line feeds (LF) as line ends.',
};

function findEncodingFault(bytes: Uint8Array): TextFault | undefined {
  const fault = (line: number, message: string): TextFault => ({ code: 'encoding', line, message, hint: saveAsUtf8 });
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return fault(1, 'The file is UTF-16, not UTF-8.');
  const zeros = bytes.filter((byte) => byte === 0).length;
  if (zeros > 0 && zeros * 4 >= bytes.length)
    return fault(1, 'The file is not a UTF-8 text: a quarter of its bytes or more are zero.');
  return isUtf8(bytes) ? undefined : fault(findBrokenLine(bytes), 'The line is not valid UTF-8.');
}

/** Line feeds are never part of a longer sequence of UTF-8, so that each line can be judged alone. */
function findBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function toFault({ name, index, count }: ReturnType<typeof listBadCharacters>[number], text: string): TextFault {
  const times = count > 1 ? `, ${count} times; the first is here` : '';
  const isMark = index === 0 && name.startsWith('U+FEFF');
  return {
    code: 'character',
    line: text.slice(0, index).split('\n').length,
    message: isMark ? 'The file starts with a byte order mark, U+FEFF.' : `The text contains ${name}${times}.`,
    hint: isMark ? saveAsUtf8 : 'Delete it and type the text around it again; such characters often come with pasted text.',
  };
}
