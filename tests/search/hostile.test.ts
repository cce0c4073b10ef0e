import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readState, writeState } from '../../src/search/state.ts';
import { siteOnDisk } from '../../tools/search/surroundings.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
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
        'GEP',
        '28',
        'vpn',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);

test('no query breaks the parser', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { terms } = parseQuery(text, 'GEP');
      expect(terms.length).toBeLessThanOrEqual(24);
    }),
    { numRuns: 10_000 },
  );
});

test('no query breaks the engine or holds it up', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  await engine.search({ text: 'warm' });
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const start = performance.now();
      const { results } = await engine.search({ text, limit: 3 });
      expect(performance.now() - start).toBeLessThan(1500);
      expect(Array.isArray(results)).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('every address gives a valid state, and a state survives its address', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const state = readState(new URLSearchParams(query));
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});
