import type { EventData } from '../schemas/event.ts';
import type { StorylineData } from '../schemas/storyline.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { GlossaryData } from '../schemas/vocabulary.ts';

/**
 * What no schema of a single file can see: relations between entries. Pure: entries in, findings out, all at once.
 * Entries may be incomplete (a file with a mistake elsewhere is still checked for what it does say).
 */

/** An entry as far as it could be read. */
interface Draft<Data> {
  id: string;
  data: Partial<Data>;
  body: string;
  file: string;
}

export interface Drafts {
  topics: Draft<TopicData>[];
  events: Draft<EventData>[];
  storylines: Draft<StorylineData>[];
  glossary: Draft<GlossaryData>[];
  /** Undefined while the list cannot be read. */
  addresses: Draft<{ id: string }>[] | undefined;
  /** Every id of every collection, of broken files too. A list that could not be read is not known, and not checked against. */
  ids: Partial<Record<ReferenceTarget, string[]>>;
}

type ReferenceTarget = 'topic' | 'event' | 'storyline' | 'area' | 'tag' | 'outcome' | 'gep';

/** A broken relation, by file and path of the field; text is made later. */
export type Finding = { file: string; path: (string | number)[] } & (
  | { code: 'unknown-reference'; target: ReferenceTarget; value: string }
  | { code: 'continues-not-earlier' | 'taken-up-not-later'; value: string; event: string }
  | { code: 'chapter-out-of-order'; value: string; before: string }
  | { code: 'chapter-twice'; value: string }
  | { code: 'name-out-of-order'; value: string }
  | { code: 'event-missing'; value: string }
  | { code: 'event-without-topics'; value: string }
  | { code: 'event-misnamed'; value: string; expected: string }
  | { code: 'event-overlaps'; value: string; other: string }
  | { code: 'event-ends-early'; value: string }
  | { code: 'title-twice' | 'alias-is-title'; value: string; other: string }
  | { code: 'address-missing'; value: string }
);

/** Every broken relation of the content, in the order of files and fields. */
export function findBrokenRelations(drafts: Drafts): Finding[] {
  return [
    ...drafts.topics.flatMap((topic) => [...checkVocabulary(topic, drafts), ...checkThread(topic, drafts)]),
    ...drafts.storylines.flatMap((storyline) => checkChapters(storyline, drafts)),
    ...drafts.glossary.flatMap((term) =>
      term.data.tag === undefined ? [] : findUnknown(drafts, term.file, 'tag', [[[...termPath(term), 'tag'], term.data.tag]]),
    ),
    ...checkEvents(drafts),
    ...checkTitles([...drafts.topics, ...drafts.storylines, ...drafts.events]),
    ...checkAddresses(drafts),
  ];
}

function checkVocabulary({ data, file }: Draft<TopicData>, drafts: Drafts): Finding[] {
  const single = (target: 'area' | 'outcome') =>
    data[target] === undefined ? [] : findUnknown(drafts, file, target, [[[target], data[target]]]);
  return [
    ...single('area'),
    ...findUnknown(
      drafts,
      file,
      'tag',
      (data.tags ?? []).map((tag, index) => [['tags', index], tag]),
    ),
    ...single('outcome'),
    ...findUnknown(
      drafts,
      file,
      'gep',
      (data.geps ?? []).map((gep, index) => [['geps', index], String(gep)]),
    ),
  ];
}

function checkThread({ id, data, file }: Draft<TopicData>, drafts: Drafts): Finding[] {
  const event = eventOf(id);
  const isKnown = (topic: string) => drafts.ids.topic?.includes(topic) ?? true;
  const continued = (data.continues ?? []).map((value, index): Located => [['continues', index], value]);
  const takenUp = (data.nextSteps ?? []).flatMap((step, number) =>
    step.takenUpBy.map((value, index): Located => [['nextSteps', number, 'takenUpBy', index], value]),
  );
  return [
    ...findUnknown(drafts, file, 'topic', [...continued, ...takenUp]),
    ...continued
      .filter(([, value]) => isKnown(value) && eventOf(value) >= event)
      .map(([path, value]): Finding => ({ code: 'continues-not-earlier', file, path, value, event })),
    ...takenUp
      .filter(([, value]) => isKnown(value) && eventOf(value) <= event)
      .map(([path, value]): Finding => ({ code: 'taken-up-not-later', file, path, value, event })),
  ];
}

