import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the history of a repository lies. */
export interface Source {
  /** `owner/name` */
  repository: string;
  path: string;
}

export interface Sources {
  sources: Source[];
  /** What is wrong with the arguments, a sentence each. */
  mistakes: string[];
}

/** The histories that arguments name: `owner/name=PATH`, or a folder of `<owner>+<name>`. */
export function listSources(args: string[]): Sources {
  const read = args.map(readArgument);
  const sources = read.flatMap((one) => one.sources);
  const seen = new Set<string>();
  const doubled = sources.filter(({ repository }) => seen.size === seen.add(repository.toLowerCase()).size);
  return {
    sources,
    mistakes: [
      ...read.flatMap((one) => one.mistakes),
      ...doubled.map(({ repository, path }) => `${repository} is given twice, the second time as "${path}". Leave one out.`),
    ],
  };
}

function readArgument(argument: string): Sources {
  const [, repository, path] = /^([\w.-]+(?:\/[\w.-]+)+)=(.+)$/.exec(argument) ?? [];
  if (repository && path) return { sources: [{ repository, path }], mistakes: [] };
  const mistake = (text: string): Sources => ({ sources: [], mistakes: [text] });
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (!stats) return mistake(`"${argument}" is neither owner/name=PATH nor a folder.`);
  if (!stats.isDirectory()) return mistake(`"${argument}" is a file. Say whose history it is: owner/name=${argument}`);
  const sources = readdirSync(argument)
    .sort()
    .flatMap((name) => readEntry(argument, name));
  return sources.length > 0
    ? { sources, mistakes: [] }
    : mistake(
        `"${argument}" holds no history. Their names are <owner>+<name>, <owner>+<name>.git or <owner>+<name>.bundle; for a single repository give owner/name=${argument}`,
      );
}

/** What else lies in the folder is no history. */
function readEntry(folder: string, entry: string): Source[] {
  const name = entry.replace(/\.(git|bundle)$/, '');
  return /^[\w.-]+(\+[\w.-]+)+$/.test(name) ? [{ repository: name.replaceAll('+', '/'), path: join(folder, entry) }] : [];
}
