import { type ParseArgsConfig, parseArgs } from 'node:util';
import { apis } from '../../src/forges/api/index.ts';
import { OperatorProblem } from './problem.ts';

export interface ReferenceArguments {
  /** Histories as given: `owner/name=PATH`, or a folder of them. */
  histories: string[];
  /** Former name of a repository → the name that its history is given under. */
  renamed: Map<string, string>;
  /** Names of the forges that are asked. */
  forges: string[];
  isCheck: boolean;
  isJson: boolean;
  isHelp: boolean;
  /** Only list the repositories that content links to. */
  isListing: boolean;
}

export const help = `npm run references -- [options] [owner/name=PATH | FOLDER]…

Writes src/content/references.yaml: what became of every pull request, commit and branch that content links to. What no
history is given for keeps what the file says of it, and is unknown where it says nothing.

  owner/name=PATH        history of a repository: a clone, a bare clone or a bundle
  FOLDER                 a folder of such histories, named <owner>+<name>, <owner>+<name>.git or <owner>+<name>.bundle

${Object.entries(apis)
  .map(([name, { tokenVariable }]) => `  ${`--${name}`.padEnd(21)}  ask the forge as well; needs a token in ${tokenVariable}`)
  .join('\n')}
  --renamed OLD=NEW      content links to owner/name OLD, the history is that of owner/name NEW; may be given several times
  --check                write nothing; the exit status is 1 when the file would change
  --json                 print the list to standard output as well
  --repositories         only print the repositories whose pull requests and commits content links to, one a line
  --help                 print this
`;

/** Reads the arguments of the command line. Throws with what is wrong about one. */
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
    throw new OperatorProblem(error instanceof Error ? error.message : String(error));
  }
}

function readRenaming(text: string): [string, string] {
  const [, from, to] = /^([^=\s]+\/[^=\s]+)=([^=\s]+\/[^=\s]+)$/.exec(text) ?? [];
  if (!from || !to) throw new OperatorProblem(`--renamed takes two names, such as old-owner/name=owner/name, not "${text}".`);
  return [from.toLowerCase(), to.toLowerCase()];
}
