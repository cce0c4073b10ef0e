import type { Problem } from './problem.ts';
import { printable } from './reading/characters.ts';

/** Problems as text for people: file and line first, so that terminals and editors can jump there. */
export function renderProblems(problems: Problem[]): string {
  const files = Map.groupBy(problems.map(toPrintable), ({ file }) => file);
  const lines = [...files].flatMap(([file, all]) => [
    ...all.slice(0, mostOfFile).map(({ line, code, message, hint }) => `${file}:${line}  ${message}  [${code}]\n    ${hint}`),
    ...(all.length > mostOfFile
      ? [`${file}  has ${count(all.length - mostOfFile, 'more problem')}, listed when these are gone.`]
      : []),
  ]);
  return [...lines, '', `${count(problems.length, 'problem')} in ${count(files.size, 'file')}.`].join('\n');
}

/** Problems of one file that are listed; a list with a wrong key in each of its items has thousands. */
const mostOfFile = 100;

/** Problems as one JSON object for programs; `counts` tell of what is sound. */
export function renderJson(problems: Problem[], counts: Record<string, number>): string {
  return JSON.stringify({ problems: problems.map(toPrintable), counts }, null, 2);
}

/**
 * Problems as commands of a GitHub workflow, which shows them beside the lines of a pull request. Escapes follow
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
 */
export function renderAnnotations(problems: Problem[]): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(toPrintable)
    .map(
      ({ file, line, code, message, hint }) =>
        `::error file=${property(file)},line=${line},title=${property(code)}::${data(`${message} ${hint}`)}`,
    )
    .join('\n');
}

/** Values of an entry stand in file names and messages. */
const toPrintable = (problem: Problem): Problem => ({
  ...problem,
  file: printable(problem.file),
  message: printable(problem.message),
  hint: printable(problem.hint),
});

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
