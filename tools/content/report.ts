import type { Problem } from './problem.ts';

/** Problems as text for people: file and line first, so that terminals and editors can jump there. */
export function renderProblems(problems: Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const lines = problems.map(({ file, line, code, message, hint }) => `${file}:${line}  ${message}  [${code}]\n    ${hint}`);
  return [...lines, '', `${count(problems.length, 'problem')} in ${count(files, 'file')}.`].join('\n');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
