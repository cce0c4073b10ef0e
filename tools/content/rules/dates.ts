import type { EventData } from '../../../src/schemas/event.ts';
import { looksLikeDay } from '../../../src/schemas/status.ts';
import type { LaterData, TopicData } from '../../../src/schemas/topic.ts';
import type { Mismatch } from './mismatch.ts';
import { eventOf, itemPath, type PartialContent, type PartialEntry } from './partial.ts';

/** Days. A hackathon is a week; two months leave room for one that is spread out. */
const longestEvent = 60;

const dayMs = 24 * 60 * 60 * 1000;
const yearMs = 365 * dayMs;

/** Days that cannot be: before the event that they follow, far in the future, or in the wrong order. */
export function findDateMismatches(content: PartialContent, today: Date): Mismatch[] {
  const starts = new Map(content.events.flatMap(({ id, data }) => (data.start ? [[id, data.start]] : [])));
  // The clock of a machine may be wrong. What the content describes has happened by any clock.
  const last = Math.max(
    today.getTime(),
    ...content.events.flatMap(({ data }) => (isPlausible(data) ? [data.end.getTime()] : [])),
  );
  const limit = new Date(last + yearMs);
  return [
    ...content.events.flatMap((event) => checkEvent(event, content.events, today)),
    ...content.topics.flatMap((topic) => [
      ...checkLater(topic, starts.get(eventOf(topic.id)), limit),
      ...checkDays(topic, starts.get(eventOf(topic.id)), limit),
    ]),
    ...content.storylines.flatMap((storyline) => [
      ...checkLater(storyline, starts.get(eventOf(storyline.data.chapters?.[0]?.topic ?? '')), limit),
      ...checkDays(storyline, starts.get(eventOf(storyline.data.chapters?.[0]?.topic ?? '')), limit),
    ]),
    ...checkLists(content, limit),
  ];
}

function checkEvent({ id, data, file }: PartialEntry<EventData>, events: PartialEntry<EventData>[], today: Date): Mismatch[] {
  const { start, end } = data;
  if (!start || !end) return [];
  const before = events.filter((one) => one.id < id && isPlausible(one.data)).map((one) => one.data.end?.getTime() ?? 0);
  const limit = new Date(Math.max(today.getTime(), ...before) + 2 * yearMs);
  const days = (end.getTime() - start.getTime()) / dayMs + 1;
  return [
    ...(days > longestEvent ? [{ code: 'event-too-long' as const, file, path: ['end'], value: String(days) }] : []),
    ...findLate(file, [[['start'], start]], limit),
  ];
}

function checkLater({ data, file }: PartialEntry<{ later: LaterData[] }>, start: Date | undefined, limit: Date): Mismatch[] {
  const days = (data.later ?? []).map(({ date }, index): Located => [['later', index, 'date'], date]);
  return [...findEarly(file, days, start), ...findLate(file, days, limit)];
}

/** Days of the lists, most of which are generated. */
function checkLists({ geps, references, mentions }: PartialContent, limit: Date): Mismatch[] {
  return [...geps, ...references, ...mentions].flatMap((item) => {
    const days = Object.entries(item.data).filter((field): field is [string, Date] => field[1] instanceof Date);
    const months = 'proposals' in item.data ? listMonths(item.data.proposals ?? {}) : [];
    const all = [...days.map(([field, date]): Located => [[field], date]), ...months];
    return findLate(
      item.file,
      all.map(([path, date]): Located => [[...itemPath(item), ...path], date]),
      limit,
    );
  });
}

const listMonths = (proposals: Record<string, Record<string, number>>): Located[] =>
  Object.entries(proposals).flatMap(([gep, months]) =>
    Object.keys(months).map((month): Located => [['proposals', gep, month], new Date(month)]),
  );

type Dated = Pick<TopicData, 'added' | 'changed' | 'status'>;

function checkDays({ data, file }: PartialEntry<Dated>, start: Date | undefined, limit: Date): Mismatch[] {
  const { added, changed, status } = data;
  const [since, until] = [toDate(status?.since), toDate(status?.until)];
  // An entry may be prepared before its event; where it stands may be told afterwards only.
  const told = located([['status', 'asOf'], status?.asOf]);
  const others = located([['added'], added], [['changed'], changed], [['status', 'since'], since], [['status', 'until'], until]);
  return [
    ...findEarly(file, told, start),
    ...findLate(file, [...told, ...others], limit),
    ...(since && status?.asOf && since > status.asOf
      ? [{ code: 'until-before-since' as const, file, path: ['status', 'asOf'], value: toDay(status.asOf), since: toDay(since) }]
      : []),
    ...(since && until && until < since
      ? [{ code: 'until-before-since' as const, file, path: ['status', 'until'], value: toDay(until), since: toDay(since) }]
      : []),
    ...(added && changed && changed < added
      ? [{ code: 'changed-before-added' as const, file, path: ['changed'], value: toDay(changed), added: toDay(added) }]
      : []),
  ];
}

const findEarly = (file: string, days: Located[], start: Date | undefined): Mismatch[] =>
  days
    .filter(([, date]) => start && date < start)
    .map(([path, date]): Mismatch => ({ code: 'date-too-early', file, path, value: toDay(date), start: toDay(start) }));

const findLate = (file: string, days: Located[], limit: Date): Mismatch[] =>
  days
    .filter(([, date]) => date > limit)
    .map(([path, date]): Mismatch => ({ code: 'date-too-late', file, path, value: toDay(date), limit: toDay(limit) }));

const isPlausible = (event: Partial<EventData>): event is EventData =>
  event.start !== undefined && event.end !== undefined && event.end.getTime() - event.start.getTime() < longestEvent * dayMs;

/** The day that a text gives, where it gives one instead of a version. */
const toDate = (text: string | undefined): Date | undefined => (text && looksLikeDay.test(text) ? new Date(text) : undefined);

const toDay = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? '';

type Located = [path: (string | number)[], date: Date];

const located = (...days: [path: (string | number)[], date: Date | undefined][]): Located[] =>
  days.filter((day): day is Located => day[1] !== undefined);
