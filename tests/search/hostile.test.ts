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

test('no query breaks the engine or holds it up for 0.2 s', async () => {
  const engine = createEngine(siteOnDisk('dist'));
  await engine.search({ text: 'warm', filters: { area: ['networking'] } });
  let slowest = { text: '', time: 0 };
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const start = performance.now();
      const { results, missing } = await engine.search({ text, limit: 3 });
      const time = performance.now() - start;
      if (time > slowest.time) slowest = { text, time };
      expect(Array.isArray(results) && missing.every((word) => typeof word === 'string')).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(slowest.time, slowest.text).toBeLessThan(200);
}, 120_000);

test('every address gives a valid state, and a state survives its address', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const state = readState(new URLSearchParams(query));
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});
