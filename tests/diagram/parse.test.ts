import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

const nested = (depth: number) =>
  [...Array.from({ length: depth }, (_, index) => `subgraph g${index}`), 'a --> b', ...Array(depth).fill('end')].join('\n');
const beside = (count: number) => Array.from({ length: count }, (_, index) => `subgraph g${index}\nn${index}\nend`).join('\n');

describe('groups have limits', () => {
  test('12 groups beside each other and 3 in each other are read', () => {
    expect(read(`${beside(12)}\na --> b`).groups).toHaveLength(12);
    expect(read(nested(3)).groups).toHaveLength(3);
  });

  test('the 13th is told once, on the line where it opens', () =>
    expect(mistakesOf(`${head}${beside(14)}\na --> b`)).toEqual(['39: it has too many groups']));

  test('the one that is nested too deeply is told, on the line where it opens', () =>
    expect(mistakesOf(head + nested(5))).toEqual(['6: the group `g3` is nested too deeply']));

  test('200 in each other are refused with two sentences', () =>
    expect(mistakesOf(head + nested(200))).toEqual(['6: the group `g3` is nested too deeply', '15: it has too many groups']));
});

describe('title and description are one line of limited length', () => {
  const long = (length: number) => 'x'.repeat(length);

  test('the longest are read', () => {
    const parsed = parseDiagram(`flowchart TB\naccTitle: ${long(120)}\naccDescr: ${long(400)}\na --> b`);
    expect(parsed).toMatchObject({ diagram: { title: long(120), description: long(400) } });
  });

  test.each([
    ['a title that is too long', `flowchart TB\naccTitle: ${long(121)}\na --> b`, ['2: `accTitle` is too long']],
    ['a description that is too long', `${head}accDescr: ${long(401)}\na --> b`, ['3: `accDescr` is too long']],
    ['a second title', `${head}a --> b\naccTitle: Another`, ['4: there is a second `accTitle`']],
    ['a second description', `${head}accDescr: One\naccDescr: Two\na --> b`, ['4: there is a second `accDescr`']],
  ])('%s is told on its line', (_, text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));
});

describe('no label is lost or empty', () => {
  test.each([
    ['a[One] --> b\na[Two] --> b', ['4: the box `a` has a second label']],
    ['a[One] --> a[Two]', ['3: the box `a` has a second label']],
    ['a[One] --> b\na(One) --> b', ['4: the box `a` has a second shape']],
    ['a[" "] --> b', ['3: the box `a` has an empty label']],
    ['a --> b[( )]', ['3: the box `b` has an empty label']],
    ['a --> b("")', ['3: the box `b` has an empty label']],
    ['a -->|" "| b', ['3: the arrow from `a` to `b` has an empty label']],
    ['a --> b -.->|| c', ['3: the arrow from `b` to `c` has an empty label']],
    ['subgraph g[" "]\na --> b\nend', ['3: the group `g` has an empty label']],
  ])('%j has the mistakes %j', (body, mistakes) => expect(mistakesOf(head + body)).toEqual(mistakes));

  test('a label may be repeated as it is', () =>
    expect(read('a[One] --> b\na["One"] --> b').nodes.map(({ label }) => label)).toEqual(['One', 'b']));
});

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
