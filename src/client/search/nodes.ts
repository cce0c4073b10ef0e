/** Builds nodes, never markup: whatever a page or a query holds stays text. */

/** An empty element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  return node;
}

/** An element with a text. Never HTML. */
export function withText<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const node = element(tag, className);
  node.textContent = text;
  return node;
}

/**
 * Makes these the children of an element. Those that are there already stay where they are: a press that has begun on one
 * still counts when it ends.
 */
export function renewChildren(parent: Element, children: Element[]): void {
  for (const old of [...parent.children]) if (!children.includes(old)) old.remove();
  children.forEach((child, place) => {
    const there = parent.children[place] ?? null;
    if (child !== there) parent.insertBefore(child, there);
  });
}

/** A part of a drawing. */
export function drawn<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

/** The first descendant that fits. Throws where the markup lacks it. */
export function find<Found extends Element = HTMLElement>(parent: Element, selector: string): Found {
  const found = parent.querySelector<Found>(selector);
  if (!found) throw new Error(`<${parent.localName}> has no ${selector}.`);
  return found;
}
