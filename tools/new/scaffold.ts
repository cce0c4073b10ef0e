import { formatMonth } from '../../src/formats/calendar.ts';
import type { Content } from '../../src/model/content.ts';
import type { Block } from '../drafts/entry-text.ts';
import { toField, toFlowList, toList } from '../drafts/fields.ts';
import { toFreeId, toSlug } from '../import/draft/slug.ts';
import { learnArchive } from '../suggestions/archive.ts';
import { suggest } from '../suggestions/suggest.ts';

/** What the user said, by option. */
export type Answers = Partial<Record<Question, string>>;

export type Kind = 'topic' | 'event' | 'storyline';
export type Question =
  | 'event'
  | 'title'
  | 'area'
  | 'tags'
  | 'outcome'
  | 'source'
  | 'start'
  | 'end'
  | 'place'
  | 'organizer'
  | 'wrap-up'
  | 'topics'
  | 'slug';

/** What is asked for each kind, with words for the user; the others have a default. */
export const questions: Record<Kind, Partial<Record<Question, string>>> = {
  topic: { event: 'Event (yyyy-mm)', title: 'Title' },
  event: { start: 'First day (yyyy-mm-dd)', end: 'Last day (yyyy-mm-dd)', place: 'Place', organizer: 'Organizer' },
  storyline: { title: 'Title', topics: 'Topics, oldest first (2025-06/wireguard-vpn-poc,…)' },
};

export interface Scaffold {
  /** Below the content folder. */
  file: string;
  blocks: Block[];
}

const todo = 'Draft. Write the summary and the text, then remove `draft: true` and the comments.';
const summary = (what: string): string => `To be written. ${what}, readable alone, in 60 to 240 characters.`;
const head: Block = { name: 'head', text: `# ${todo}` };
const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** The draft of an entry. Its values are as the user gave them: the check says what is wrong with them. */
export const scaffold = (kind: Kind, answers: Answers, content: Content, today: string): Scaffold =>
  ({ topic: newTopic, event: newEvent, storyline: newStoryline })[kind](answers, content, today);

function newTopic(answers: Answers, content: Content, today: string): Scaffold {
  const { event = '', title = '' } = answers;
  const { areas, tags } = suggest({ title, text: title, result: '', urls: [], geps: [] }, learnArchive(content, '9999-12'));
  const taken = new Set(content.topics.map(({ id }) => id));
  const id = answers.slug ? `${event}/${answers.slug}` : toFreeId(event, toSlug(title, 'topic'), taken);
  const wrapUp = content.events.find((one) => one.id === event)?.data.wrapUp;
  return {
    file: `topics/${id}.mdx`,
    blocks: [
      head,
      toField('title', title),
      toField('summary', summary('What was attempted and what came of it')),
      toField('area', answers.area ?? areas[0]?.id ?? '', { note: answers.area ? undefined : 'suggested by the title' }),
      toFlowList('tags', answers.tags ? listOf(answers.tags) : tags.map((tag) => tag.id)),
      toField('outcome', answers.outcome ?? 'discussion'),
      toField('outcomeNote', 'To be written.'),
      toField('added', today),
      toField('draft', true),
      toField('source', answers.source ?? wrapUp ?? ''),
      { name: '## Problem', text: 'To be written.' },
      { name: '## Result', text: 'To be written.' },
    ],
  };
}

function newEvent(answers: Answers, { events }: Content): Scaffold {
  const { start = '', end = start, place = '', organizer = '' } = answers;
  const id = answers.event ?? start.slice(0, 7);
  const last = events.toSorted((a, b) => a.id.localeCompare(b.id)).findLast(({ id: one, data }) => data.wrapUp.includes(one));
  return {
    file: `events/${id}.mdx`,
    blocks: [
      head,
      toField('title', answers.title ?? `Hack The Garden ${formatMonth(id)}`),
      toField('summary', summary('What the week was about')),
      toField('start', start),
      toField('end', end),
      toField('place', place),
      toList(
        'organizers',
        listOf(organizer).map((name) => ({ fields: [['name', name]] })),
      ),
      toField('wrapUp', answers['wrap-up'] ?? last?.data.wrapUp.replace(last.id, id) ?? ''),
      toField('draft', true),
    ],
  };
}

function newStoryline(answers: Answers, _content: Content, today: string): Scaffold {
  const { title = '' } = answers;
  return {
    file: `storylines/${answers.slug ?? toSlug(title, 'storyline')}.mdx`,
    blocks: [
      head,
      toField('title', title),
      toField('summary', summary('The whole story in one or two sentences')),
      toList(
        'chapters',
        listOf(answers.topics).map((topic) => ({
          fields: [
            ['topic', topic],
            ['note', 'To be written: what changed with it.'],
          ],
        })),
      ),
      toField('added', today),
      toField('draft', true),
      { name: 'body', text: 'To be written: the story in 100 to 300 words.' },
    ],
  };
}
