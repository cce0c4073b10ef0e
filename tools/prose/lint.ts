import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel';
import terminology from 'textlint-rule-terminology';
import type { Problem } from '../content/problem.ts';
import { joinPassages, type Prose } from './passage.ts';
import { listPhraseRules } from './rules/phrase.ts';
import { resultRule } from './rules/result.ts';
import { extension, syntax } from './syntax.ts';

/** Problems of the wording of one file, in the order of its lines. */
export async function lintProse({ file, kind, passages, outcome }: Prose): Promise<Problem[]> {
  const { text, lineOf } = joinPassages(passages);
  const rules = [...shared[kind], ...(outcome === undefined ? [] : [{ ...result, options: { outcome } }])];
  const { messages } = await kernel.lintText(text, { filePath: file, ext: extension, plugins: [syntax], rules });
  return messages.map(({ ruleId, message, loc }) => {
    const [claim = '', hint = ''] = message.split('\n');
    return { code: ruleId, file, line: lineOf(loc.start.line), message: claim, hint };
  });
}

const kernel = new TextlintKernel();

/** Terms of the package that Kubernetes and Gardener write differently, or that are right in other places of a sentence. */
const exclude = [
  ...['e2e', 'end ?to ?end', 'cURL', 'readme(s)?', 'web[- ]?site(s)?', 'user[- ]name(s)?', 'hard[- ]cod(e|ed|ing)'],
  ...['built ?in(s)?', '(?<=(?:\\w+[^.?!])? )internet\\b(?! explorer)'],
];

const terms: TextlintKernelRule = { ruleId: 'prose-term', rule: terminology, options: { exclude } };
const result: TextlintKernelRule = { ruleId: 'prose-result', rule: resultRule };

const shared: Record<Prose['kind'], TextlintKernelRule[]> = {
  entry: [terms, ...listPhraseRules(true)],
  evidence: [terms, ...listPhraseRules(false)],
  other: listPhraseRules(false),
};
