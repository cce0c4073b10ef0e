import { expect, test } from 'vitest';
import { lintProse } from '../../tools/prose/lint.ts';

const codesOf = async (outcome: string, result: string): Promise<string[]> => {
  const text = `## Problem\n\nNodes restart too often.\n\n## Result\n\n${result}`;
  const problems = await lintProse({ file: 'entry.mdx', kind: 'entry', outcome, passages: [{ text, line: 1 }] });
  return problems.map(({ code, line }) => `${code}:${line}`);
};

test.each([
  ['prototype', 'Nodes restart only once. A branch has the code.'],
  ['pull-request', 'gardener-node-agent restarts units only once.'],
])('a result that claims a feature is refused for the outcome %s', async (outcome, result) => {
  expect(await codesOf(outcome, result)).toEqual(['prose-result:7']);
});

test.each([
  ['prototype', 'A proof of concept on the branch `restart` restarts nodes only once.'],
  ['prototype', 'The team restarted nodes by hand, and only once.'],
  ['pull-request', 'gardener/gardener#1 restarts nodes only once.'],
  ['merged', 'Nodes restart only once.'],
])('a result that says where it can be found is accepted for the outcome %s', async (outcome, result) => {
  expect(await codesOf(outcome, result)).toEqual([]);
});
