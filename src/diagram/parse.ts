import type { Arrow, Diagram, DiagramNode, Group } from './diagram.ts';

/** A line that cannot be read, and what may stand there. */
export interface DiagramMistake {
  /** Counted in lines of the diagram, from 1. */
  line: number;
  reason: string;
  hint: string;
}

/** The word after the fence of a diagram. Other programs that read the text draw it, too. */
export const diagramLanguage = 'mermaid';

/** More boxes or arrows make no picture. */
const most = { nodes: 24, arrows: 40, label: 60 };

const forms = 'Write `a[Label]`, `a --> b`, `a -->|label| b`, `a -.-> b`, `subgraph id[Label]` or `end`.';

/**
 * Reads a diagram written in the part of Mermaid's flowcharts that entries use: `flowchart TB` or `LR`, `accTitle:`,
 * `accDescr:`, nodes `id[Label]`, `id(Label)` and `id[(Label)]`, arrows `-->` and dashed `-.->`, `subgraph … end`, comments
 * `%%`. Returns the diagram, or all its mistakes. Never throws.
 */
export function parseDiagram(text: string): { diagram: Diagram } | { mistakes: DiagramMistake[] } {
  const draft: Draft = {
    diagram: { direction: 'down', title: '', description: '', nodes: [], groups: [], arrows: [] },
    open: [],
    mistakes: [],
  };
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }));
  const [head, ...rest] = lines.filter((line) => line.text !== '' && !line.text.startsWith('%%'));
  readHead(head, draft);
  for (const line of rest) readLine(line, draft);
  addWholeMistakes(draft);
  return draft.mistakes.length > 0 ? { mistakes: draft.mistakes } : { diagram: draft.diagram };
}

interface Draft {
  diagram: Diagram;
  /** Groups that are open, the innermost last. */
  open: Group[];
  mistakes: DiagramMistake[];
}

interface Line {
  line: number;
  text: string;
}

function readHead(head: Line | undefined, { diagram, mistakes }: Draft): void {
  const [, direction] = /^flowchart (TB|TD|LR)$/.exec(head?.text ?? '') ?? [];
  diagram.direction = direction === 'LR' ? 'right' : 'down';
  if (!direction)
    mistakes.push({
      line: head?.line ?? 1,
      reason: 'it does not begin with its kind',
      hint: 'Begin with `flowchart TB` or `flowchart LR`.',
    });
}

function readLine({ line, text }: Line, draft: Draft): void {
  const { diagram, open, mistakes } = draft;
  const [, field, value = ''] = /^(accTitle|accDescr)\s*:\s*(.+)$/.exec(text) ?? [];
  const [, id, label] = /^subgraph ([\w-]+)(?:\s*\[(.+)\])?$/.exec(text) ?? [];
  if (field === 'accTitle') diagram.title = value;
  else if (field) diagram.description = value;
  else if (id) openGroup({ id, label: unquote(label ?? id) }, line, draft);
  else if (text === 'end' && open.length > 0) open.pop();
  else if (!readChain(text, draft))
    mistakes.push({
      line,
      reason: `\`${shorten(text)}\` cannot be read`,
      hint: text === 'end' ? 'No `subgraph` is open.' : forms,
    });
}

function openGroup(group: Group, line: number, { diagram, open, mistakes }: Draft): void {
  const outer = open.at(-1);
  const made = outer ? { ...group, group: outer.id } : group;
  if (diagram.groups.some(({ id }) => id === group.id))
    mistakes.push({ line, reason: `there are two groups \`${group.id}\``, hint: 'Give each group its own id.' });
  diagram.groups.push(made);
  open.push(made);
}

const nodePattern = String.raw`([A-Za-z][\w-]*?)(?:\[\(([^()]+)\)\]|\[([^\[\]]+)\]|\(([^()]+)\))?`;
const nodeAt = new RegExp(String.raw`^${nodePattern}(?=\s*(?:$|-->|-\.->))`);
const arrowAt = /^\s*(-->|-\.->)(?:\|([^|]*)\|)?\s*/;

/** Words that Mermaid does not take for the id of a box. */
const reserved = new Set(['end', 'subgraph', 'flowchart', 'graph']);

/** Reads `a --> b -->|label| c`. False where the text is something else; nothing is added then. */
function readChain(text: string, { diagram, open }: Draft): boolean {
  const nodes: DiagramNode[] = [];
  const arrows: Omit<Arrow, 'from' | 'to'>[] = [];
  for (let rest = text; ; ) {
    const node = nodeAt.exec(rest);
    if (!node || reserved.has(node[1] ?? '')) return false;
    nodes.push(toNode(node, open.at(-1)?.id));
    rest = rest.slice(node[0].length);
    const arrow = arrowAt.exec(rest);
    if (!arrow) {
      if (rest.trim() !== '') return false;
      break;
    }
    arrows.push({ label: unquote(arrow[2] ?? ''), isDashed: arrow[1] === '-.->' });
    rest = rest.slice(arrow[0].length);
  }
  for (const node of nodes) addNode(node, diagram);
  arrows.forEach((arrow, index) => {
    diagram.arrows.push({ from: nodes[index]?.id ?? '', to: nodes[index + 1]?.id ?? '', ...arrow });
  });
  return true;
}

function toNode([, id = '', store, box, round]: RegExpExecArray, group: string | undefined): DiagramNode {
  const shape = store ? 'store' : round ? 'round' : 'box';
  return { id, label: unquote(store ?? box ?? round ?? ''), shape, ...(group !== undefined && { group }) };
}

/** The first mention with a label names a node; the first mention inside a group says which group it belongs to. */
function addNode(node: DiagramNode, { nodes }: Diagram): void {
  const known = nodes.find(({ id }) => id === node.id);
  if (!known) nodes.push(node);
  else if (known.label === '' && node.label !== '') Object.assign(known, { label: node.label, shape: node.shape });
  if (known && known.group === undefined && node.group !== undefined) known.group = node.group;
}

/** What only the whole diagram shows. Nodes without a label are called by their id. */
function addWholeMistakes({ diagram, open, mistakes }: Draft): void {
  const { nodes, arrows, groups, title } = diagram;
  const add = (isWrong: boolean, reason: string, hint: string) => {
    if (isWrong) mistakes.push({ line: 1, reason, hint });
  };
  for (const node of nodes) if (node.label === '') node.label = node.id;
  const long = [...nodes, ...arrows, ...groups].find(({ label }) => label.length > most.label);
  const twice = nodes.find(({ id }) => groups.some((group) => group.id === id));
  const empty = groups.find(({ id }) => ![...nodes, ...groups].some(({ group }) => group === id));
  add(title === '', 'it has no title', 'Add a line `accTitle: …` that says what it shows.');
  add(open.length > 0, `the group \`${open.at(-1)?.id}\` is never closed`, 'Close each `subgraph` with a line `end`.');
  add(arrows.length === 0, 'it has no arrow', forms);
  add(
    nodes.length > most.nodes || arrows.length > most.arrows,
    'it is too large',
    `Draw at most ${most.nodes} boxes and ${most.arrows} arrows.`,
  );
  add(long !== undefined, `the label \`${shorten(long?.label ?? '')}\` is too long`, `Use at most ${most.label} characters.`);
  add(empty !== undefined, `the group \`${empty?.id}\` has no box`, 'Name a box between `subgraph` and `end`, or remove both.');
  add(twice !== undefined, `\`${twice?.id}\` is a box and a group`, 'Give each its own id.');
}

const unquote = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
