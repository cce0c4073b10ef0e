export interface SearchArguments {
  query: string;
  /** Answers as JSON, one a line. */
  json: boolean;
  limit: number;
  /** Folder of the built site. */
  site: string;
}

/**
 * Reads the arguments of the command line. Only known options are options: `--use-bootstrap-etcd` and `-cilium` are
 * queries. What follows `--` is query in any case. Throws with what is wrong about an option.
 */
export function readArguments(args: string[]): SearchArguments {
  const read: SearchArguments = { query: '', json: false, limit: 10, site: 'dist' };
  const words: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const [, name = argument, inline] = /^(--(?:limit|site))=(.*)$/.exec(argument) ?? [];
    if (name === '--') {
      words.push(...args.slice(index + 1));
      break;
    }
    if (name === '--json') read.json = true;
    else if (name === '--limit') read.limit = readLimit(inline ?? args[++index]);
    else if (name === '--site') read.site = inline ?? args[++index] ?? read.site;
    else words.push(name);
  }
  return { ...read, query: words.join(' ') };
}

function readLimit(value: string | undefined): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(`--limit takes a whole number above 0, not "${value ?? ''}".`);
  return limit;
}
