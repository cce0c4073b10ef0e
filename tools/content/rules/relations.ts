import type { EventData } from '../../../src/schemas/event.ts';
import type { StorylineData } from '../../../src/schemas/storyline.ts';
import type { TermChoice, TopicData } from '../../../src/schemas/topic.ts';
import type { Mismatch } from './mismatch.ts';
import { eventOf, itemPath, type PartialContent, type PartialEntry, type ReferenceTarget } from './partial.ts';

/** References that lead nowhere, or where they may not lead: unknown ids, drafts, the wrong order of events. */
export function findBrokenRelations(content: PartialContent): Mismatch[] {
  return [
    ...content.topics.flatMap((topic) => [...checkVocabulary(topic, content), ...checkThread(topic, content)]),
    ...content.storylines.flatMap((storyline) => checkChapters(storyline, content)),
    ...content.glossary.flatMap((term) =>
      term.data.tag === undefined ? [] : findUnknown(content, term.file, 'tag', [[[...itemPath(term), 'tag'], term.data.tag]]),
    ),
    ...[...content.topics, ...content.storylines, ...content.events].flatMap((entry) => checkTerms(entry, content)),
    ...checkEvents(content),
    ...checkAddresses(content),
  ];
}

function checkVocabulary({ data, file }: PartialEntry<TopicData>, content: PartialContent): Mismatch[] {
  const single = (target: 'area' | 'outcome'): Located[] => (data[target] === undefined ? [] : [[[target], data[target]]]);
  const several = (field: 'tags' | 'geps'): Located[] =>
    (data[field] ?? []).map((value, index) => [[field, index], String(value)]);
  return [
    ...findUnknown(content, file, 'area', single('area')),
    ...findUnknown(content, file, 'tag', several('tags')),
    ...findUnknown(content, file, 'outcome', single('outcome')),
    ...findUnknown(content, file, 'gep', several('geps')),
  ];
}

function checkTerms({ data: { terms }, file }: PartialEntry<{ terms?: TermChoice }>, content: PartialContent): Mismatch[] {
  const plain = terms ? terms.without : [];
  return findUnknown(
    content,
    file,
    'term',
    plain.map((value, index) => [['terms', 'without', index], value]),
  );
}

function checkThread({ id, data, file }: PartialEntry<TopicData>, content: PartialContent): Mismatch[] {
  const event = eventOf(id);
  const isKnown = (topic: string) => content.ids.topic?.includes(topic) ?? true;
  const continued = (data.continues ?? []).map((value, index): Located => [['continues', index], value]);
  const takenUp = (data.nextSteps ?? []).flatMap((step, number) =>
    step.takenUpBy.map((value, index): Located => [['nextSteps', number, 'takenUpBy', index], value]),
  );
  return [
    ...findUnknown(content, file, 'topic', [...continued, ...takenUp]),
    ...(data.draft ? [] : findDrafts(content, file, 'topic', [...continued, ...takenUp])),
    ...(data.draft ? [] : findDrafts(content, file, 'event', [[[], event]])),
    ...continued
      .filter(([, value]) => isKnown(value) && eventOf(value) >= event)
      .map(([path, value]): Mismatch => ({ code: 'continues-not-earlier', file, path, value, event })),
    ...takenUp
      .filter(([, value]) => isKnown(value) && eventOf(value) <= event)
      .map(([path, value]): Mismatch => ({ code: 'taken-up-not-later', file, path, value, event })),
  ];
}

function checkChapters({ data, file }: PartialEntry<StorylineData>, content: PartialContent): Mismatch[] {
  const chapters = (data.chapters ?? []).map((chapter, index): Located => [['chapters', index, 'topic'], chapter.topic]);
  const names = (data.names ?? []).map((name, index): Located => [['names', index, 'since'], name.since]);
  return [
    ...findUnknown(content, file, 'topic', chapters),
    ...findUnknown(content, file, 'event', names),
    ...(data.draft ? [] : [...findDrafts(content, file, 'topic', chapters), ...findDrafts(content, file, 'event', names)]),
    ...chapters
      .filter(([, value], index) => chapters.findIndex(([, other]) => other === value) < index)
      .map(([path, value]): Mismatch => ({ code: 'chapter-twice', file, path, value })),
    ...chapters.flatMap(([path, value], index): Mismatch[] => {
      const before = chapters[index - 1]?.[1];
      return before && eventOf(before) > eventOf(value) ? [{ code: 'chapter-out-of-order', file, path, value, before }] : [];
    }),
    ...names
      .filter(([, value], index) => (names[index - 1]?.[1] ?? '') > value)
      .map(([path, value]): Mismatch => ({ code: 'name-out-of-order', file, path, value })),
  ];
}

