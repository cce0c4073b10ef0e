import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where to find the history of a repository. */
export interface Source {
  /** `owner/name` */
  repository: string;
  path: string;
}

export interface Sources {
  sources: Source[];
  /** What is wrong with the arguments, one sentence each. */
  mistakes: string[];
}

/** The histories given as arguments: `owner/name=PATH`, a path named `<owner>+<name>`, or a folder of these. */
export function listSources(args: string[]): Sources {
  const read = args.map(readArgument);
  const sources = read.flatMap((one) => one.sources);
  const seen = new Set<string>();
  const doubled = sources.filter(({ repository }) => seen.size === seen.add(repository.toLowerCase()).size);
  return {
    sources,
    mistakes: [
      ...read.flatMap((one) => one.mistakes),
      ...doubled.map(({ repository, path }) => `${repository} is given twice. Remove one of the two, for example "${path}".`),
    ],
  };
}

function readArgument(argument: string): Sources {
  const [, repository, path] = /^([\w.-]+(?:\/[\w.-]+)+)=(.+)$/.exec(argument) ?? [];
  if (repository && path) return { sources: [{ repository, path }], mistakes: [] };
  const mistake = (text: string): Sources => ({ sources: [], mistakes: [text] });
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (!stats) return mistake(`"${argument}" is neither owner/name=PATH nor a folder. Check the path.`);
  const entries = stats.isDirectory() ? readdirSync(argument).sort() : [];
  const inside = entries.flatMap((name) => readEntry(argument, name));
  const sources = inside.length > 0 ? inside : readEntry(dirname(argument), basename(argument));
  if (sources.length > 0) return { sources, mistakes: [] };
  return stats.isDirectory()
    ? mistake(
        `"${argument}" contains no history. Histories are named <owner>+<name>, <owner>+<name>.git or <owner>+<name>.bundle. If it is a repository itself, pass owner/name=${argument}.`,
      )
    : mistake(`"${argument}" is a file. Say which repository it is: owner/name=${argument}.`);
}

/** Entries with other names are ignored. */
function readEntry(folder: string, entry: string): Source[] {
  const name = entry.replace(/\.(git|bundle)$/, '');
  return /^[\w.-]+(\+[\w.-]+)+$/.test(name) ? [{ repository: name.replaceAll('+', '/'), path: join(folder, entry) }] : [];
}
