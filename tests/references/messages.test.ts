import { expect, test } from 'vitest';
import { github } from '../../src/forges/github.ts';
import { readMessage } from '../../tools/references/messages.ts';

/** The reversals in a message: `-12` for reverted, `+12` for restored. */
const reversalsOf = (subject: string, body = ''): string[] =>
  readMessage({ subject, body }, github).reversals.map((reversal) => {
    const named = 'number' in reversal ? reversal.number : 'title' in reversal ? reversal.title : reversal.hash;
    return `${reversal.restores ? '+' : '-'}${named}`;
  });

test.each([
  ['Revert "Title (#12)" (#15)', ['-12']],
  ['Revert "Revert "Title (#12)" (#15)" (#18)', ['-15', '+12']],
  ['Revert "Title"', ['-Title']],
  ['Revert "say "hi" (#12)" (#15)', ['-12']],
  ['Revert "Title (#12)" for now (#15)', ['-12']],
  ['Revert "Merge pull request #12 from a/b"', ['-12']],
  ['[release-v1.2] Revert "Title (#12)" (#15)', ['-12']],
  ['Revert "[release-v1.2] Title" (#15)', ['-Title']],
  ['Revert "Add parts of it (#12)" (#15)', ['-12']],
  ['Reapply "Title (#12)" (#20)', ['+12']],
  ['Re-land "Title (#12)" (#20)', ['+12']],
  ['Revert "Reapply "Title (#12)" (#20)" (#21)', ['-20', '-12']],
  ['Reapply "Revert "Title (#12)"" (#21)', ['+Revert "Title (#12)"', '-12']],
  ['revert: feat: x (#15)', ['-feat: x']],
  ['Revert changes of #12 (#15)', ['-12']],
  ['Revert parts of #12', []],
  ['Revert the client to a cached one (#15)', []],
  ['Fix revert of clusters (#15)', []],
  ['Mend what "Revert "Title (#12)"" broke (#15)', []],
  ['Title (#12)', []],
])('%s', (subject, reversals) => {
  expect(reversalsOf(subject)).toEqual(reversals);
});

test('the body names reverted commits and pull requests', () => {
  expect(reversalsOf('Take it out', 'This reverts commit 0123456789abcdef.')).toEqual(['-0123456789abcdef']);
  expect(reversalsOf('Take it out', 'Reverts acme/app#12')).toEqual(['-12']);
  expect(reversalsOf('Take it out', 'It Reverts acme/app#12 in part, see #13')).toEqual([]);
});

test('a cherry-pick names its original', () => {
  const picked = (subject: string, body = '') => readMessage({ subject, body }, github).picks;
  expect(picked('[release-v1.2] Automated cherry pick of #12: Title (#15)').numbers).toEqual([12]);
  expect(picked('Title (#12) (#15)').numbers).toEqual([12]);
  expect(picked('Title (#12), again (#15)').numbers).toEqual([]);
  expect(picked('Title (#15)', '(cherry picked from commit 0123456789abcdef)').hashes).toEqual(['0123456789abcdef']);
});

test('a long or deeply nested subject is read quickly', () => {
  const nested = `${'Revert "'.repeat(2000)}Title${'"'.repeat(2000)}`;
  expect(() => reversalsOf(nested)).not.toThrow();
  expect(reversalsOf(`Revert ${'('.repeat(50_000)}`)).toEqual([]);
  expect(reversalsOf(`${'(#1) '.repeat(20_000)}x`)).toEqual([]);
});
