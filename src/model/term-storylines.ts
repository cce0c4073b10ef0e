import { findStorylines } from './browsing.ts';
import type { Term } from './glossary.ts';
import type { Storyline } from './storylines.ts';

/** More would be a list, not a way on. */
const most = 3;

/** Storylines that tell of what a term means: those of its name first, then those in which its tag stands on several chapters. */
export function findTermStorylines({ term, aliases, tag }: Term, storylines: Storyline[]): Storyline[] {
  const names = [term, ...aliases].map(toComparable);
  const named = storylines.filter((one) =>
    [one.title, ...one.aliases, ...one.names.map(({ name }) => name)].some((name) => names.includes(toComparable(name))),
  );
  const tagged = findStorylines(tag?.topics ?? [])
    .filter(({ topics }) => topics.length > 1)
    .map(({ storyline }) => storyline);
  return [...new Set([...named, ...tagged])].slice(0, most);
}

const toComparable = (name: string): string => name.toLowerCase();
