import { Graph, layout } from '@dagrejs/dagre';
import { textWidth, wrap } from '../chart/text.ts';
import type { Arrow, Diagram, DiagramNode, Group } from './diagram.ts';

/** A diagram with everything in its place, in pixels from the top left corner. */
export interface Drawing {
  width: number;
  height: number;
  groups: (Rectangle & { label: string })[];
  boxes: (Rectangle & { shape: DiagramNode['shape']; lines: Line[] })[];
  arrows: { path: string; head: string; isDashed: boolean; label?: Rectangle & { lines: Line[] } }[];
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text; its place is the middle of its baseline. */
interface Line {
  text: string;
  x: number;
  y: number;
}

const boxFont = { size: 14, line: 18, width: 128 };
const arrowFont = { size: 12.5, line: 16, width: 108 };
const groupFont = { size: 13 };
const padding = { x: 12, y: 9 };
const margin = 6;
/** Names of groups are bold, which is wider than the measured weight. */
const boldness = 1.08;
/** Room above the boxes of a group for its name. */
const groupName = 22;

/** Lays a diagram out with dagre's layered method (Gansner et al., 1993). The same text gives the same drawing. */
export function drawDiagram(written: Diagram): Drawing {
  const diagram = rename(written);
  const graph = toGraph(diagram);
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  const groups = diagram.groups.map(({ id, label }) => ({ ...placeGroup(graph.node(id), label), label }));
  const top = Math.min(0, ...groups.map(({ y }) => y - margin));
  const left = Math.min(0, ...groups.map(({ x }) => x - margin));
  const right = Math.max(size.width ?? 0, ...groups.map(({ x, width }) => x + width + margin));
  const move = { x: -left, y: -top };
  return {
    width: Math.ceil(right - left),
    height: Math.ceil((size.height ?? 0) - top),
    groups: groups.map((group) => shift(group, move)),
    boxes: diagram.nodes.map((node) => placeBox(node, shiftCentre(graph.node(node.id), move))),
    arrows: diagram.arrows.map((arrow, index) =>
      placeArrow(arrow, graph.edge({ v: arrow.from, w: arrow.to, name: String(index) }), move),
    ),
  };
}

/**
 * The same diagram under generated ids. dagre keys plain objects by ids: one that an author chose, such as `constructor`,
 * would meet what all objects inherit.
 */
function rename(diagram: Diagram): Diagram {
  const ids = new Map([...diagram.groups, ...diagram.nodes].map(({ id }, index) => [id, `n${index}`]));
  const idOf = (id: string): string => ids.get(id) ?? '';
  const renamed = <Thing extends DiagramNode | Group>(thing: Thing): Thing => ({
    ...thing,
    id: idOf(thing.id),
    ...(thing.group !== undefined && { group: idOf(thing.group) }),
  });
  return {
    ...diagram,
    nodes: diagram.nodes.map(renamed),
    groups: diagram.groups.map(renamed),
    arrows: diagram.arrows.map((arrow) => ({ ...arrow, from: idOf(arrow.from), to: idOf(arrow.to) })),
  };
}

function toGraph({ direction, nodes, groups, arrows }: Diagram): Graph {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep: 26,
    ranksep: 40,
    edgesep: 14,
    marginx: margin,
    marginy: margin,
  });
  for (const { id } of groups) graph.setNode(id, {});
  for (const node of nodes) graph.setNode(node.id, measure(node.label, boxFont, padding));
  for (const { id, group } of [...groups, ...nodes]) if (group !== undefined) graph.setParent(id, group);
  arrows.forEach(({ from, to, label }, index) => {
    graph.setEdge(from, to, { ...(label ? measure(label, arrowFont, { x: 4, y: 2 }) : {}), labelpos: 'c' }, String(index));
  });
  return graph;
}

type Font = typeof boxFont;

const linesOf = (text: string, { size, width }: Font): string[] => wrap(text, { size, width, lines: 4 });

function measure(text: string, font: Font, { x, y }: { x: number; y: number }): { width: number; height: number } {
  const lines = linesOf(text, font);
  return {
    width: Math.max(...lines.map((line) => textWidth(line, font.size))) + 2 * x,
    height: lines.length * font.line + 2 * y,
  };
}

interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Move {
  x: number;
  y: number;
}

const shift = <Thing extends Move>(thing: Thing, { x, y }: Move): Thing => ({
  ...thing,
  x: round(thing.x + x),
  y: round(thing.y + y),
});
const shiftCentre = (node: unknown, move: Move): Placed => shift(node as Placed, move);

/** dagre places middles; drawings need corners. */
const corner = ({ x, y, width, height }: Placed): Rectangle => ({
  x: round(x - width / 2),
  y: round(y - height / 2),
  width: round(width),
  height: round(height),
});

/** A group is high and wide enough for its name. */
function placeGroup(node: unknown, label: string): Rectangle {
  const { x, y, width, height } = corner(node as Placed);
  return {
    x,
    y: y - groupName / 2,
    width: Math.max(width, round(textWidth(label, groupFont.size) * boldness + 20)),
    height: height + groupName / 2,
  };
}

function placeBox({ label, shape }: DiagramNode, placed: Placed): Drawing['boxes'][number] {
  return { ...corner(placed), shape, lines: placeLines(label, boxFont, placed) };
}

function placeLines(text: string, font: Font, { x, y }: Move): Line[] {
  const lines = linesOf(text, font);
  const first = y - ((lines.length - 1) * font.line) / 2 + font.size * 0.35;
  return lines.map((line, index) => ({ text: line, x: round(x), y: round(first + index * font.line) }));
}

function placeArrow({ label, isDashed }: Arrow, edge: unknown, move: Move): Drawing['arrows'][number] {
  const { points, ...placed } = edge as Placed & { points: Move[] };
  const moved = points.map((point) => shift(point, move));
  const drawn = { path: toPath(moved), head: toHead(moved), isDashed };
  if (!label) return drawn;
  const centre = shift(placed, move);
  return { ...drawn, label: { ...corner(centre), lines: placeLines(label, arrowFont, centre) } };
}

/** A line through the points with rounded corners: quadratic curves between the middles of its parts. */
function toPath(points: Move[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? next : { x: round((point.x + next.x) / 2), y: round((point.y + next.y) / 2) };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${curves.length > 0 ? curves.join('') : `L${last.x} ${last.y}`}`;
}

/** The triangle at the end of an arrow. */
function toHead(points: Move[]): string {
  const [from, tip] = points.slice(-2);
  if (!from || !tip) return '';
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const corners = [-4, 4].map(
    (side) => `L${round(tip.x - 8 * along.x - side * along.y)} ${round(tip.y - 8 * along.y + side * along.x)}`,
  );
  return `M${tip.x} ${tip.y}${corners.join('')}z`;
}

/** Whole pixels: tenths would be a tenth of the page. */
const round = Math.round;
