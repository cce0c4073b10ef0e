import type { Selection } from './list-selection.ts';

/** What the attributes of a list and its choices say. */

/** Every value that can be chosen, in the order of the page. */
export function listOffered(links: HTMLAnchorElement[]): Selection {
  const byHeading = Map.groupBy(links, ({ dataset }) => dataset['heading'] ?? dataset['setting'] ?? '');
  return Object.fromEntries(
    [...byHeading].map(([heading, ofHeading]) => [heading, ofHeading.map(({ dataset }) => dataset['value'] ?? '')]),
  );
}

/** What an item is filed under: what its own element says, or an element around it. */
export const readFiled = (item: HTMLElement, headings: string[]): Selection =>
  Object.fromEntries(
    headings.map((heading) => {
      const name = `data-in-${heading}`;
      return [heading, item.closest(`[${name}]`)?.getAttribute(name)?.split(' ') ?? []];
    }),
  );
