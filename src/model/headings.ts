/** What a list can be narrowed by: headings, the choices under each, and what an item is filed under. */

export interface Value {
  /** As an address spells it; no spaces. */
  id: string;
  label: string;
}

/** How the items of a list are filed under one heading. */
export interface Heading<Item> {
  label: string;
  /** What an item is filed under; an item may have several values, or none. */
  valuesOf: (item: Item) => Value[];
  order: (a: Choice<Item>, b: Choice<Item>) => number;
  /** A page that lists the same without JavaScript. */
  urlOf: (id: string) => string;
}

/** What can be chosen under a heading, and the items that it leaves. */
export interface Choice<Item> extends Value {
  url: string;
  items: Item[];
}

export interface HeadedChoices<Id, Item> {
  id: Id;
  label: string;
  choices: Choice<Item>[];
}

type Headings<Id extends string, Item> = Record<Id, Heading<Item>>;

/** All headings with the choices that have an item, in the order of `headings`; headings without a choice are left out. */
export const listChoices = <Id extends string, Item>(headings: Headings<Id, Item>, items: Item[]): HeadedChoices<Id, Item>[] =>
  idsOf(headings)
    .map((id) => ({ id, label: headings[id].label, choices: toChoices(headings[id], items) }))
    .filter(({ choices }) => choices.length > 0);

/** What an item is filed under, as attributes for `client/list-filter.ts`: `data-in-area="networking"`. */
export const toAttributes = <Id extends string, Item>(headings: Headings<Id, Item>, item: Item): Record<string, string> =>
  Object.fromEntries(
    idsOf(headings).flatMap((id) => {
      const values = headings[id].valuesOf(item);
      return values.length > 0 ? [[`data-in-${id}`, values.map((value) => value.id).join(' ')]] : [];
    }),
  );

/** By label, without regard to case and accents. */
export const byLabel = (a: Value, b: Value): number => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' });

/** Newest first, where ids begin with the year. */
export const newestFirst = (a: Value, b: Value): number => b.id.localeCompare(a.id);

/** In the order of a list of ids. */
export const inOrderOf =
  (ids: readonly string[]) =>
  (a: Value, b: Value): number =>
    ids.indexOf(a.id) - ids.indexOf(b.id);

function toChoices<Item>({ valuesOf, order, urlOf }: Heading<Item>, items: Item[]): Choice<Item>[] {
  const filed = items.flatMap((item) => valuesOf(item).map((value) => ({ value, item })));
  return [...Map.groupBy(filed, ({ value }) => value.id)]
    .map(([id, entries]) => ({
      id,
      label: entries[0]?.value.label ?? id,
      url: urlOf(id),
      items: entries.map(({ item }) => item),
    }))
    .sort(order);
}

const idsOf = <Id extends string>(headings: Record<Id, unknown>): Id[] => Object.keys(headings) as Id[];
