import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { parseQuery } from '../../src/search/query/parser.ts';
import { openDiskHost } from '../../tools/search/disk-host.ts';

const pieces = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    '-',
    '"',
    '`',
    ':',
    'area:',
    'tag:"',
    '<img src=x>',
    '(.*)+$',
    '\u202e',
    '😀',
    '\0',
    '#',
  ],
  ...[
    'GEP',
    '7',
    '2024',
    ...['before', 'between', 'and', 'since', 'until', 'from', 'to', 'the', 'last', 'event', 'may', '2025-11', 'merged', 'not'],
    'water',
    '-water',
    'soil',
    'area:plants',
    'wat',
    'hedghog',
    'bees/soil',
    '"rain barrel"',
    "don't",
    '#1234',
  ],
];
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' ')),
);

test('every query has at most 24 terms, and none is empty', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { terms } = parseQuery(text, 'GEP');
      expect(terms.length).toBeLessThanOrEqual(24);
      expect(terms.every((term) => term.trim() !== '')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('every answer is consistent, whatever the query', async () => {
  const engine = createEngine(openDiskHost(inject('fixtureSite')));
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const answer = await engine.search({ text, limit: 50, withCounts: true });
      const ids = [...answer.results, ...answer.partial].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(answer.results.length).toBe(answer.total);
      expect(answer.results.every(({ misses }) => misses.length === 0)).toBe(true);
      expect(answer.partial.every(({ misses }) => misses.length > 0)).toBe(true);
      expect(answer.counts?.timeline.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(answer.total);
      // Silence is no answer.
      const isSilent = ids.length + answer.notFound.length + answer.entities.length + answer.conflict.length === 0;
      const isNarrowed = Object.keys(answer.filters).length + answer.excluded.length > 0 || text.includes('-');
      expect(isSilent && !isNarrowed).toBe(false);
    }),
    { numRuns: 200 },
  );
}, 60_000);
