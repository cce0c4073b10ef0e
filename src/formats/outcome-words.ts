/** What became of a topic at its event and since: `Merged → released v1.135.0`, as in lists of topics. */
export const describeOutcome = ({ labels: { outcome, status } }: { labels: { outcome: string; status: string } }): string =>
  [outcome, status].filter(Boolean).join(' → ');
