import { printable } from '../content/reading/characters.ts';
import { renderProblems } from '../content/report.ts';
import type { TopicDraft } from './draft-page.ts';
import type { Action, Plan, PlannedFile } from './plan.ts';
import type { PageImport } from './run.ts';

/** What an import would do, as text for people. `isWritten` says that it was done. */
export function renderImport(one: PageImport, isWritten: boolean): string {
  const { page, plan, notes, problems } = one;
  const lines = [
    `${page}: ${plan.event}, ${count(one.drafts.topics.length, 'topic')}`,
    ...notes.map(({ line, message }) => `  ${page}:${line}  ${message}`),
    '',
    ...plan.files.flatMap((file) => renderFile(file, one)),
    ...plan.others.map(
      ({ file }) => `  missing    ${file}: it is in the folder, but the page has no such topic. The file is not changed.`,
    ),
    '',
    `${renderCounts(plan)} ${describeWriting(plan, isWritten)}`,
    ...renderTodo(one),
  ].map(printable);
  // The report of problems is printable as it is.
  return [...lines, ...(problems.length > 0 ? ['', 'The content check will say:', renderProblems(problems)] : [])].join('\n');
}

function renderFile(file: PlannedFile, { drafts, page }: PageImport): string[] {
  const { action, line, title, changed, differences, notes } = file;
  const topic = drafts.topics.find(({ id, existing }) => file.file === (existing?.file ?? `topics/${id}.mdx`));
  return [
    `  ${action.padEnd(10)} ${file.file}  (${page}:${line} “${title}”)`,
    ...(topic && action === 'create' ? [`             ${describeTopic(topic)}`] : []),
    ...(action === 'update' && changed.length > 0 ? [`             changes: ${changed.map(toLabel).join(', ')}`] : []),
    ...differences.flatMap(({ name, ours, theirs }) => [
      `             ${toLabel(name)} was edited and is kept; the page has also changed:`,
      ...diff(ours, theirs),
    ]),
    ...notes.map((note) => `             ${note}`),
  ];
}

const toLabel = (name: string): string =>
  name === 'head' ? 'comments' : name === 'body' ? 'text' : name.replace(/^## /, 'section ');

/** Area, tags and outcome as suggested, and how much was found. */
function describeTopic({
  suggestions: { areas, tags, outcomes, related },
  content: { links, nextSteps, remainder },
}: TopicDraft): string {
  const continued = related.filter(({ isLikely }) => isLikely).map(({ id }) => id);
  return [
    [areas[0]?.id, outcomes[0]?.id].filter(Boolean).join(', '),
    `tags ${tags.map(({ id }) => id).join(', ')}`,
    `${count(links.length, 'link')}, ${count(nextSteps.length, 'next step')}`,
    ...(continued.length > 0 ? [`continues ${continued.join(', ')}`] : []),
    ...(remainder.length > 0 ? [`${remainder.length} left out (see its comments)`] : []),
  ].join('; ');
}

/** Lines of two texts that differ, a few of each. */
function diff(ours: string, theirs: string | undefined): string[] {
  const [mine, others] = [ours.split('\n'), (theirs ?? '').split('\n')];
  const gone = mine.filter((line) => !others.includes(line)).map((line) => `               - ${line}`);
  const fresh = others.filter((line) => line !== '' && !mine.includes(line)).map((line) => `               + ${line}`);
  return [...shorten(gone), ...(theirs === undefined ? ['               + (the page no longer has it)'] : shorten(fresh))];
}

const shorten = (lines: string[]): string[] =>
  lines.length > 6 ? [...lines.slice(0, 5), `               … ${lines.length - 5} more`] : lines;

const actions: Action[] = ['create', 'update', 'unchanged', 'conflict'];

const renderCounts = ({ files }: Plan): string =>
  `${actions
    .flatMap((action) => {
      const some = files.filter((file) => file.action === action).length;
      return some > 0
        ? [
            `${some} ${action === 'conflict' && some > 1 ? 'conflicts' : action === 'unchanged' || action === 'conflict' ? action : `to ${action}`}`,
          ]
        : [];
    })
    .join(', ')}.`;

function describeWriting({ files }: Plan, isWritten: boolean): string {
  if (files.every(({ text }) => text === undefined)) return 'There is nothing to write.';
  return isWritten ? 'Written.' : 'Nothing was written. Add `--write` to write.';
}

/** What is left for a person, where something is new. */
function renderTodo({ plan, drafts }: PageImport): string[] {
  const created = plan.files.filter(({ action, file }) => action === 'create' && file.endsWith('.mdx')).length;
  const conflicts = plan.files.filter(({ action }) => action === 'conflict').length;
  const geps = [...new Set(drafts.topics.flatMap(({ unknownGeps }) => unknownGeps))].sort((a, b) => a - b);
  const storylines = [...new Set(drafts.topics.flatMap(({ suggestions }) => suggestions.storylines.map(({ id }) => id)))];
  const todo = [
    ...(created > 0
      ? [
          `Edit ${count(created, 'draft')}: write the summary and the text, settle what the comments suggest, remove \`draft: true\`.`,
        ]
      : []),
    ...(geps.length > 0
      ? [`Add ${geps.join(', ')} to geps.yaml: the page names ${geps.length === 1 ? 'this proposal' : 'these proposals'}.`]
      : []),
    ...(created > 0 && storylines.length > 0 ? [`Look at the storylines that may continue: ${storylines.join(', ')}.`] : []),
    ...(conflicts > 0 ? [`Compare ${count(conflicts, 'conflict')} with the page by hand: these files are not changed.`] : []),
  ];
  return todo.length > 0 ? ['', 'Left to do:', ...todo.map((text, index) => `  ${index + 1}. ${text}`)] : [];
}

/** The plan as data for programs. */
export const toJson = ({ page, plan, drafts, notes, problems }: PageImport): object => ({
  page,
  event: plan.event,
  notes,
  files: plan.files,
  missing: plan.others.map(({ file }) => file),
  topics: drafts.topics.map(({ id, title, line, source, suggestions, content, remainder, unknownGeps }) => ({
    id,
    title,
    line,
    source,
    links: content.links,
    geps: content.geps,
    unknownGeps,
    nextSteps: content.nextSteps,
    suggestions,
    remainder,
  })),
  remainder: drafts.event.remainder,
  problems,
});

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
