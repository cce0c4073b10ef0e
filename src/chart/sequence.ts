/**
 * Sequences of least cost, where placing an item costs something that depends only on which items stand before it. Linear
 * arrangements have that form, and it is what makes them solvable over subsets.
 */

export interface Sequence {
  order: number[];
  cost: number;
}

/** Cost of an item (0, 1, 2 …) when exactly the items of a bit set stand before it. Not negative. */
export type PlacingCost = (before: number, item: number) => number;

/** Up to this number of items the table of all subsets is small; up to the second, they fit a bit set. */
const limits = { exact: 12, sifted: 30 };

/** The cheapest order of `count` items; of equals always the same. Above twelve, one that no single move makes cheaper. */
export function arrange(count: number, cost: PlacingCost): Sequence {
  const given = Array.from({ length: count }, (_, item) => item);
  if (count > limits.sifted) return { order: given, cost: 0 };
  return count > limits.exact ? sift(given, cost) : arrangeExactly(count, cost);
}

/** What an order costs in all. */
export function costOf(order: readonly number[], cost: PlacingCost): number {
  let before = 0;
  let sum = 0;
  for (const item of order) {
    sum += cost(before, item);
    before |= 1 << item;
  }
  return sum;
}

/**
 * Dynamic programming over subsets: the best order of a set ends with some item, before which the rest stands in its best
 * order. M. Held, R. M. Karp: A Dynamic Programming Approach to Sequencing Problems. Journal of SIAM 10 (1962).
 */
function arrangeExactly(count: number, cost: PlacingCost): Sequence {
  const all = (1 << count) - 1;
  const best = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Uint8Array(all + 1);
  best[0] = 0;
  for (let before = 0; before < all; before++)
    for (let item = 0; item < count; item++) {
      const set = before | (1 << item);
      if (set === before) continue;
      const total = (best[before] ?? 0) + cost(before, item);
      if (total >= (best[set] ?? 0)) continue;
      best[set] = total;
      last[set] = item;
    }
  return { order: readBack(last, all), cost: best[all] ?? 0 };
}

function readBack(last: Uint8Array, all: number): number[] {
  const order: number[] = [];
  for (let set = all; set > 0; set &= ~(1 << (last[set] ?? 0))) order.unshift(last[set] ?? 0);
  return order;
}

/**
 * Sifting: each item in turn goes where it costs least while the others stay, until nothing moves. C. Matuszewski,
 * R. Schönfeld, P. Molitor: Using Sifting for k-Layer Straightline Crossing Minimization. Graph Drawing 1999.
 */
export function sift(items: readonly number[], cost: PlacingCost): Sequence {
  let current: Sequence = { order: [...items], cost: costOf(items, cost) };
  for (let improved = true; improved; ) {
    improved = false;
    for (const item of items) {
      const better = bestPlace(current, item, cost);
      improved ||= better.cost < current.cost;
      current = better;
    }
  }
  return current;
}

function bestPlace(current: Sequence, item: number, cost: PlacingCost): Sequence {
  const others = current.order.filter((one) => one !== item);
  return current.order.reduce((best, _one, place) => {
    const order = others.toSpliced(place, 0, item);
    const total = costOf(order, cost);
    return total < best.cost ? { order, cost: total } : best;
  }, current);
}