function checkEvents(content: PartialContent): Mismatch[] {
  const { events, topics, ids } = content;
  const folders = [...Map.groupBy(topics, (topic) => eventOf(topic.id))];
  return [
    ...folders.flatMap(([value, [first]]): Mismatch[] =>
      first && !ids.event?.includes(value) ? [{ code: 'event-missing', file: first.file, path: [], value }] : [],
    ),
    ...events.flatMap((event) => checkEvent(event, events)),
    ...events
      .filter((event) => !hasTopics(event, content))
      .map(
        ({ id, file }): Mismatch => ({
          code: 'event-without-topics',
          file,
          path: [],
          value: id,
          hasDrafts: topics.some((topic) => eventOf(topic.id) === id),
        }),
      ),
  ];
}

/** Whether the page of an event has topics to show: a draft of an event may have drafts only, or none yet. */
const hasTopics = ({ id, data }: PartialEntry<EventData>, { ids, topics }: PartialContent): boolean => {
  const drafts = topics.filter((topic) => topic.data.draft).map((topic) => topic.id);
  return data.draft || (ids.topic?.some((topic) => eventOf(topic) === id && !drafts.includes(topic)) ?? true);
};

function checkEvent({ id, data, file }: PartialEntry<EventData>, events: PartialEntry<EventData>[]): Mismatch[] {
  const { start, end } = data;
  if (!start || !end) return [];
  const expected = start.toISOString().slice(0, 7);
  const other = events.find(
    (one) => one.id < id && one.data.start && one.data.end && one.data.start <= end && one.data.end >= start,
  );
  const findings: (Mismatch | false | undefined)[] = [
    expected !== id && { code: 'event-misnamed', file, path: ['start'], value: id, expected },
    end < start && { code: 'event-ends-early', file, path: ['end'], value: end.toISOString().slice(0, 10) },
    other && { code: 'event-overlaps', file, path: ['start'], value: id, other: other.id },
  ];
  return findings.filter((finding) => !!finding);
}

function checkAddresses({ topics, addresses, ids }: PartialContent): Mismatch[] {
  if (!addresses) return [];
  const known = new Set(addresses.map(({ id }) => id));
  return [
    ...addresses
      .filter(({ id }) => ids.topic?.includes(id) === false)
      .map(
        (item): Mismatch => ({
          code: 'unknown-reference',
          target: 'topic',
          file: item.file,
          path: [...itemPath(item), 'id'],
          value: item.id,
        }),
      ),
    ...topics
      // A file that cannot be read is no topic yet, and nobody is led to a draft.
      .filter(({ id, data }) => !known.has(id) && Object.keys(data).length > 0 && !data.draft)
      .map(({ id, file }): Mismatch => ({ code: 'address-missing', file, path: [], value: id })),
  ];
}

function findUnknown({ ids }: PartialContent, file: string, target: ReferenceTarget, values: Located[]): Mismatch[] {
  return values
    .filter(([, value]) => ids[target]?.includes(value) === false)
    .map(([path, value]) => ({ code: 'unknown-reference', target, file, path, value }));
}

/** What is not part of the built site cannot be referred to by what is. */
function findDrafts(content: PartialContent, file: string, target: 'topic' | 'event', values: Located[]): Mismatch[] {
  const entries: PartialEntry<{ draft: boolean }>[] = target === 'topic' ? content.topics : content.events;
  const drafts = new Set(entries.filter(({ data }) => data.draft).map(({ id }) => id));
  return values
    .filter(([, value]) => drafts.has(value))
    .map(([path, value]) => ({ code: 'draft-reference', target, file, path, value }));
}

type Located = [path: (string | number)[], value: string];
