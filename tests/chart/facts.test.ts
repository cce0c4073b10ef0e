import { expect, test } from 'vitest';
import { chooseStorylines } from '../../src/chart/cut.ts';
import { findFacts } from '../../src/chart/facts.ts';
import { toStrand } from '../../src/chart/strand.ts';
import { grow } from './garden.ts';

const { storylines, scale } = grow({
  gone: 'nodes: 2021-11/a 2022-09/b 2024-12/s 2025-06/t',
  old: 'nodes: 2022-09/b 2023-05/c 2025-11/d',
  twin: 'nodes: 2023-05/c 2025-11/d 2025-11/e',
  young: 'nodes: 2025-06/f 2025-11/g',
});
const facts = findFacts(storylines.map(toStrand), scale.events);

test('the oldest theme still alive is not the oldest of all', () => {
  expect(facts.oldestAlive?.storyline.id).toBe('old');
});

test('the two themes with most topics in common are found', () => {
  expect(facts.closest.map(({ strands, count, of }) => [strands.map(({ storyline }) => storyline.id), count, of])).toEqual([
    [['old', 'twin'], 2, 4],
  ]);
});

test('themes that share nothing are not close', () => {
  const apart = grow({ one: 'nodes: 2021-11/a 2022-09/b', two: 'nodes: 2023-05/c 2024-05/d' });
  expect(findFacts(apart.storylines.map(toStrand), apart.scale.events)).toMatchObject({ closest: [], newestLeaf: undefined });
});

test('a small chart takes the longest living theme of each area first, then the next ones, and last what is not alive', () => {
  const garden = grow({
    gone: 'nodes: 2021-11/a 2022-09/b 2024-12/s 2025-06/t',
    long: 'nodes: 2022-09/c 2023-05/d 2025-11/e',
    short: 'nodes: 2025-06/f 2025-11/g',
    other: 'tooling: 2025-06/h 2025-11/i',
  });
  const choose = (count: number) => chooseStorylines(garden.storylines, garden.scale, count).map(({ id }) => id);
  expect(choose(2)).toEqual(['long', 'other']);
  expect(choose(9)).toEqual(['long', 'other', 'short', 'gone']);
});
