import { expect, test } from 'vitest';
import { findTermStorylines } from '../../src/model/term-storylines.ts';
import { kbOf, storyline, tag, term, topic } from '../builders.ts';

const kb = kbOf({
  tags: [tag('vpn'), tag('testing')],
  topics: [
    topic('2023-05/a', { tags: ['vpn', 'testing'] }),
    topic('2024-05/b', { tags: ['vpn', 'testing'] }),
    topic('2025-06/c', { tags: ['testing', 'other'] }),
  ],
  storylines: [
    storyline('tunnels', ['2023-05/a', '2024-05/b']),
    storyline('chance', ['2024-05/b', '2025-06/c']),
    storyline('machines', ['2024-05/b', '2025-06/c'], { aliases: ['mcm'] }),
  ],
  glossary: [term('tunnel', { term: 'VPN', tag: 'vpn' }), term('mcm', { term: 'MCM' }), term('none', { term: 'None' })],
});
const found = kb.glossary.map((one) => [one.id, findTermStorylines(one, kb.storylines).map(({ id }) => id)]);

test('a term leads to storylines of its name, and to those whose chapters carry its tag', () => {
  expect(Object.fromEntries(found)).toEqual({ tunnel: ['tunnels'], mcm: ['machines'], none: [] });
});
