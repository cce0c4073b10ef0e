import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bed } from '../../src/chart/bed.ts';
import { boxAround } from '../../src/chart/boxes.ts';
import { type Chart, layoutChart } from '../../src/chart/layout.ts';
import { boxOfLeaf } from '../../src/chart/leaves.ts';
import { metrics } from '../../src/chart/metrics.ts';
import { boxOfName } from '../../src/chart/names.ts';
import type { Node, Row } from '../../src/chart/row.ts';
import { countLines } from '../../src/chart/words.ts';
import { days, grow } from './garden.ts';

/** Up to seven storylines, which tell up to three topics of each event, many of them together. */
const topics = days.flatMap(([event]) => ['a', 'b', 'c'].map((slug) => `${event}/${slug}`));
const gardens = fc
  .array(fc.tuple(fc.constantFrom('nodes', 'networking', 'tooling'), fc.subarray(topics, { minLength: 2, maxLength: 9 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) => Object.fromEntries(all.map(([area, chapters], index) => [`story-${index}`, `${area}: ${chapters.join(' ')}`])));
const draw = (told: Record<string, string>): Chart => {
  const { storylines, scale } = grow(told);
  return layoutChart(storylines, scale);
};
const always = (claim: (chart: Chart) => void) =>
  fc.assert(
    fc.property(gardens, (told) => claim(draw(told))),
    { seed: 5, numRuns: 40 },
  );

const nodesOf = (bed: Bed): Node[] => [...bed.rows.flatMap((row) => row.nodes), ...bed.shared];
/** Nodes of the topics that a row tells; a topic may have another one in the same bed. */
const nodesOn = (row: Row, bed: Bed): Node[][] =>
  row.strand.storyline.chapters.map(({ topic }) => nodesOf(bed).filter((node) => node.topic === topic));

describe('nodes', () => {
  test('do not overlap, not even those of events a month apart', () => {
    always(({ beds }) => {
      for (const nodes of beds.map(nodesOf))
        for (const [index, a] of nodes.entries())
          for (const b of nodes.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * metrics.node.radius);
    });
  });

  test('lie on the line of their event and inside their bed', () => {
    always(({ axis, beds }) => {
      for (const bed of beds)
        for (const { topic, x, y } of nodesOf(bed)) {
          expect(x).toBe(axis.find(({ event }) => event === topic.event)?.x);
          expect(y).toBeGreaterThanOrEqual(metrics.node.radius);
          expect(y).toBeLessThanOrEqual(bed.height - metrics.node.radius);
        }
    });
  });

  test('are one for each topic of a bed whose storylines are neighbours, and one for each row otherwise', () => {
    const near = draw({ a: 'nodes: 2023-05/x 2024-05/y', b: 'nodes: 2024-05/y 2024-12/z' });
    expect(near.beds.flatMap(nodesOf)).toHaveLength(3);
    const far = draw({ a: 'nodes: 2023-05/x 2024-05/y', b: 'tooling: 2022-09/w 2023-05/v 2024-05/y' });
    expect(far.beds.flatMap(nodesOf)).toHaveLength(5);
    expect(far.tendrils.map(({ topic }) => topic.id)).toEqual(['2024-05/y']);
  });
});

describe('stems', () => {
  test('begin at their first nodes and end at their last', () => {
    always(({ beds }) => {
      for (const bed of beds)
        for (const row of bed.rows) {
          const nodes = nodesOn(row, bed).flat();
          const [left, right] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
          const points = pointsOf(row.stem);
          expect(Math.min(...points.map(({ x }) => x))).toBe(left);
          expect(Math.max(...points.map(({ x }) => x))).toBe(right);
        }
    });
  });

  test('meet every node at its centre', () => {
    always(({ beds }) => {
      for (const bed of beds)
        for (const row of bed.rows)
          for (const nodes of nodesOn(row, bed)) expect(nodes.some((node) => meets(row, node))).toBe(true);
    });
  });

  test('have no seams: every part starts where another one passes, and all are level there', () => {
    always(({ beds }) => {
      for (const { stem, y } of beds.flatMap((bed) => bed.rows)) {
        const parts = stem
          .split('M')
          .filter(Boolean)
          .map((part) => pointsOf(`M${part}`));
        const first = parts[0]?.[0]?.x;
        for (const [start] of parts) expect(start?.x === first || start?.y === y).toBe(true);
        for (const [, x1, y1, , y2, , end] of stem.matchAll(/C([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)/g)) {
          expect(Number(x1)).toBeGreaterThan(0);
          expect([y1, y2]).toContain(String(y));
          expect(y2).toBe(end);
        }
      }
    });
  });
});

describe('words', () => {
  const named = grow(
    {
      'a-rather-long-name-for-a-storyline': 'nodes: 2021-11/a 2024-05/b 2024-12/c 2024-12/d',
      'another-long-name-for-a-storyline': 'nodes: 2023-05/e 2024-05/b 2025-11/f',
      short: 'nodes: 2025-06/g 2025-07/h 2025-07/i',
    },
    {
      names: [
        { name: 'an early name', since: '2023-05' },
        { name: 'a later name', since: '2024-05' },
      ],
      later: [
        {
          date: '2025-08-20',
          kind: 'shipped',
          title: 'It is part of a release that came out',
          url: 'https://post.example/1',
          note: 'Out.',
        },
        { date: '2026-02-01', kind: 'follow-up', title: 'It went on after that', url: 'https://post.example/2', note: 'On.' },
      ],
    },
  );
  const { beds } = layoutChart(named.storylines, named.scale);
  const rows = beds.flatMap((bed) => bed.rows);

  test('of two rows do not share a line', () => {
    const heights = rows.map(({ y, title, words }) => {
      const half = Math.max(countLines(title) * metrics.label.line, (words?.lines.length ?? 0) * metrics.words.line) / 2;
      return { top: y - half, bottom: y + half };
    });
    for (const [index, { top }] of heights.entries()) expect(top).toBeGreaterThan(heights[index - 1]?.bottom ?? 0);
  });

  test('name what a theme was called, and its newest leaf', () => {
    expect(rows.flatMap(({ names }) => names.map(({ text }) => text))).toContain('an early name');
    expect(rows.map(({ words }) => words?.lines.join(' '))).toEqual(rows.map(() => 'It went on after that'));
  });

  test('of names, and leaves, hide no node and no other, and stay in their bed', () => {
    for (const bed of beds) {
      const marks = bed.rows.flatMap(({ names, leaves }) => [...names.map(boxOfName), ...leaves.map(boxOfLeaf)]);
      const nodes = nodesOf(bed).map(({ x, y }) => boxAround(x, y, metrics.node.radius));
      for (const [index, mark] of marks.entries()) {
        expect([mark.top >= 0, mark.bottom <= bed.height]).toEqual([true, true]);
        for (const other of [...nodes, ...marks.slice(index + 1)])
          expect(mark.left < other.right && other.left < mark.right && mark.top < other.bottom && other.top < mark.bottom).toBe(
            false,
          );
      }
    }
  });

  test('stay inside the chart', () => {
    for (const { words } of rows) expect(words?.x).toBeLessThan(metrics.width - 100);
  });
});

test('the same content makes the same chart', () => {
  const told = { a: 'nodes: 2023-05/x 2024-05/y', b: 'nodes: 2024-05/y 2024-12/z' };
  const summary = ({ beds, axis }: Chart) => [
    axis.map(({ x, labelX }) => [x, labelX]),
    beds.map(({ height, rows }) => [height, rows.map(({ y, stem }) => [y, stem])]),
  ];
  expect(summary(draw(told))).toEqual(summary(draw(told)));
});

test('a site without storylines has an empty chart', () => {
  const { scale } = grow({ a: 'nodes: 2023-05/x 2024-05/y' });
  expect(layoutChart([], scale)).toMatchObject({ beds: [], tendrils: [], height: 0 });
});

/** Whether the stem of a row passes the centre of a node. */
const meets = (row: Row, { x, y }: Node): boolean =>
  y === row.y || pointsOf(row.stem).some((point) => point.x === x && point.y === y);

/** Where a path goes: the ends of its commands. */
function pointsOf(path: string): { x: number; y: number }[] {
  let y = 0;
  return [...path.matchAll(/([MHC])([^MHC]*)/g)].map(([, command, rest = '']) => {
    const numbers = rest.trim().split(/\s+/).map(Number);
    if (command !== 'H') y = numbers.at(-1) ?? 0;
    return { x: (command === 'H' ? numbers[0] : numbers.at(-2)) ?? 0, y };
  });
}