function checkChapters({ data, file }: Draft<StorylineData>, drafts: Drafts): Finding[] {
  const chapters = (data.chapters ?? []).map((chapter, index): Located => [['chapters', index, 'topic'], chapter.topic]);
  const names = (data.names ?? []).map((name, index): Located => [['names', index, 'since'], name.since]);
  return [
    ...findUnknown(drafts, file, 'topic', chapters),
    ...findUnknown(drafts, file, 'event', names),
    ...chapters
      .filter(([, value], index) => chapters.findIndex(([, other]) => other === value) < index)
      .map(([path, value]): Finding => ({ code: 'chapter-twice', file, path, value })),
    ...chapters.flatMap(([path, value], index): Finding[] => {
      const before = chapters[index - 1]?.[1];
      return before && eventOf(before) > eventOf(value) ? [{ code: 'chapter-out-of-order', file, path, value, before }] : [];
    }),
    ...names
      .filter(([, value], index) => (names[index - 1]?.[1] ?? '') > value)
      .map(([path, value]): Finding => ({ code: 'name-out-of-order', file, path, value })),
  ];
}

function checkEvents({ events, topics, ids }: Drafts): Finding[] {
  const folders = [...Map.groupBy(topics, (topic) => eventOf(topic.id))];
  return [
    ...folders.flatMap(([value, [first]]): Finding[] =>
      first && !ids.event?.includes(value) ? [{ code: 'event-missing', file: first.file, path: [], value }] : [],
    ),
    ...events.flatMap((event) => checkEvent(event, events)),
    ...events
      .filter(({ id }) => !ids.topic?.some((topic) => eventOf(topic) === id))
      .map(({ id, file }): Finding => ({ code: 'event-without-topics', file, path: [], value: id })),
  ];
}

function checkEvent({ id, data, file }: Draft<EventData>, events: Draft<EventData>[]): Finding[] {
  const { start, end } = data;
  if (!start || !end) return [];
  const expected = start.toISOString().slice(0, 7);
  const other = events.find(
    (one) => one.id < id && one.data.start && one.data.end && one.data.start <= end && one.data.end >= start,
  );
  const findings: (Finding | false | undefined)[] = [
    expected !== id && { code: 'event-misnamed', file, path: ['start'], value: id, expected },
    end < start && { code: 'event-ends-early', file, path: ['end'], value: end.toISOString().slice(0, 10) },
    other && { code: 'event-overlaps', file, path: ['start'], value: id, other: other.id },
  ];
  return findings.filter((finding) => !!finding);
}

function checkTitles(entries: Draft<{ title: string; aliases: string[] }>[]): Finding[] {
  const owners = new Map<string, string>();
  const twice = entries.flatMap(({ data, file }): Finding[] => {
    const title = data.title?.toLowerCase() ?? '';
    const other = owners.get(title);
    if (title && !other) owners.set(title, file);
    return title && other ? [{ code: 'title-twice', file, path: ['title'], value: data.title ?? '', other }] : [];
  });
  const aliases = entries.flatMap(({ data, file }) =>
    (data.aliases ?? []).flatMap((value, index): Finding[] => {
      const other = owners.get(value.toLowerCase());
      return other && other !== file ? [{ code: 'alias-is-title', file, path: ['aliases', index], value, other }] : [];
    }),
  );
  return [...twice, ...aliases];
}

function checkAddresses({ topics, addresses, ids }: Drafts): Finding[] {
  if (!addresses) return [];
  const known = new Set(addresses.map(({ id }) => id));
  return [
    ...addresses
      .filter(({ id }) => ids.topic?.includes(id) === false)
      .map(
        (draft): Finding => ({
          code: 'unknown-reference',
          target: 'topic',
          file: draft.file,
          path: [...termPath(draft), 'id'],
          value: draft.id,
        }),
      ),
    ...topics
      .filter(({ id }) => !known.has(id))
      .map(({ id, file }): Finding => ({ code: 'address-missing', file, path: [], value: id })),
  ];
}

function findUnknown({ ids }: Drafts, file: string, target: ReferenceTarget, values: Located[]): Finding[] {
  return values
    .filter(([, value]) => ids[target]?.includes(value) === false)
    .map(([path, value]) => ({ code: 'unknown-reference', target, file, path, value }));
}

const eventOf = (topicId: string): string => topicId.slice(0, 7);

/** List items carry their place in the list as `@index`; their fields lie below it. */
const termPath = (draft: Draft<object>): (string | number)[] => [`@${draft.id}`];

type Located = [path: (string | number)[], value: string];
