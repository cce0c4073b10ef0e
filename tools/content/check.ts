import type { Content } from '../../src/model/content.ts';
import type { Problem } from './problem.ts';
import { folder } from './reading/folder.ts';
import { type Files, readFiles } from './reading/read.ts';
import { findProblemsBetween } from './rules/between.ts';
import { findBodyProblems } from './rules/bodies.ts';
import { findFileProblems } from './rules/files.ts';
import { findWordingProblems } from './rules/texts.ts';
import { type Sound, selectSound, toContent } from './sound.ts';

export interface Checked {
  /** Every problem, sorted by file and line. */
  problems: Problem[];
  /** Files and items without problems, whose relations lead to others of them: all, where there is no problem. */
  sound: Sound;
  /** The same, parsed by the schemas. */
  content: Content;
}

/** Reads and checks `src/content` below a repository. Never throws. Dates are judged by `today`. */
export const checkContent = (root: string, today = new Date()): Checked => checkFiles(readFiles(root), today);

/** Checks files that were read, or that are about to be written. */
export function checkFiles(files: Files, today = new Date()): Checked {
  const problems = distinct(files.refused.has(folder) ? files.problems : findProblems(files, today)).sort(byPlace);
  const sound = selectSound(files, problems);
  return { problems, sound, content: toContent(sound) };
}

function findProblems(files: Files, today: Date): Problem[] {
  const wording = findWordingProblems(files);
  const told = new Set(wording.map(({ file, message }) => file + message));
  return [
    ...files.problems,
    ...findFileProblems(files),
    ...findProblemsBetween(files, today),
    // What stands in a line as it is need not be told of the block around it, too.
    ...findBodyProblems(files).filter(({ file, message }) => !told.has(file + message)),
    ...wording,
  ];
}

/** One mistake can be met in the file, in a value and in the text that the value is part of. */
const distinct = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}:${problem.line} ${problem.code} ${problem.message}`, problem])).values(),
];

const byPlace = (a: Problem, b: Problem): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
