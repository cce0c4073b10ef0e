import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/search/text/edit-distance.ts';

test.each([
  ['nftabels', 'nftables', 1],
  ['audti', 'audit', 1],
  ['talos', 'talos', 0],
  ['shot', 'shoot', 1],
  ['kafka', 'cilium', 3],
])('%s and %s are %i apart', (a, b, edits) => expect(editDistance(a, b, 2)).toBe(edits));

test('the distance is the same both ways, and a limit does not change what is within it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
      expect(editDistance(a, b, 1) > 1).toBe(editDistance(a, b, 8) > 1);
    }),
  );
});
