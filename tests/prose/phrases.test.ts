import { expect, test } from 'vitest';
import { lintProse } from '../../tools/prose/lint.ts';
import { phrases } from '../../tools/prose/rules/phrases.ts';

const codesOf = async (text: string): Promise<string[]> => {
  const problems = await lintProse({ file: 'entry.mdx', kind: 'entry', passages: [{ text, line: 1 }] });
  return problems.map(({ code }) => code);
};

test.each(phrases)('$id is found in the sentence that has it, with its advice', async ({ id, before, advice }) => {
  const problems = await lintProse({ file: 'entry.mdx', kind: 'entry', passages: [{ text: `First.\n\n${before}`, line: 10 }] });
  expect(problems).toEqual([expect.objectContaining({ code: `prose-${id}`, line: 12, hint: advice })]);
});

test.each(phrases)('$id is not found in the better sentence', async ({ after }) => {
  expect(await codesOf(after)).toEqual([]);
});

test.each([
  ['own before a noun', 'The team fixed the failure of its own build.'],
  ['a goal', 'The long-term goal was to make the mode the default, and the idea is to drop the other.'],
  ['a comparison', 'The agent writes leases, as the kubelet does, and restarts, as it did before.'],
  ['a role', 'The setup is part of the release, as an alternative to the old one.'],
  ['a move', 'A migration takes the control plane from one seed to another, and that takes a lot of time.'],
  ['code', 'Set `of its own` and `currently`; [the page](https://example.org/e.g./lies in/) has more.'],
  ['a quotation', 'The page says “we will simply go on”.'],
  ['a code block', '```bash\necho of its own\n```'],
])('%s is no finding', async (_, text) => {
  expect(await codesOf(text)).toEqual([]);
});

test('documentation of code may say what entries may not', async () => {
  const passages = [{ text: 'Currently we say so.', line: 1 }];
  expect(await lintProse({ file: 'README.md', kind: 'other', passages })).toEqual([]);
});

test('names are written as their projects write them', async () => {
  expect(await codesOf('The pull request is on Github.')).toEqual(['prose-term']);
});
