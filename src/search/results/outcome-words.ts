import type { TopicResult } from '../answer.ts';

/** What became of a topic at its event and since: `Merged → released v1.135.0`, as in lists of topics. */
export const describeOutcome = ({ labels: { outcome, status } }: Pick<TopicResult, 'labels'>): string =>
  [outcome, status].filter(Boolean).join(' → ');
