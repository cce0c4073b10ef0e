import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given; args: string[] }>>['values'];

/**
 * Reads the options of a command. Prints the usage and ends the process for `--help` (status 0) and for what the command
 * does not know (status 2).
 */
export function readOptions<Given extends Options>(usage: string, options: Given, args = process.argv.slice(2)): Values<Given> {
  try {
    const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values) || !values.help) return values as Values<Given>;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${usage}`);
    process.exit(2);
  }
}
