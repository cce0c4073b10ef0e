import type { TextlintRuleModule } from '@textlint/kernel';

/**
 * Where the outcome of a topic is less than merged, the first sentence of its Result says where the result can be found:
 * search shows it as an excerpt, which must not claim a feature that does not exist.
 */
export const resultRule: TextlintRuleModule = ({ Syntax, RuleError, getSource, report }, { outcome } = {}) => {
  const words = typeof outcome === 'string' ? states[outcome] : undefined;
  let isNext = false;
  return {
    [Syntax.Header](node) {
      isNext = getSource(node).replace(/^#+\s*/, '') === 'Result';
    },
    [Syntax.Paragraph](node) {
      if (!isNext || !words) return;
      isNext = false;
      const [first = ''] = getSource(node).split(/(?<=[.:])\s/);
      if (!words.test(first))
        report(node, new RuleError(`Result does not begin with where it can be found; the outcome is "${outcome}".\n${advice}`));
    },
  };
};

const advice =
  'Write “A proof of concept on the branch `x` …”, “The open pull request … adds …”, “The team tried …”, not what a release would do.';

/** Words by which the first sentence tells the state; readers expect no less of the outcomes that are not named here. */
const states: Record<string, RegExp> = {
  'pull-request': /pull request|draft|branch|proof of concept|prototype|\w#\d+|\bteam\b|\bgroup\b/i,
  prototype: /proofs? of concept|prototype|branch|repository|fork|draft|pull request|experiment|\bteam\b|\bgroup\b/i,
};
