/** Rooms that words, nodes and leaves take, to keep them apart. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The square around a circle, in units of the drawing. */
export const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/**
 * A place for each item, one after the other: the first of its candidates that hides nothing of what is taken or placed before;
 * where there is none, the one that hides least. Items without a candidate have no place.
 */
export function placeEach<Item, Mark>(
  items: readonly Item[],
  { candidates, toBox, taken }: { candidates: (item: Item) => Mark[]; toBox: (mark: Mark) => Box; taken: readonly Box[] },
): Mark[] {
  const placed: Mark[] = [];
  for (const item of items) {
    const rooms = [...taken, ...placed.map(toBox)];
    const options = candidates(item);
    const hidden = options.map((mark) => rooms.reduce((sum, room) => sum + sharedArea(toBox(mark), room), 0));
    const best = options[hidden.indexOf(Math.min(...hidden))];
    if (best) placed.push(best);
  }
  return placed;
}

const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
