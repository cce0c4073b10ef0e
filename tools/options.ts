import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given; args: string[]; allowPositionals: boolean }>>;

/**
 * Reads the options of a command. Prints the usage and ends the process for `--help` (status 0) and for what the command
 * does not know (status 2).
 */
export const readOptions = <Given extends Options>(usage: string, options: Given): Parsed<Given>['values'] =>
  readCommandLine(usage, options, false).values;

/** The same for a command that takes words besides options. */
export function readCommandLine<Given extends Options>(usage: string, options: Given, allowPositionals = true): Parsed<Given> {
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const;
    const read = parseArgs({ args: process.argv.slice(2), options: { ...options, ...help }, allowPositionals });
    if (!('help' in read.values) || !read.values.help) return read as unknown as Parsed<Given>;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${usage}`);
    process.exit(2);
  }
}
