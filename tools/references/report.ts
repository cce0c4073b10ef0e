import { type ReferenceState, referenceStates } from '../../src/schemas/reference.ts';
import { fields, type Item } from './item.ts';

/** A report for people: what changed, and how many references are in which state. */
export function renderReport(before: Item[], after: Item[]): string {
  const changes = listChanges(before, after);
  return [...changes, ...(changes.length > 0 ? [''] : []), countStates(after)].join('\n');
}

/** A line for each item that was added, changed or removed. New reading dates alone are not listed. */
function listChanges(before: Item[], after: Item[]): string[] {
  const known = new Map(before.map((item) => [item.url, item]));
  const kept = new Set(after.map(({ url }) => url));
  return [
    ...after.flatMap((item) => {
      const old = known.get(item.url);
      if (!old) return [`+ ${item.url}: ${summarize(item)}`];
      const changed = fields.filter((field) => field !== 'asOf' && String(old[field] ?? '') !== String(item[field] ?? ''));
      return changed.length > 0 ? [`~ ${item.url}: ${summarize(item)} (${changed.join(', ')})`] : [];
    }),
    ...before.filter(({ url }) => !kept.has(url)).map(({ url }) => `- ${url}: no longer linked`),
  ];
}

const summarize = ({ state, date, release }: Item): string =>
  [referenceStates[state].label.toLowerCase(), date, release && `first in ${release}`].filter(Boolean).join(', ');

function countStates(items: Item[]): string {
  const counts = (Object.keys(referenceStates) as ReferenceState[]).flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    return count > 0 ? [`${count} ${referenceStates[state].label.toLowerCase()}`] : [];
  });
  const released = items.filter(({ state, release }) => state === 'merged' && release).length;
  return `${items.length} references: ${counts.join(', ')}. In a release: ${released}.`;
}
