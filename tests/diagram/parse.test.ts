import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDiagram } from '../../src/diagram/parse.ts';
import { describeArrows } from '../../src/diagram/words.ts';

const head = 'flowchart TB\naccTitle: What happens\n';
const read = (body: string) => {
  const parsed = parseDiagram(head + body);
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.diagram;
};
const mistakesOf = (text: string) => {
  const parsed = parseDiagram(text);
  return 'mistakes' in parsed ? parsed.mistakes.map(({ line, reason }) => `${line}: ${reason}`) : [];
};

test('a chain is boxes and the arrows between them', () => {
  const { nodes, arrows } = read('a[Shoot node] -->|OTLP over mTLS| b(Operator) -.-> c[(Vali)]');
  expect(nodes).toEqual([
    { id: 'a', label: 'Shoot node', shape: 'box' },
    { id: 'b', label: 'Operator', shape: 'round' },
    { id: 'c', label: 'Vali', shape: 'store' },
  ]);
  expect(arrows).toEqual([
    { from: 'a', to: 'b', label: 'OTLP over mTLS', isDashed: false },
    { from: 'b', to: 'c', label: '', isDashed: true },
  ]);
});

test('a box belongs to the first group that mentions it, and groups lie in groups', () => {
  const { nodes, groups } = read('c --> a\nsubgraph seed[The seed]\nsubgraph ns\na --> b\nend\nend\nb --> c');
  expect(groups).toEqual([
    { id: 'seed', label: 'The seed' },
    { id: 'ns', label: 'ns', group: 'seed' },
  ]);
  expect(nodes.map(({ id, group }) => [id, group])).toEqual([
    ['c', undefined],
    ['a', 'ns'],
    ['b', 'ns'],
  ]);
});

test('a label may follow the first mention, and quotes around it are dropped', () => {
  expect(read('a --> b\na["the first: one"]').nodes[0]?.label).toBe('the first: one');
});

test('arrows are told in words, with the group of each box', () => {
  expect(describeArrows(read('subgraph s[Seed]\na[gardenlet]\nend\na -->|reports| b[Garden]'))).toEqual([
    'gardenlet (Seed) → Garden: reports',
  ]);
});

test.each([
  ['graph TD\naccTitle: x\na --> b', ['1: it does not begin with its kind']],
  ['', ['1: it does not begin with its kind', '1: it has no title', '1: it has no arrow']],
  [`${head}a --> b\nclick a "https://x"\nend`, ['4: `click a "https://x"` cannot be read', '5: `end` cannot be read']],
  [`${head}subgraph s\na --> b`, ['1: the group `s` is never closed']],
  [`${head}subgraph s\nend\na --> b`, ['1: the group `s` has no box']],
  [`${head}a ==> b\na --> c`, ['3: `a ==> b` cannot be read']],
  [`${head}subgraph a\na --> b\nend`, ['1: `a` is a box and a group']],
])('%j has the mistakes %j', (text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));

test('whatever is read, nothing is thrown', () => {
  const piece = fc.constantFrom(
    'a',
    '-->',
    '-.->',
    '|',
    '[',
    ']',
    '(',
    ')',
    'subgraph ',
    'end',
    '\n',
    ' ',
    'accTitle: x',
    '"',
    '__proto__',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((pieces) => head + pieces.join('')),
  );
  fc.assert(
    fc.property(text, (one) => void parseDiagram(one)),
    { numRuns: 2000 },
  );
});
