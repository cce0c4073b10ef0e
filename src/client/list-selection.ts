/** What a reader chose to narrow a list by, and what follows from it: the address, what is shown, how many each choice leaves. */

/** Values under each heading: `{ state: ['open'], area: ['networking', 'nodes'] }`. */
export type Selection = Readonly<Record<string, readonly string[]>>;

/** Reads an address. Headings and values that the list does not offer are left out, and the others come in its order. */
export const readSelection = (parameters: URLSearchParams, offered: Selection): Selection =>
  Object.fromEntries(
    Object.entries(offered).flatMap(([heading, values]) => {
      const asked = parameters.getAll(heading);
      const chosen = values.filter((value) => asked.includes(value));
      return chosen.length > 0 ? [[heading, chosen]] : [];
    }),
  );

/** Writes a selection as the query of an address: `?state=open&area=nodes`; empty when nothing is chosen. */
export function writeSelection(selection: Selection): string {
  const pairs = Object.entries(selection).flatMap(([heading, values]) => values.map((value) => [heading, value]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/** Whether a value is chosen under its heading. */
export const isChosen = (selection: Selection, heading: string, value: string): boolean =>
  selection[heading]?.includes(value) ?? false;

/** The selection with a value chosen that was not, or the other way round. */
export function toggle(selection: Selection, heading: string, value: string): Selection {
  const values = selection[heading] ?? [];
  return { ...selection, [heading]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] };
}

/** Whether an item is shown: under each heading with a choice, it has one of the chosen values. */
export const isShown = (item: Selection, selection: Selection): boolean =>
  Object.entries(selection).every(
    ([heading, values]) => values.length === 0 || values.some((value) => isChosen(item, heading, value)),
  );

/** How many items have a value, within what is chosen under the other headings. */
export const countItems = (items: readonly Selection[], selection: Selection, heading: string, value: string): number =>
  items.filter((item) => isShown(item, { ...selection, [heading]: [value] })).length;
