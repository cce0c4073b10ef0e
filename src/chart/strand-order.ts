import { type Join, measureOrder, type OrderMeasure, orderRows, type Row } from './order.ts';
import { listTold, type Strand } from './strand.ts';

/** Strands from top to bottom: areas together, topics that several tell near each other. The order of the list does not matter. */
export function orderStrands(strands: readonly Strand[]): Strand[] {
  const given = [...strands].sort(byAreaAndAge);
  return orderRows(toRows(given), toJoins(given)).map((row) => given[row] as Strand);
}

/** How good the order is in which strands are given. */
export const measureStrands = (strands: readonly Strand[]): OrderMeasure =>
  measureOrder([...strands.keys()], toRows(strands), toJoins(strands));

const toRows = (strands: readonly Strand[]): Row[] =>
  strands.map(({ area, first, last }) => ({ group: area.id, first: first.id, last: last.id }));

const toJoins = (strands: readonly Strand[]): Join[] =>
  listTold(strands).map(({ topic, rows }) => ({ rows, event: topic.event.id }));

const byAreaAndAge = (a: Strand, b: Strand): number =>
  a.area.label.localeCompare(b.area.label, 'en') ||
  a.first.id.localeCompare(b.first.id) ||
  a.storyline.id.localeCompare(b.storyline.id);
