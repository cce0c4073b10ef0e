import { parseArgs } from 'node:util';

export interface SearchArguments {
  query: string;
  /** Answers as JSON, one a line. */
  json: boolean;
  help: boolean;
  limit: number;
  /** Folder of the built site. */
  site: string;
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  limit: { type: 'string' },
  site: { type: 'string' },
} as const;

/**
 * Reads the arguments of the command line. Only known options are options: `--use-bootstrap-etcd` and `-cilium` are
 * queries. What follows `--` is query in any case. Throws with what is wrong about an option.
 */
export function readArguments(args: string[]): SearchArguments {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string | undefined>();
  // A group of short options is several tokens of one argument.
  const words = new Map<number, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.set(token.index, token.value);
    else if (token.kind === 'option' && token.name in options && token.rawName.startsWith('--'))
      given.set(token.name, token.value);
    else if (token.kind === 'option') words.set(token.index, args[token.index] ?? '');
  }
  return {
    query: [...words.values()].join(' '),
    json: given.has('json'),
    help: given.has('help'),
    limit: given.has('limit') ? readLimit(given.get('limit')) : 10,
    site: given.get('site') ?? 'dist',
  };
}

function readLimit(value: string | undefined): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit takes a whole number above 0, not "${value ?? ''}".`);
  return limit;
}
