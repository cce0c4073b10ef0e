import { arrange, type Sequence } from './sequence.ts';

/**
 * The order of strands from top to bottom. A topic that several storylines tell joins their strands; the joins should be
 * short and cross few strands, and strands of one group stay together.
 *
 * The problem is that of storyline layouts: Y. Tanahashi, K.-L. Ma: Design Considerations for Optimizing Storyline
 * Visualizations (TVCG 2012); S. Liu et al.: StoryFlow (TVCG 2013), from which the order of groups before the order inside
 * them is taken; M. Gronemann et al.: Crossing Minimization in Storyline Visualization (Graph Drawing 2016), which solves it
 * exactly. Strands here keep their row, so both measures are sums over gaps between rows, and a table of subsets
 * (`sequence.ts`) gives the exact minimum: inside a group it only matters which groups lie above.
 */

/** A strand as far as its place depends on it. Names of events sort by time. */
export interface Row {
  group: string;
  first: string;
  last: string;
}

/** A topic of several strands (by index) at one event. */
export interface Join {
  rows: number[];
  event: string;
}

/** How good an order is. */
export interface OrderMeasure {
  /** Rows from the first to the last strand of each join, summed. */
  length: number;
  /** Strands that a join passes which are not part of it and run at its time. */
  crossings: number;
}

/** Indexes of the rows from top to bottom: shortest joins, then fewest crossings, then nearest to the order given. */
export function orderRows(rows: readonly Row[], joins: readonly Join[]): number[] {
  const groups = [...Map.groupBy(rows.keys(), (row) => (rows[row] as Row).group).values()];
  const problem = { rows, groups, joins: joins.map((join) => divideJoin(join, groups)) };
  const order = arrange(groups.length, (above, group) => arrangeGroup(problem, group, above).cost).order;
  const found = order.flatMap((group, place) => {
    const above = order.slice(0, place).reduce((set, one) => set | (1 << one), 0);
    return arrangeGroup(problem, group, above).order.map((member) => groups[group]?.[member] ?? 0);
  });
  // Upside down it is as good. One side is up for good, so that a small change of content does not turn the chart over.
  return order.indexOf(0) > order.indexOf(1) ? found.reverse() : found;
}

/** The two measures of an order, for comparison with others. */
export function measureOrder(order: readonly number[], rows: readonly Row[], joins: readonly Join[]): OrderMeasure {
  const spans = joins.map((join) => {
    const places = join.rows.map((row) => order.indexOf(row));
    const [top, bottom] = [Math.min(...places), Math.max(...places)];
    const crossed = order.slice(top, bottom).filter((row) => !join.rows.includes(row) && runsAt(rows[row], join.event));
    return { length: bottom - top, crossings: crossed.length };
  });
  return {
    length: spans.reduce((sum, { length }) => sum + length, 0),
    crossings: spans.reduce((sum, { crossings }) => sum + crossings, 0),
  };
}

/** One row of length outweighs all crossings of a chart, one crossing all changes of the given order. */
const weights = { length: 1e8, crossing: 1e4, change: 1 };

/** A join by groups: bit sets of the groups it touches, and of its members in each of them. */
interface DividedJoin {
  event: string;
  groups: number;
  members: number[];
}

interface Problem {
  rows: readonly Row[];
  groups: number[][];
  joins: DividedJoin[];
}

function divideJoin({ rows, event }: Join, groups: readonly number[][]): DividedJoin {
  const members = groups.map((group) => group.reduce((set, row, member) => (rows.includes(row) ? set | (1 << member) : set), 0));
  return { event, members, groups: members.reduce((set, some, group) => (some ? set | (1 << group) : set), 0) };
}

/** The best order inside a group, and what it costs, when the groups of a bit set lie above it and all others below. */
function arrangeGroup({ rows, groups, joins }: Problem, group: number, above: number): Sequence {
  const members = (groups[group] ?? []).map((row) => rows[row] as Row);
  const placed = joins.map((join) => ({
    event: join.event,
    members: join.members[group] ?? 0,
    comesFromAbove: (join.groups & above) !== 0,
    goesBelow: (join.groups & ~above & ~(1 << group)) !== 0,
  }));
  const touching = placed.filter((join) => join.members !== 0);
  const passing = placed.filter((join) => join.members === 0 && join.comesFromAbove && join.goesBelow);
  const crossed = members.map((row) => passing.filter(({ event }) => runsAt(row, event)).length);
  const overtaken = countBits(~above & ((1 << group) - 1));
  const { order, cost } = arrange(members.length, (before, member) => {
    let length = passing.length;
    let crossings = crossed[member] ?? 0;
    for (const join of touching) {
      const isBegun = join.comesFromAbove || (join.members & before) !== 0;
      const isMember = (join.members & (1 << member)) !== 0;
      const goesOn = join.goesBelow || (join.members & ~before & ~(1 << member)) !== 0;
      if (goesOn && (isBegun || isMember)) length++;
      if (goesOn && isBegun && !isMember && runsAt(members[member], join.event)) crossings++;
    }
    const changes = countBits(~before & ((1 << member) - 1));
    return length * weights.length + crossings * weights.crossing + changes * weights.change;
  });
  return { order, cost: cost + overtaken * weights.change };
}

const runsAt = (row: Row | undefined, event: string): boolean => !!row && row.first <= event && event <= row.last;

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
