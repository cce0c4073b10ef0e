import type { Topic } from '../model/topics.ts';
import type { Box } from './boxes.ts';
import { type LeafMark, placeLeaves } from './leaves.ts';
import { metrics } from './metrics.ts';
import { boxOfName, type NameMark, placeNames } from './names.ts';
import type { RowDemand } from './rows.ts';
import type { Seat } from './seats.ts';
import { stemPath, tipPath, toStem } from './stems.ts';
import type { Strand } from './strand.ts';
import { countLines, layoutTitle, layoutWords, leaderPath, type Title, type Words } from './words.ts';

/** One storyline of a bed. Heights count from the top of the bed. */
export interface Row {
  strand: Strand;
  /** The line on which the stem runs. */
  y: number;
  title: Title;
  /** Dots that lead from the title to where the stem begins. */
  leader: string;
  /** Path from the first to the last chapter. */
  stem: string;
  /** Path from the last chapter to the last leaf; empty where there is none. */
  tip: string;
  /** Nodes of this stem alone. */
  nodes: Node[];
  leaves: LeafMark[];
  names: NameMark[];
  /** The newest leaf in words, if it came after the last chapter. */
  words: Words | undefined;
}

export interface Node {
  topic: Topic;
  x: number;
  y: number;
}

/** What of a row does not depend on its height. */
export interface RowDraft {
  strand: Strand;
  title: Title;
  words: Words | undefined;
  demand: RowDemand;
}

/** The words at the ends of a row, and the room that it needs. */
export function draftRow(strand: Strand, toX: (day: Date) => number): RowDraft {
  const title = layoutTitle(strand);
  const words = layoutWords(strand, toX);
  const demand = {
    words: Math.max(countLines(title) * metrics.label.line, (words?.lines.length ?? 0) * metrics.words.line),
    names: strand.storyline.names.length > 0 ? metrics.name.room : 0,
    runsAt: (event: string) => strand.first.id <= event && event <= strand.last.id,
  };
  return { strand, title, words, demand };
}

/** Draws a row (by its place in the bed) on its line, beside what is taken already. */
export function finishRow({ strand, title, words }: RowDraft, { row, y, nodes, toX, taken }: RowPlace): Row {
  const end = words ? toX(words.leaf.date) : 0;
  const stem = toStem(y, listPoints(strand, row, nodes), end);
  const names = placeNames(strand, y, toX, taken);
  const root = Math.min(...stem.points.map(({ x }) => x), ...names.map((name) => boxOfName(name).left));
  return {
    strand,
    y,
    title,
    words,
    names,
    leader: leaderPath(title, y, root),
    stem: stemPath(stem),
    tip: tipPath(stem, end),
    nodes: [...nodes].filter(([{ rows }]) => rows.length === 1 && rows[0] === row).map(([, node]) => node),
    leaves: placeLeaves(strand.leaves, stem, { toX, taken: [...taken, ...names.map(boxOfName)] }),
  };
}

/** Room of a stem on its line, from the first chapter to the last leaf. */
export const boxOfStem = ({ strand, words }: RowDraft, y: number, toX: (day: Date) => number): Box => ({
  left: toX(strand.first.start),
  right: toX(words?.leaf.date ?? strand.last.start),
  top: y - 2,
  bottom: y + 2,
});

function listPoints(strand: Strand, row: number, nodes: ReadonlyMap<Seat, Node>) {
  return strand.stops.map(({ event }) => {
    const here = [...nodes].filter(([seat]) => seat.topic.event === event && seat.rows.includes(row)).map(([, node]) => node);
    return { x: here[0]?.x ?? 0, ys: here.map(({ y }) => y).sort((a, b) => a - b) };
  });
}

interface RowPlace {
  row: number;
  y: number;
  /** All nodes of the bed. */
  nodes: ReadonlyMap<Seat, Node>;
  toX: (day: Date) => number;
  taken: readonly Box[];
}
