import { findPlace } from '../../src/forges/index.ts';
import type { Content, Entry } from '../../src/model/content.ts';
import { eventIdOf } from '../../src/schemas/text.ts';
import type { TopicData } from '../../src/schemas/topic.ts';

/** Something that an editor may want to look at. It is not a mistake. */
interface Remark {
  /** Below the repository. */
  file: string;
  text: string;
}

/** One question about the archive, and every place where the answer is worth a look. */
export interface Finding {
  id: 'no-links' | 'branches' | 'old-steps' | 'rare-tags' | 'ended-storylines' | 'unshared-aliases';
  title: string;
  advice: string;
  remarks: Remark[];
}

/** Months after which a next step that nobody took is old, and a storyline that nothing was added to has ended. */
const longAgo = 24;

/** Asks all questions. Pure: the same content and day give the same answers. Drafts are left out. */
export function examine(content: Content, today: Date): Finding[] {
  const topics = content.topics.filter(({ data }) => !data.draft);
  const since = monthBefore(today, longAgo);
  return [
    {
      id: 'no-links',
      title: 'Topics without links',
      advice: 'Look for the pull request, branch or document that the topic is about.',
      remarks: topics.filter(({ data }) => data.links.length === 0).map(({ file, data }) => ({ file, text: data.title })),
    },
    {
      id: 'branches',
      title: 'Links to branches, which break when the branch is deleted',
      advice: 'Link to the pull request or a commit as well.',
      remarks: topics.flatMap(listBranches),
    },
    {
      id: 'old-steps',
      title: 'Next steps that are open and older than two years',
      advice: 'Find out what became of them: `takenUpBy`, `settledBy` or `overtakenBy`.',
      remarks: topics.filter(({ id }) => eventIdOf(id) < since).flatMap(listOpenSteps),
    },
    {
      id: 'rare-tags',
      title: 'Tags that only one topic has',
      advice: 'Give the tag to other topics that it describes, or remove it.',
      remarks: listRareTags(content, topics),
    },
    {
      id: 'ended-storylines',
      title: 'Storylines to which nothing was added for two years',
      advice: 'Say in its text how it ended, or add what came later.',
      remarks: listEnded(content, since),
    },
    {
      id: 'unshared-aliases',
      title: 'Aliases that no other text of the archive uses',
      advice: 'Keep those that people may type, and remove the others.',
      remarks: listUnshared(content),
    },
  ];
}

function monthBefore(day: Date, months: number): string {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

const listBranches = ({ file, data }: Entry<TopicData>): Remark[] =>
  data.links.filter(({ url }) => isBranch(url)).map(({ url }) => ({ file, text: url }));

/** A branch, or a comparison with one; comparisons of commits and tags stay. */
function isBranch(url: string): boolean {
  const place = findPlace(new URL(url));
  if (place?.kind === 'branch') return true;
  const head = place?.kind === 'comparison' ? (place.ref ?? '').split('...').at(-1) : undefined;
  return head !== undefined && !/^(?:[0-9a-f]{7,40}|v?\d+(?:\.\d+)+\S*)$/.test(head);
}

const listOpenSteps = ({ file, data }: Entry<TopicData>): Remark[] =>
  data.nextSteps
    .filter(({ takenUpBy, settledBy, overtakenBy }) => [takenUpBy, settledBy, overtakenBy].every((list) => list.length === 0))
    .map(({ text }) => ({ file, text }));

function listRareTags({ tags }: Content, topics: Entry<TopicData>[]): Remark[] {
  return tags.flatMap(({ data, file }) => {
    const carriers = topics.filter((topic) => topic.data.tags.includes(data.id));
    return carriers.length === 1 ? [{ file, text: `${data.id}: only ${carriers[0]?.id}` }] : [];
  });
}

function listEnded({ storylines }: Content, since: string): Remark[] {
  return storylines.flatMap(({ data, file }) => {
    if (data.draft) return [];
    const last =
      [...data.chapters.map(({ topic }) => eventIdOf(topic)), ...data.later.map(({ date }) => date.toISOString().slice(0, 7))]
        .sort()
        .at(-1) ?? '';
    return last < since ? [{ file, text: `${data.title}: last ${last}` }] : [];
  });
}

function listUnshared({ topics, storylines }: Content): Remark[] {
  const entries = [...topics, ...storylines].map(({ file, data, body }) => ({
    file,
    aliases: data.aliases,
    text: fold(JSON.stringify(data) + body),
  }));
  return entries.flatMap(({ file, aliases }) =>
    aliases
      .filter((alias) => !entries.some((other) => other.file !== file && other.text.includes(` ${fold(alias).trim()} `)))
      .map((alias) => ({ file, text: alias })),
  );
}

const fold = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
