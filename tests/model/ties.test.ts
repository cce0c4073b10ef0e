import { expect, test } from 'vitest';
import { describeTie, listTies } from '../../src/model/ties.ts';
import { kbOf, storyline, topic } from '../builders.ts';

const kb = kbOf({
  topics: [
    topic('2023-05/a', { nextSteps: [{ text: 'Test it.', takenUpBy: ['2025-06/d'] }] }),
    topic('2023-05/b', { nextSteps: [{ text: 'Ship it.', takenUpBy: ['2025-06/d'] }] }),
    topic('2024-05/c'),
    topic('2025-06/d', { continues: ['2023-05/b', '2024-05/c'] }),
    topic('2025-11/e', { body: 'After [d](/topics/2025-06/d/) and [c](/topics/2024-05/c/).', continues: ['2025-06/d'] }),
  ],
  storylines: [storyline('vpn', ['2024-05/c', '2025-06/d'])],
});
const find = (id: string) => kb.topic(id);

test('every other topic stands under its strongest tie, chapters before and after under none', () => {
  expect(listTies(find('2025-06/d')).map(({ title, topics }) => [title, topics.map(({ id }) => id)])).toEqual([
    ['Continues', ['2023-05/b']],
    ['Continued by', ['2025-11/e']],
    ['Takes up next steps of', ['2023-05/a']],
  ]);
});

test('the chapter before or after says how else it is tied', () => {
  expect(describeTie(find('2025-06/d'), find('2024-05/c'))).toBe('continued here');
  expect(describeTie(find('2024-05/c'), find('2025-06/d'))).toBe('continues this');
  expect(describeTie(find('2023-05/a'), find('2025-06/d'))).toBe('takes up next steps');
  expect(describeTie(find('2023-05/a'), find('2025-11/e'))).toBeUndefined();
});
