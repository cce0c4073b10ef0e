/** A query with the topics that answer it: 3 is the one that is meant, 1 is related. Empty for a query without an answer. */
export interface JudgedQuery {
  id: string;
  q: string;
  kind: string;
  relevant: Record<string, number>;
}

/** What came back for a query: topic ids in order, and whether each misses a word. */
export interface Returned {
  ids: string[];
  isPartial: boolean[];
}

/** Measures over judged queries, as shares unless told. */
export interface Scores {
  queries: number;
  /** Share of queries with a relevant topic at the first place, be it one that is marked as missing something. */
  successAt1: number;
  /** Mean of 1 / place of the first relevant topic among ten. */
  mrr: number;
  /** Normalised discounted cumulative gain of the first ten. */
  ndcg: number;
  /** Share of queries with a relevant topic at the first place that misses nothing. */
  complete: number;
  /** Share of queries that have an answer and got none. */
  zero: number;
  /** Queries without an answer that got nothing, or only results marked as partial, of all such queries. */
  negativesRight: number;
  negatives: number;
}

/** The usual measures of retrieval over judged queries. */
export function score(judged: JudgedQuery[], returned: Returned[]): Scores {
  const pairs = judged.map((query, index) => ({ query, answer: returned[index] ?? { ids: [], isPartial: [] } }));
  const positive = pairs.filter(({ query }) => Object.keys(query.relevant).length > 0);
  const negative = pairs.filter(({ query }) => Object.keys(query.relevant).length === 0);
  const mean = (value: (pair: (typeof pairs)[number]) => number) =>
    positive.reduce((sum, pair) => sum + value(pair), 0) / Math.max(1, positive.length);
  const place = ({ query, answer }: (typeof pairs)[number]) => answer.ids.slice(0, 10).findIndex((id) => query.relevant[id]);
  return {
    queries: judged.length,
    successAt1: mean((pair) => (place(pair) === 0 ? 1 : 0)),
    complete: mean((pair) => (place(pair) === 0 && !pair.answer.isPartial[0] ? 1 : 0)),
    mrr: mean((pair) => (place(pair) < 0 ? 0 : 1 / (place(pair) + 1))),
    ndcg: mean(
      ({ query, answer }) =>
        gain(answer.ids.map((id) => query.relevant[id] ?? 0)) / gain(Object.values(query.relevant).sort((a, b) => b - a)),
    ),
    zero: mean(({ answer }) => (answer.ids.length === 0 ? 1 : 0)),
    negativesRight: negative.filter(({ answer }) => answer.isPartial.every(Boolean)).length,
    negatives: negative.length,
  };
}

const gain = (grades: number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
