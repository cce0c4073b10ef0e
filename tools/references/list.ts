import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { referenceSchema } from '../../src/schemas/reference.ts';
import { fields, type Item } from './item.ts';
import { OperatorProblem } from './problem.ts';

/** The list, below the repository. */
export const listFile = 'src/content/references.yaml';

const header = `# What became of the pull requests, commits and branches that content links to. Written by \`npm run references\`: a change
# by hand lasts until the next run.
`;

/** The items of the list below a repository; none where there is no list. Throws with what to do when it cannot be read. */
export function readItems(root: string): Item[] {
  const path = join(root, listFile);
  if (!existsSync(path)) return [];
  try {
    const items: unknown = parse(readFileSync(path, 'utf8')) ?? [];
    if (!Array.isArray(items)) throw new Error('it is not a list');
    for (const item of items) referenceSchema.parse(item);
    return items as Item[];
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new OperatorProblem(
      `${listFile} cannot be read (${reason}). Correct it, or delete it to have it made anew from the histories.`,
    );
  }
}

/** The list as text: the same items give the same text. */
export function renderItems(items: Item[]): string {
  const ordered = items.map((item) =>
    Object.fromEntries(fields.flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]]))),
  );
  return header + stringify(ordered, { lineWidth: 0 });
}

/** Writes the list, wholly or not at all; hands out whether that changed it. */
export function writeItems(root: string, items: Item[], { isCheck }: { isCheck: boolean }): boolean {
  const path = join(root, listFile);
  const text = renderItems(items);
  const isChanged = !existsSync(path) || readFileSync(path, 'utf8') !== text;
  if (!isChanged || isCheck) return isChanged;
  const draft = join(root, `src/content/.references.yaml.${process.pid}`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return true;
}
