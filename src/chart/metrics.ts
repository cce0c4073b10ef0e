/** Sizes of the chart in its own units. It is 1000 wide and scales to the page: one unit is 0.94 px at 1024 px, 1.1 px at 1440 px. */
export const metrics = {
  width: 1000,
  /** Titles of storylines: where they begin, how wide they may be, height of type and line. */
  label: { left: 14, width: 208, size: 13.5, line: 16 },
  /** Between these lies time. */
  time: { left: 240, right: 846 },
  /** The newest leaf in words, right of it; `apart` is the least distance of words of two rows. */
  words: { gap: 5, size: 12, line: 14.5, lines: 2, apart: 8 },
  /** Names on the stem. */
  name: { size: 12, room: 10 },
  /** Radius of a node, and distance of nodes on top of each other. */
  node: { radius: 8, pitch: 17 },
  /** Half the length on which a stem bends. */
  bend: 19,
  /** Blade and stalk; `least` is how far after the last node a stem goes on, nearer leaves grow from the node. */
  leaf: { length: 11, height: 10, stalk: 4, least: 13 },
  /** Least distance of rows. */
  row: 29,
  /** Room above the first row of a bed and below its last. */
  heading: 28,
  foot: 15,
  /** Height of the axis, and width of one label on it. */
  axis: { height: 46, label: 34 },
} as const;
