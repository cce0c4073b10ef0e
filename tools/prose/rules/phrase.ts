import type { TextlintKernelRule, TextlintRuleModule } from '@textlint/kernel';
import { type Phrase, phrases } from './phrases.ts';

/** One rule of textlint for each phrase that a kind of text must not have. */
export const listPhraseRules = (isEntry: boolean): TextlintKernelRule[] =>
  phrases
    .filter(({ isForEntries }) => isEntry || !isForEntries)
    .map((phrase) => ({ ruleId: `prose-${phrase.id}`, rule: toRule(phrase) }));

/** Looks at paragraphs, headings and cells as a whole, so that a phrase may run across code and emphasis. */
function toRule({ pattern, advice }: Phrase): TextlintRuleModule {
  return ({ Syntax, RuleError, getSource, report, locator }) => {
    const find = (node: Parameters<typeof report>[0]) => {
      for (const { 0: found, index } of withoutCode(getSource(node)).matchAll(pattern)) {
        const padding = locator.range([index, index + found.length]);
        report(node, new RuleError(`The text says “${found.replaceAll('\n', ' ').trim()}”.\n${advice}`, { padding }));
      }
    };
    return { [Syntax.Paragraph]: find, [Syntax.Header]: find, [Syntax.TableCell]: find };
  };
}

/** Code, addresses and quotations are the words of others: they become as many underscores, so that places stay the same. */
const withoutCode = (text: string): string =>
  text.replace(/(`+)[^`][\s\S]*?\1|\]\([^)]*\)|https?:\/\/\S+|“[^”]*”|"[^"]*"/g, (code) => code.replace(/[^\n]/g, '_'));
