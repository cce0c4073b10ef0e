import type { Fault, Problem } from '../problem.ts';
import type { Files } from '../reading/read.ts';
import { findWordingFaults } from './wording.ts';

/** Rules for any text, on the lines of the files and, for what YAML escapes, on the values. */
export function findWordingProblems({ texts, prose, items }: Files): Problem[] {
  const problem = (file: string, line: number) => (fault: Fault) => ({ ...fault, file, line });
  const inLines = [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => findWordingFaults(line).map(problem(file, index + 1))),
  );
  const inValues = [...prose.map((entry) => ({ ...entry, path: [], source: entry })), ...items].flatMap(
    ({ file, data, path, source }) =>
      listTexts(data, path).flatMap(([at, text]) => findWordingFaults(text).map(problem(file, source.lineOf(at)))),
  );
  const seen = new Set(inLines.map(({ file, message }) => file + message));
  return [...inLines, ...inValues.filter(({ file, message }) => !seen.has(file + message))];
}

function listTexts(data: unknown, path: (string | number)[]): [path: (string | number)[], text: string][] {
  if (typeof data === 'string') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => listTexts(value, [...path, key]));
}
