/** Things of one kind by id, in the order in which pages list them. */
export type Catalog<Item> = ReadonlyMap<string, Item>;

/** Items by id, in their order. */
export const toCatalog = <Item extends { id: string | number }>(items: Item[]): Catalog<Item> =>
  new Map(items.map((item) => [String(item.id), item]));

/** The thing with an id. Throws when there is none; `npm run check:content` reports all such ids with file and line. */
export function getById<Item>(catalog: Catalog<Item>, id: string): Item {
  const item = catalog.get(id);
  if (!item) throw new Error(`There is no entry with the id "${id}".`);
  return item;
}
