import { type ParseArgsConfig, parseArgs } from 'node:util';
import { apis } from '../../src/forges/api/index.ts';
import { OperatorProblem } from './problem.ts';

export interface ReferenceArguments {
  /** Histories: `owner/name=PATH`, or a folder of them. */
  histories: string[];
  /** Former name of a repository → the name under which its history is given, both in lower case. */
  renamed: Map<string, string>;
  /** Names of the forges to ask. */
  forges: string[];
  isCheck: boolean;
  isJson: boolean;
  isHelp: boolean;
  /** Whether to print the linked repositories instead of updating the list. */
  isListing: boolean;
}

export const help = `Usage: npm run references -- [options] [owner/name=PATH | FOLDER]…

Updates src/content/references.yaml: what became of each pull request, commit and branch that the content links to.
References in repositories without a history keep their recorded state. New ones are recorded as unknown.
Also updates src/content/mentions.yaml: how many commits of each history name an enhancement proposal, by month.

  owner/name=PATH   read the history of a repository from a clone, a bare clone or a bundle
  FOLDER            read all histories in a folder, named <owner>+<name>, <owner>+<name>.git or <owner>+<name>.bundle

${Object.entries(apis)
  .map(([name, { tokenVariable }]) => `  ${`--${name}`.padEnd(16)}  also ask the forge; requires a token in ${tokenVariable}`)
  .join('\n')}
  --renamed OLD=NEW read the history of owner/name NEW for links to owner/name OLD; can be repeated
  --check           write nothing, and exit with status 1 if the list would change
  --json            print the list as JSON
  --repositories    only print the repositories of linked pull requests, commits and proposals, one per line
  --help            print this text
`;

/** Reads the command line. Throws an `OperatorProblem` if an option is wrong. */
export function readArguments(args: string[]): ReferenceArguments {
  const flags = ['check', 'json', 'help', 'repositories', ...Object.keys(apis)];
  const options = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
  const { values, positionals } = parse(args, { ...options, renamed: { type: 'string', multiple: true } });
  const isSet = (name: string): boolean => values[name] === true;
  return {
    histories: positionals,
    renamed: new Map(((values['renamed'] ?? []) as string[]).map(readRenaming)),
    forges: Object.keys(apis).filter(isSet),
    isCheck: isSet('check'),
    isJson: isSet('json'),
    isHelp: isSet('help'),
    isListing: isSet('repositories'),
  };
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new OperatorProblem(`${error instanceof Error ? error.message.split('. ')[0] : error}.`);
  }
}

function readRenaming(text: string): [string, string] {
  const [, from, to] = /^([^=\s]+\/[^=\s]+)=([^=\s]+\/[^=\s]+)$/.exec(text) ?? [];
  if (!from || !to) throw new OperatorProblem(`--renamed requires two names, such as old-owner/name=owner/name, not "${text}".`);
  return [from.toLowerCase(), to.toLowerCase()];
}
