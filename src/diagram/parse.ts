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

/** More boxes or arrows make no picture. More groups in groups make the layout slow: 12 take part of a second, 50 take several. */
const most = { nodes: 24, arrows: 40, groups: 12, depth: 3, label: 60, title: 120, description: 400 };

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
  const { open, mistakes } = draft;
  const [, field, value = ''] = /^(accTitle|accDescr)\s*:\s*(.+)$/.exec(text) ?? [];
  const [, id, label] = /^subgraph ([\w-]+)(?:\s*\[(.+)\])?$/.exec(text) ?? [];
  if (field) readField(field === 'accTitle' ? 'title' : 'description', { line, text: value }, draft);
  else if (id) openGroup({ id, label: unquote(label ?? id) }, line, draft);
  else if (text === 'end' && open.length > 0) open.pop();
  else if (!readChain({ line, text }, draft))
    mistakes.push({
      line,
      reason: `\`${shorten(text)}\` cannot be read`,
      hint: text === 'end' ? 'No `subgraph` is open.' : forms,
    });
}

/** Title and description are one line each: a second one would replace the first. */
function readField(field: 'title' | 'description', { line, text }: Line, { diagram, mistakes }: Draft): void {
  const name = field === 'title' ? '`accTitle`' : '`accDescr`';
  if (diagram[field] !== '') mistakes.push({ line, reason: `there is a second ${name}`, hint: 'Keep one of them, on one line.' });
  else diagram[field] = text;
  if (text.length > most[field])
    mistakes.push({ line, reason: `${name} is too long`, hint: `Use at most ${most[field]} characters.` });
}

function openGroup(group: Group, line: number, draft: Draft): void {
  const { diagram, open } = draft;
  const outer = open.at(-1);
  const made = outer ? { ...group, group: outer.id } : group;
  addGroupMistakes(made, line, draft);
  diagram.groups.push(made);
  open.push(made);
}

/** What is wrong with a group that is about to be opened. Too many are told once, at the first that is too many. */
function addGroupMistakes({ id, label }: Group, line: number, { diagram: { groups }, open, mistakes }: Draft): void {
  const add = (isWrong: boolean, reason: string, hint: string) => {
    if (isWrong) mistakes.push({ line, reason, hint });
  };
  add(
    groups.some((group) => group.id === id),
    `there are two groups \`${id}\``,
    'Give each group its own id.',
  );
  add(label === '', `the group \`${id}\` has an empty label`, 'Write its name between the brackets, or remove them.');
  add(groups.length === most.groups, 'it has too many groups', `Draw at most ${most.groups} groups.`);
  add(open.length === most.depth, `the group \`${id}\` is nested too deeply`, `Nest groups at most ${most.depth} deep.`);
}

const nodePattern = String.raw`([A-Za-z][\w-]*?)(?:\[\(([^()]+)\)\]|\[([^\[\]]+)\]|\(([^()]+)\))?`;
const nodeAt = new RegExp(String.raw`^${nodePattern}(?=\s*(?:$|-->|-\.->))`);
const arrowAt = /^\s*(-->|-\.->)(?:\|([^|]*)\|)?\s*/;

/** Words that Mermaid does not take for the id of a box. */
const reserved = new Set(['end', 'subgraph', 'flowchart', 'graph']);

/** A box or an arrow as a line mentions it: without a label where none is written. */
type Mention<Thing extends { label: string }> = Omit<Thing, 'label'> & { label: string | undefined };

/** Reads `a --> b -->|label| c`. False where the text is something else; nothing is added then. */
function readChain({ line, text }: Line, draft: Draft): boolean {
  const nodes: Mention<DiagramNode>[] = [];
  const arrows: Mention<Omit<Arrow, 'from' | 'to'>>[] = [];
  for (let rest = text; ; ) {
    const node = nodeAt.exec(rest);
    if (!node || reserved.has(node[1] ?? '')) return false;
    nodes.push(toNode(node, draft.open.at(-1)?.id));
    rest = rest.slice(node[0].length);
    const arrow = arrowAt.exec(rest);
    if (!arrow) {
      if (rest.trim() !== '') return false;
      break;
    }
    arrows.push({ label: readLabel(arrow[2]), isDashed: arrow[1] === '-.->' });
    rest = rest.slice(arrow[0].length);
  }
  for (const node of nodes) addNode(node, line, draft);
  arrows.forEach((arrow, index) => {
    addArrow({ from: nodes[index]?.id ?? '', to: nodes[index + 1]?.id ?? '', ...arrow }, line, draft);
  });
  return true;
}

function toNode([, id = '', store, box, round]: RegExpExecArray, group: string | undefined): Mention<DiagramNode> {
  const shape = store ? 'store' : round ? 'round' : 'box';
  return { id, label: readLabel(store ?? box ?? round), shape, ...(group !== undefined && { group }) };
}

/** A mention with a label names a node; the first mention inside a group says which group it belongs to. */
function addNode(node: Mention<DiagramNode>, line: number, { diagram: { nodes }, mistakes }: Draft): void {
  const { label = '', shape, group } = node;
  const known = nodes.find(({ id }) => id === node.id);
  const reason = findLabelMistake(node, known);
  if (reason) mistakes.push({ line, reason: `the box \`${node.id}\` has ${reason}`, hint: labelHint });
  if (!known) nodes.push({ ...node, label });
  else if (known.label === '' && label !== '') Object.assign(known, { label, shape });
  if (known && known.group === undefined && group !== undefined) known.group = group;
}

const labelHint = 'Write its label once, with words in it; elsewhere its id is enough.';

/** A label without words would draw an empty box, and one that differs from an earlier one would be lost. */
function findLabelMistake({ label, shape }: Mention<DiagramNode>, known: DiagramNode | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (label === '') return 'an empty label';
  if (!known || known.label === '') return undefined;
  if (label !== known.label) return 'a second label';
  return shape === known.shape ? undefined : 'a second shape';
}

function addArrow(arrow: Mention<Arrow>, line: number, { diagram, mistakes }: Draft): void {
  if (arrow.label === '')
    mistakes.push({
      line,
      reason: `the arrow from \`${arrow.from}\` to \`${arrow.to}\` has an empty label`,
      hint: 'Write words between the bars, or remove the bars.',
    });
  diagram.arrows.push({ ...arrow, label: arrow.label ?? '' });
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

/** A label as it is shown; undefined where none is written. */
const readLabel = (written: string | undefined): string | undefined => (written === undefined ? undefined : unquote(written));
const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
