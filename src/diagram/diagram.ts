/** A diagram as its author wrote it: boxes, what connects them, and groups around them. Nothing has a place yet. */
export interface Diagram {
  /** Whether arrows lead down or to the right. */
  direction: 'down' | 'right';
  /** What the diagram shows, in one line. */
  title: string;
  /** The same in words, for people who cannot see it; empty where the list of arrows is enough. */
  description: string;
  nodes: DiagramNode[];
  groups: Group[];
  arrows: Arrow[];
}

export interface DiagramNode {
  id: string;
  label: string;
  /** A process or thing is a box, a person or role is round, what is stored is a store. */
  shape: 'box' | 'round' | 'store';
  /** The group that it belongs to. */
  group?: string;
}

export interface Group {
  id: string;
  label: string;
  /** The group that contains it. */
  group?: string;
}

export interface Arrow {
  from: string;
  to: string;
  label: string;
  /** Dashed: what was planned, or is no longer there. */
  isDashed: boolean;
}
