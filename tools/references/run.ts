import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiProblem } from '../../src/forges/api/problem.ts';
import { readFiles } from '../content/reading/read.ts';
import { help, type ReferenceArguments, readArguments } from './arguments.ts';
import { type Linked, listLinked } from './linked.ts';
import { listFile, readItems, writeItems } from './list.ts';
import { listProposalItems, mentionsFile, type Proposal, readMentions, writeMentions } from './mentions.ts';
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
  const [earlier, earlierMentions] = [readItems(root), readMentions(root)];
  const { linked, proposals } = readNeeds(root);
  const now = { sources, renamed, forges, environment, log };
  const { items, mentions } = await updateItems({ ...now, linked, proposals, earlier, earlierMentions });
  const changed = [
    ...(writeItems(root, items, { isCheck }) ? [listFile] : []),
    ...(writeMentions(root, mentions, earlierMentions, { isCheck }) ? [mentionsFile] : []),
  ];
  if (isJson) print(`${JSON.stringify(items, null, 2)}\n`);
  log(renderReport(earlier, items));
  if (!isCheck || changed.length === 0) return 0;
  const areOutdated = changed.length > 1 ? 'are out of date' : 'is out of date';
  log(`${changed.join(' and ')} ${areOutdated}. Run \`npm run references\` with the same arguments, without --check.`);
  return 1;
}

/** What the content asks of histories: what it links to, and its proposals. */
interface Needs {
  linked: Linked[];
  proposals: Proposal[];
}

/** Throws if a file cannot be read: its references would be dropped from the list. */
function readNeeds(root: string): Needs {
  if (!existsSync(join(root, 'src/content')))
    throw new OperatorProblem(`There is no src/content in "${root}". Run this command at the root of the repository.`);
  const { prose, items, lists, problems } = readFiles(root);
  const broken = [
    ...problems.filter(({ code, file }) => code !== 'stray-file' && !isGenerated(file)),
    ...prose.filter(({ mistakes }) => mistakes.length > 0),
    ...lists.filter(({ file, source }) => !isGenerated(file) && source && source.mistakes.length > 0),
  ];
  if (broken.length === 0) return { linked: listLinked({ prose, items }), proposals: listProposalItems({ items }) };
  const files = broken.map(({ file }) => file).join(', ');
  throw new OperatorProblem(`These files cannot be read: ${files}. Run \`npm run check:content\` for details.`);
}

/** Repositories whose history is useful, one per line. Work on the branch of a fork is merged elsewhere. */
function listRepositories(root: string): string {
  const { linked, proposals } = readNeeds(root);
  const names = [
    ...linked.flatMap(({ place }) => (place.kind === 'branch' ? [] : [place.repository])),
    ...proposals.flatMap(({ repository }) => repository ?? []),
  ];
  return [...new Set(names)].map((name) => `${name}\n`).join('');
}

const isGenerated = (file: string): boolean => [listFile, mentionsFile].includes(file);
