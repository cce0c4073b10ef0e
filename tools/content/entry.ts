import type { Problem } from './problem.ts';
import { folder } from './reading/folder.ts';
import { type ProseFile, readEntry, toStray } from './reading/read.ts';
import { findLinkFault } from './rules/links.ts';
import { findProseProblems } from './rules/prose.ts';

/**
 * The body of one entry as the build compiles it, on the lines that it has in its file; or why it is refused. Undefined
 * for files outside of the content. This is the second wall: whatever asks for the module of an entry gets what was checked.
 */
export function readForBuild(root: string, file: string): { source: string } | { problems: Problem[] } | undefined {
  const found = readEntry(root, file);
  if (!found) return file.startsWith(`${folder}/`) ? { problems: [toStray(file)] } : undefined;
  return toSource(found.entry, found.problems);
}

/** The same for an entry that was read, with what was found wrong in reading it. */
export function toSource(entry: ProseFile, faults: Problem[]): { source: string } | { problems: Problem[] } {
  const { file, body, bodyLine, collection, mistakes } = entry;
  const sections = collection === 'topics' ? 'fixed' : 'none';
  const problems = [
    ...faults,
    ...mistakes.map(({ line, message, hint = '' }) => ({ code: 'yaml-syntax', file, line, message, hint })),
    // Which pages there are is a matter of all entries together.
    ...findProseProblems({ file, body, bodyLine, sections, findLinkFault: (url) => findLinkFault(url, anyPage) }),
  ];
  return problems.length > 0 ? { problems } : { source: onItsLines(body, bodyLine) };
}

const anyPage = { has: () => true, hasAnchor: () => true };

/** The data went another way: the front matter is empty, so that Astro does not read it with its own parser. */
const onItsLines = (body: string, bodyLine: number): string => `---\n${'\n'.repeat(Math.max(0, bodyLine - 3))}---\n${body}`;
