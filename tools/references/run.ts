import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiProblem } from '../../src/forges/api/problem.ts';
import { readFiles } from '../content/read.ts';
import { help, type ReferenceArguments, readArguments } from './arguments.ts';
import { type Linked, listLinked } from './linked.ts';
import { listFile, readItems, writeItems } from './list.ts';
import { OperatorProblem } from './problem.ts';
import { renderReport } from './report.ts';
import { listSources } from './sources.ts';
import { updateItems } from './update.ts';

/** What the command meets where it runs. */
export interface Surroundings {
  /** The repository with the content. */
  root: string;
  environment: NodeJS.ProcessEnv;
  /** Takes data. */
  print: (text: string) => void;
  /** Takes words for people. */
  log: (message: string) => void;
}

/** Runs the command and hands out its exit status. What goes wrong is logged. */
export async function runReferences(args: string[], surroundings: Surroundings): Promise<number> {
  try {
    const given = readArguments(args);
    if (given.isHelp) surroundings.print(help);
    else if (given.isListing) surroundings.print(listRepositories(surroundings.root));
    else return await updateList(given, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof OperatorProblem) && !(error instanceof ApiProblem)) throw error;
    surroundings.log(`${error.message}\n\nNothing was written. \`npm run references -- --help\` tells what the command takes.`);
    return 1;
  }
}

async function updateList(given: ReferenceArguments, { root, environment, print, log }: Surroundings): Promise<number> {
  const { renamed, forges, isCheck, isJson } = given;
  const { sources, mistakes } = listSources(given.histories);
  if (mistakes.length > 0) throw new OperatorProblem(mistakes.join('\n'));
  const earlier = readItems(root);
  const items = await updateItems({ linked: readLinked(root), sources, renamed, forges, earlier, environment, log });
  const isOutdated = writeItems(root, items, { isCheck }) && isCheck;
  if (isJson) print(`${JSON.stringify(items, null, 2)}\n`);
  log(renderReport(earlier, items));
  if (isOutdated) log(`${listFile} is out of date. Run \`npm run references\` with the same arguments.`);
  return isOutdated ? 1 : 0;
}

/** What content links to. A file that cannot be read would take its references out of the list. */
function readLinked(root: string): Linked[] {
  if (!existsSync(join(root, 'src/content')))
    throw new OperatorProblem(`There is no src/content in "${root}". Run this where the repository is.`);
  const { prose, items, lists } = readFiles(root);
  const broken = [
    ...prose.filter(({ mistakes }) => mistakes.length > 0),
    ...lists.filter(({ file, source }) => file !== listFile && source && source.mistakes.length > 0),
  ];
  if (broken.length === 0) return listLinked({ prose, items });
  const files = broken.map(({ file }) => file).join(', ');
  throw new OperatorProblem(`The YAML of ${files} cannot be read. \`npm run check:content\` tells why.`);
}

/** Repositories whose history tells something, one a line: what is on a branch of a fork ends up elsewhere. */
function listRepositories(root: string): string {
  const names = readLinked(root).flatMap(({ place }) => (place.kind === 'branch' ? [] : [`${place.repository}\n`]));
  return [...new Set(names)].join('');
}
