import { expect, test } from 'vitest';
import { github } from '../../src/forges/github.ts';
import { readMessage } from '../../tools/references/messages.ts';

/** What a message says of earlier changes, as `-12` for taken back and `+12` for brought back. */
const turnsOf = (subject: string, body = ''): string[] =>
  readMessage({ subject, body }, github).turns.map((turn) => {
    const named = 'number' in turn ? turn.number : 'title' in turn ? turn.title : turn.hash;
    return `${turn.isIn ? '+' : '-'}${named}`;
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
  ['Revert "Reapply "Title (#12)" (#20)" (#21)', ['-20', '-12']],
  ['Reapply "Revert "Title (#12)"" (#21)', ['+Revert "Title (#12)"', '-12']],
  ['revert: feat: x (#15)', ['-feat: x']],
  ['Revert changes of #12 (#15)', ['-12']],
  ['Revert parts of #12', []],
  ['Revert the client to a cached one (#15)', []],
  ['Fix revert of clusters (#15)', []],
  ['Mend what "Revert "Title (#12)"" broke (#15)', []],
  ['Title (#12)', []],
])('%s', (subject, turns) => {
  expect(turnsOf(subject)).toEqual(turns);
});

test('the body names commits and pull requests that are taken back', () => {
  expect(turnsOf('Take it out', 'This reverts commit 0123456789abcdef.')).toEqual(['-0123456789abcdef']);
  expect(turnsOf('Take it out', 'Reverts acme/app#12')).toEqual(['-12']);
  expect(turnsOf('Take it out', 'It Reverts acme/app#12 in part, see #13')).toEqual([]);
});

test('a copy on another branch names what it is a copy of', () => {
  const copied = (subject: string, body = '') => readMessage({ subject, body }, github).copies;
  expect(copied('[release-v1.2] Automated cherry pick of #12: Title (#15)').numbers).toEqual([12]);
  expect(copied('Title (#12) (#15)').numbers).toEqual([12]);
  expect(copied('Title (#12), again (#15)').numbers).toEqual([]);
  expect(copied('Title (#15)', '(cherry picked from commit 0123456789abcdef)').hashes).toEqual(['0123456789abcdef']);
});

test('a subject of any length and nesting is read in no time', () => {
  const nested = `${'Revert "'.repeat(2000)}Title${'"'.repeat(2000)}`;
  expect(() => turnsOf(nested)).not.toThrow();
  expect(turnsOf(`Revert ${'('.repeat(50_000)}`)).toEqual([]);
  expect(turnsOf(`${'(#1) '.repeat(20_000)}x`)).toEqual([]);
});
