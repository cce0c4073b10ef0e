import { splitRuns } from './runs.ts';

/** How wide words will be, before a browser has seen them. */

/** Advance widths of the printable ASCII characters in hundredths of the font size: Literata, regular weight. */
const advances = [
  20, 32, 39, 67, 56, 85, 81, 23, 33, 33, 45, 58, 33, 35, 33, 43, 58, 41, 51, 54, 55, 51, 54, 51, 55, 52, 33, 33, 58, 58, 58, 54,
  85, 73, 66, 70, 76, 64, 61, 75, 84, 41, 56, 75, 64, 100, 83, 76, 60, 76, 72, 60, 74, 81, 74, 109, 71, 71, 66, 33, 43, 33, 58,
  47, 50, 54, 61, 50, 61, 52, 39, 56, 66, 33, 31, 61, 33, 97, 66, 59, 62, 60, 47, 45, 40, 63, 59, 86, 57, 57, 49, 37, 42, 37, 58,
];

/** Width of a text in the units of its font size. Characters that are not measured count as wide ones. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (advances[(character.codePointAt(0) ?? 0) - 32] ?? 100), 0) * size) / 100;

/** Words in lines of at most a width; a word that is wider has a line to itself, what is left after the last line is cut off. */
export function wrap(text: string, { size, width, lines }: { size: number; width: number; lines: number }): string[] {
  const fits = (line: readonly string[], word: string) => textWidth([...line, word].join(' '), size) <= width;
  const rows = splitRuns(text.split(' '), fits).map((words) => words.join(' '));
  if (rows.length <= lines) return rows;
  return [...rows.slice(0, lines - 1), cut(rows.slice(lines - 1).join(' '), size, width)];
}

function cut(text: string, size: number, width: number): string {
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
