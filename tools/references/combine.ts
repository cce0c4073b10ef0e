import type { Answer } from '../../src/forges/api/index.ts';
import type { Item } from './item.ts';

/** What a history and a forge say together: a history knows releases and reverts, a forge titles and what waits or was closed. */
export function addAnswer(item: Item, answer: Answer | undefined): Item {
  if (!answer || (answer.state === 'unknown' && item.asOf)) return item;
  const { hash: _, asOf, ...told } = answer;
  const { title, milestone } = told;
  const days = [item.asOf, asOf].filter((day) => day !== undefined).sort();
  if (isSettled(item)) return { ...item, title: title ?? item.title, milestone: milestone ?? item.milestone };
  return { ...told, url: item.url, asOf: days.at(-1) };
}

/**
 * What is kept of an earlier reading: all of it where nothing was read now. What only a forge can know (a title, that
 * something is open or closed, a merge that no commit names) outlives a reading of histories.
 */
export function addEarlier(item: Item, earlier: Item | undefined): Item {
  if (!earlier) return item;
  if (item.asOf === undefined && item.state === 'unknown' && item.note === undefined) return earlier;
  if (item.state === 'merged' && earlier.state === 'reverted' && item.subject === undefined)
    return { ...earlier, title: item.title, milestone: item.milestone };
  if (isSettled(item))
    return {
      ...pickFromHistory(item, earlier),
      title: item.title ?? earlier.title,
      milestone: item.milestone ?? earlier.milestone,
    };
  const isForgeOnly = ['open', 'closed'].includes(earlier.state) || (earlier.state === 'merged' && earlier.subject === undefined);
  const isTold = ['open', 'closed'].includes(item.state);
  return isForgeOnly && !isTold ? earlier : item;
}

const isSettled = ({ state }: Item): boolean => state === 'merged' || state === 'reverted';

/** A forge does not name the commit; a history that named it before still holds. */
function pickFromHistory(item: Item, { subject, release, releaseDate, note, date }: Item): Item {
  if (item.subject !== undefined || subject === undefined || date !== item.date) return item;
  return {
    ...item,
    subject,
    release: item.release ?? release,
    releaseDate: item.releaseDate ?? releaseDate,
    note: item.note ?? note,
  };
}
