import type { Area } from '../model/vocabulary.ts';
import { type Box, boxAround } from './boxes.ts';
import { boxOfLeaf } from './leaves.ts';
import { metrics } from './metrics.ts';
import { boxOfName } from './names.ts';
import { boxOfStem, draftRow, finishRow, type Node, type Row, type RowDraft } from './row.ts';
import { heightOf, stackRows } from './rows.ts';
import { type Seat, seatTopics } from './seats.ts';
import type { Strand } from './strand.ts';
import { boxesOfWords } from './words.ts';

/** The storylines of one area, one row each. */
export interface Bed {
  area: Area;
  height: number;
  rows: Row[];
  /** Nodes that several stems of the bed meet in. */
  shared: Node[];
}

/** Draws strands, from top to bottom. */
export function layoutBed(area: Area, strands: readonly Strand[], toX: (day: Date) => number): Bed {
  const seats = seatTopics(strands);
  const drafts = strands.map((strand) => draftRow(strand, toX));
  const demands = drafts.map(({ demand }) => demand);
  const { lines, height } = stackRows(demands, seats);
  const nodes = new Map(
    seats.map((seat) => [seat, { topic: seat.topic, x: toX(seat.topic.event.start), y: heightOf(seat, seats, lines) }]),
  );
  const rows = finishRows(drafts, lines, nodes, toX);
  const lowest = rows
    .flatMap(({ names, leaves }) => [...names.map(boxOfName), ...leaves.map(boxOfLeaf)])
    .map(({ bottom }) => bottom);
  return {
    area,
    height: Math.ceil(Math.max(height, ...lowest.map((bottom) => bottom + 4))),
    rows,
    shared: [...nodes].filter(([seat]) => seat.rows.length > 1).map(([, node]) => node),
  };
}

/** Each row keeps clear of the nodes, words and stems of all, and of the names and leaves of those before it. */
function finishRows(drafts: RowDraft[], lines: number[], nodes: ReadonlyMap<Seat, Node>, toX: (day: Date) => number): Row[] {
  const yOf = (row: number) => lines[row] ?? 0;
  const bedAbove = { left: 0, right: metrics.width, top: -metrics.width, bottom: 2 };
  const words = drafts.flatMap((draft, row) => boxesOfWords(draft.words, yOf(row)));
  const taken = [bedAbove, ...[...nodes.values()].map(boxOfNode), ...words];
  return drafts.map((draft, row) => {
    const stems = drafts.flatMap((other, place) => (place === row ? [] : boxOfStem(other, yOf(place), toX)));
    const done = finishRow(draft, { row, y: yOf(row), nodes, toX, taken: [...taken, ...stems] });
    taken.push(...done.names.map(boxOfName), ...done.leaves.map(boxOfLeaf));
    return done;
  });
}

const boxOfNode = ({ x, y }: Node): Box => boxAround(x, y, metrics.node.radius + 1);
