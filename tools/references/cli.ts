import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiProblem } from '../../src/forges/api/problem.ts';
import { readFiles } from '../content/read.ts';
import { help, type ReferenceArguments, readArguments } from './arguments.ts';
import { type Linked, listLinked } from './linked.ts';
import { listFile, readItems, writeItems } from './list.ts';
import { renderReport } from './report.ts';
import { OperatorProblem } from './problem.ts';
import { listSources } from './sources.ts';
import { updateItems } from './update.ts';

/** `npm run references`: see `arguments.ts` for what it takes. */
const root = process.cwd();

// A temporary folder is removed at the end of the process, which a signal would skip.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

try {
  const given = readArguments(process.argv.slice(2));
  if (given.isHelp) process.stdout.write(help);
  else if (given.isListing) process.stdout.write(listRepositories());
  else process.exitCode = await run(given);
} catch (error) {
  if (!isExplained(error)) throw error;
  console.error(`${error.message}\n\nNothing was written. \`npm run references -- --help\` tells what the command takes.`);
  process.exitCode = 1;
}

async function run({ histories, renamed, forges, isCheck, isJson }: ReferenceArguments): Promise<number> {
  const { sources, mistakes } = listSources(histories);
  if (mistakes.length > 0) throw new OperatorProblem(mistakes.join('\n'));
  const earlier = readItems(root);
  const items = await updateItems({
    linked: readLinked(),
    sources,
    renamed,
    forges,
    earlier,
    log: (message) => console.error(message),
  });
  const isChanged = writeItems(root, items, { isCheck });
  if (isJson) console.log(JSON.stringify(items, null, 2));
  console.error(renderReport(earlier, items));
  if (isCheck && isChanged)
    console.error('src/content/references.yaml is out of date. Run `npm run references` with the same arguments.');
  return isCheck && isChanged ? 1 : 0;
}

/** What content links to. A file that cannot be read would take its references out of the list. */
function readLinked(): Linked[] {
  if (!existsSync(join(root, 'src/content')))
    throw new OperatorProblem(`There is no src/content in "${root}". Run this where the repository is.`);
  const { prose, items, lists } = readFiles(root);
  const sources = [
    ...prose.map((one) => ({ file: one.file, mistakes: one.mistakes })),
    ...lists.map(({ file, source }) => ({ file, mistakes: source?.mistakes ?? [] })),
  ];
  const broken = sources.filter(({ file, mistakes }) => mistakes.length > 0 && file !== listFile).map(({ file }) => file);
  if (broken.length > 0)
    throw new OperatorProblem(`The YAML of ${broken.join(', ')} cannot be read. \`npm run check:content\` tells why.`);
  return listLinked({ prose, items });
}

/** Repositories of which a history tells something: what is on a branch of a fork ends up elsewhere. */
function listRepositories(): string {
  const names = readLinked().flatMap(({ place }) => (place.kind === 'branch' ? [] : [`${place.repository}\n`]));
  return [...new Set(names)].join('');
}

function isExplained(error: unknown): error is Error {
  return error instanceof OperatorProblem || error instanceof ApiProblem;
}
