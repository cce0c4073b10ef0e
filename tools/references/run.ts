import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiProblem } from '../../src/forges/api/problem.ts';
import { readFiles } from '../content/reading/read.ts';
import { help, type ReferenceArguments, readArguments } from './arguments.ts';
import { type Linked, listLinked } from './linked.ts';
import { listFile, readItems, writeItems } from './list.ts';
import { OperatorProblem, toOperatorProblem } from './problem.ts';
import { renderReport } from './report.ts';
import { listSources } from './sources.ts';
import { updateItems } from './update.ts';

/** The environment of the command. */
export interface Surroundings {
  /** The repository with the content. */
  root: string;
  environment: NodeJS.ProcessEnv;
  /** Writes data. */
  print: (text: string) => void;
  /** Writes messages for people. */
  log: (message: string) => void;
}

/** Runs the command and returns its exit status. Problems that the operator can solve are logged; others are thrown. */
export async function runReferences(args: string[], surroundings: Surroundings): Promise<number> {
  try {
    const given = readArguments(args);
    if (given.isHelp) surroundings.print(help);
    else if (given.isListing) surroundings.print(listRepositories(surroundings.root));
    else return await updateList(given, surroundings);
    return 0;
  } catch (error) {
    const problem = toOperatorProblem(error);
    if (!(problem instanceof OperatorProblem) && !(problem instanceof ApiProblem)) throw problem;
    surroundings.log(`${problem.message}\n\nNothing was written. Run \`npm run references -- --help\` for usage.`);
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
  if (isOutdated) log(`${listFile} is out of date. Run \`npm run references\` with the same arguments, without --check.`);
  return isOutdated ? 1 : 0;
}

/** What the content links to. Throws if a file cannot be read: its references would be dropped from the list. */
function readLinked(root: string): Linked[] {
  if (!existsSync(join(root, 'src/content')))
    throw new OperatorProblem(`There is no src/content in "${root}". Run this command at the root of the repository.`);
  const { prose, items, lists, problems } = readFiles(root);
  const broken = [
    ...problems.filter(({ code, file }) => code !== 'stray-file' && file !== listFile),
    ...prose.filter(({ mistakes }) => mistakes.length > 0),
    ...lists.filter(({ file, source }) => file !== listFile && source && source.mistakes.length > 0),
  ];
  if (broken.length === 0) return listLinked({ prose, items });
  const files = broken.map(({ file }) => file).join(', ');
  throw new OperatorProblem(`The YAML of ${files} is invalid. Run \`npm run check:content\` for details.`);
}

/** Repositories whose history is useful, one per line. Work on the branch of a fork is merged elsewhere. */
function listRepositories(root: string): string {
  const names = readLinked(root).flatMap(({ place }) => (place.kind === 'branch' ? [] : [`${place.repository}\n`]));
  return [...new Set(names)].join('');
}
