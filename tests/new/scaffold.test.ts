import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../../tools/content/check.ts';
import { readFiles, withTexts } from '../../tools/content/reading/read.ts';
import { joinEntry } from '../../tools/drafts/entry-text.ts';
import { type Answers, type Kind, scaffold } from '../../tools/new/scaffold.ts';

const files = readFiles(join(import.meta.dirname, '../..'));
const today = '2026-11-21';
const { content } = checkFiles(files, new Date(today));
const [first, second] = content.topics.map(({ id }) => id).sort();

test.each<[Kind, Answers, string]>([
  ['topic', { event: '2025-11', title: 'Trees in the garden of shoots' }, 'topics/2025-11/trees-garden-shoots.mdx'],
  ['event', { start: '2027-03-01', end: '2027-03-05', place: 'Berlin', organizer: 'SAP, STACKIT' }, 'events/2027-03.mdx'],
  ['storyline', { title: 'A story of trees', topics: `${first}, ${second}` }, 'storylines/story-trees.mdx'],
])('the draft of a %s passes the check', (kind, answers, file) => {
  const draft = scaffold(kind, answers, content, today);
  const path = `src/content/${draft.file}`;
  const text = joinEntry({ blocks: draft.blocks, imported: undefined });
  const { problems } = checkFiles(withTexts(files, new Map([[path, text]])), new Date(today));
  expect(draft.file).toBe(file);
  expect(problems.filter((problem) => problem.file === path)).toEqual([]);
});
