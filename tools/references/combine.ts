import type { Answer } from '../../src/forges/api/index.ts';
import type { Item } from './item.ts';

/**
 * Adds what a forge says to what a history says. The history knows releases and reverts; the forge knows titles, milestones,
 * and what is open or closed.
 */
export function addAnswer(item: Item, answer: Answer | undefined): Item {
  if (!answer || (answer.state === 'unknown' && item.asOf)) return item;
  const { hash: _, asOf, ...told } = answer;
  const { title, milestone } = told;
  if (isSettled(item)) return { ...item, title: title ?? item.title, milestone: milestone ?? item.milestone };
  const days = [item.asOf, asOf].filter((day) => day !== undefined).sort();
  return { ...told, url: item.url, asOf: days.at(-1) };
}

/**
 * Adds what the list said before, and keeps a subject that an editor shortened. If nothing was read now, all of it stays. What only a forge can know (titles, open and closed
 * pull requests, merges that no commit names) stays when only a history was read.
 */
export function addEarlier(item: Item, earlier: Item | undefined): Item {
  if (!earlier) return item;
  return keepShortened(combine(item, earlier), earlier);
}

function combine(item: Item, earlier: Item): Item {
  if (item.state === 'unknown' && item.asOf === undefined && item.note === undefined) return earlier;
  const { title = earlier.title, milestone = earlier.milestone } = item;
  if (item.state === 'merged' && earlier.state === 'reverted' && item.subject === undefined)
    return { ...earlier, title, milestone };
  if (isSettled(item)) return { ...addFromHistory(item, earlier), title, milestone };
  const isFromForge = isWaiting(earlier) || (earlier.state === 'merged' && earlier.subject === undefined);
  return isFromForge && !isWaiting(item) ? earlier : item;
}

/** A subject that ends in “…” and begins as the one that was read is the same subject, shortened by hand. */
function keepShortened(item: Item, { subject }: Item): Item {
  const isShortened = subject?.endsWith('…') && item.subject?.startsWith(subject.slice(0, -1).trimEnd());
  return isShortened ? { ...item, subject } : item;
}

const isSettled = ({ state }: Item): boolean => state === 'merged' || state === 'reverted';
const isWaiting = ({ state }: Item): boolean => state === 'open' || state === 'closed';

/** A forge does not tell the subject of the commit. What a history said about the same merge still holds. */
function addFromHistory(item: Item, { subject, release, releaseDate, note, date }: Item): Item {
  if (item.subject !== undefined || subject === undefined || date !== item.date) return item;
  return {
    ...item,
    subject,
    release: item.release ?? release,
    releaseDate: item.releaseDate ?? releaseDate,
    note: item.note ?? note,
  };
}
