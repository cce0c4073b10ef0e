import { formatMonth } from '../../../src/formats/calendar.ts';
import type { Content } from '../../../src/model/content.ts';
import { length } from '../../../src/schemas/limits.ts';

/** Names that stand for something already. Two entries of one name would not be told apart. */
export interface TakenNames {
  titles: Map<string, string>;
  aliases: Map<string, string>;
}

/** Names as the check compares them. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** Titles and aliases of all entries but those of one event. */
export function listTakenNames(content: Content, event: string): TakenNames {
  const entries = [
    ...content.topics
      .filter(({ id }) => id.slice(0, 7) !== event)
      .map(({ id, data }) => ({ id, title: data.title, aliases: data.aliases })),
    ...content.storylines.map(({ id, data }) => ({ id, title: data.title, aliases: data.aliases })),
    ...content.events.filter(({ id }) => id !== event).map(({ id, data }) => ({ id, title: data.title, aliases: [] })),
  ];
  return {
    titles: new Map(entries.map(({ id, title }) => [fold(title), id])),
    aliases: new Map(entries.flatMap(({ id, aliases }) => aliases.map((alias): [string, string] => [fold(alias), id]))),
  };
}

/** A title that no other entry has, as title or as alias; `takenBy` names the one that has it. The title is taken from then on. */
export function takeTitle(title: string, event: string, taken: TakenNames): { title: string; takenBy: string | undefined } {
  const takenBy = taken.titles.get(fold(title)) ?? taken.aliases.get(fold(title));
  const free = takenBy === undefined ? title : withMonth(title, event, taken);
  taken.titles.set(fold(free), `${event}/…`);
  return { title: free, takenBy };
}

function withMonth(title: string, event: string, { titles, aliases }: TakenNames): string {
  for (let number = 1; ; number++) {
    const suffix = ` (${formatMonth(event)}${number === 1 ? '' : `, ${number}`})`;
    const name = `${title.slice(0, length.title - suffix.length).trimEnd()}${suffix}`;
    if (!titles.has(fold(name)) && !aliases.has(fold(name))) return name;
  }
}

/** The aliases that lead nowhere else. They are taken from then on. */
export function takeAliases(aliases: readonly string[], title: string, event: string, taken: TakenNames): string[] {
  return aliases.filter((alias) => {
    const name = fold(alias);
    const isFree = name !== fold(title) && !taken.titles.has(name) && !taken.aliases.has(name);
    if (isFree) taken.aliases.set(name, `${event}/…`);
    return isFree;
  });
}
