import { describe, expect, test } from 'vitest';
import { drawDiagram, type Rectangle } from '../../src/diagram/layout.ts';
import { parseDiagram } from '../../src/diagram/parse.ts';
import { processorTime } from '../processor-time.ts';

const source = (direction: string) => `flowchart ${direction}
accTitle: How traces leave a shoot
subgraph shoot[Shoot cluster with a long name of a group]
  app(Workload) -->|writes to the journal of the node| agent[A label that is long enough for two lines]
end
subgraph seed[Seed]
  gateway --> store[(Vali)]
  gateway -.->|planned| traces[(VictoriaTraces)]
end
agent -->|OTLP| gateway
gateway -->|back pressure| agent`;

const draw = (text: string) => {
  const parsed = parseDiagram(text);
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return drawDiagram(parsed.diagram);
};
const contains = (outer: Rectangle, inner: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(['TB', 'LR'])('everything of a diagram %s lies inside, and no box covers another', (direction) => {
  const { width, height, boxes, groups } = draw(source(direction));
  const sheet = { x: 0, y: 0, width, height };
  for (const thing of [...boxes, ...groups]) expect(contains(sheet, thing)).toBe(true);
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  });
  expect(boxes.map((box) => groups.findIndex((group) => contains(group, box)))).toEqual([0, 0, 1, 1, 1]);
});

test('two arrows between the same boxes take two ways', () => {
  const { arrows } = draw(source('TB'));
  expect(new Set(arrows.map(({ path }) => path)).size).toBe(arrows.length);
});

test('the same text gives the same drawing', () => expect(draw(source('TB'))).toEqual(draw(source('TB'))));

test('a box that leads to itself is drawn', () => expect(draw('flowchart TB\naccTitle: x\na --> a').arrows).toHaveLength(1));

describe('boxes and groups may be called what every object inherits', () => {
  const inherited = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];

  test.each(inherited)('a group %s is drawn as any other, and nothing is added to other objects', (id) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const around = (group: string) => draw(`flowchart TB\naccTitle: x\nsubgraph ${group}[G]\nshell --> b\nend`);
    expect(around(id)).toEqual(around('g'));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test.each(inherited)('a box %s is drawn as any other', (id) => {
    const called = (name: string) =>
      drawDiagram({
        direction: 'down',
        title: 'x',
        description: '',
        nodes: [name, 'b'].map((one) => ({ id: one, label: 'A box', shape: 'box', group: 'g' })),
        groups: [{ id: 'g', label: 'G' }],
        arrows: [{ from: name, to: 'b', label: 'sends', isDashed: false }],
      });
    expect(called(id)).toEqual(called('a'));
  });

  test('a text that names all of them is drawn', () => {
    const [, ...readable] = inherited;
    expect(draw(`flowchart TB\naccTitle: x\n${readable.join(' --> ')}`).boxes).toHaveLength(4);
  });
});

test('the largest diagram that is accepted is drawn within seconds', () => {
  const boxes = (group: number) => Array.from({ length: 6 }, (_, index) => `n${6 * group + index}`);
  const groups = [0, 1, 2, 3].map((group) =>
    [...['a', 'b', 'c'].map((level) => `subgraph g${group}${level}`), ...boxes(group), 'end', 'end', 'end'].join('\n'),
  );
  const chain = [0, 1, 2, 3].flatMap(boxes).join(' --> ');
  const across = Array.from({ length: 17 }, (_, index) => `n${index % 3} -->|a label of some words| n${23 - (index % 5)}`);
  const start = processorTime();
  expect(draw(['flowchart TB', 'accTitle: x', ...groups, chain, ...across].join('\n')).groups).toHaveLength(12);
  expect(processorTime() - start).toBeLessThan(4);
});
