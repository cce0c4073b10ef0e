import { readFileSync } from 'node:fs';
import { measureEngine, measurePagefind } from './measure.ts';
import type { JudgedQuery, Scores } from './score.ts';

/** `npm run relevance`: how well search answers the judged queries, per kind, beside Pagefind alone. Needs a built site. */
const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as JudgedQuery[];
const kinds = [...new Set(queries.map(({ kind }) => kind))];

console.log('kind           n   S@1    MRR    nDCG   zero   negatives');
for (const kind of kinds)
  print(
    kind,
    await measureEngine(
      queries.filter((query) => query.kind === kind),
      'dist',
    ),
  );
print('all', await measureEngine(queries, 'dist'));
print('Pagefind', await measurePagefind(queries, 'dist'));

function print(name: string, { queries: count, successAt1, mrr, ndcg, zero, negativesRight, negatives }: Scores): void {
  const numbers =
    count > negatives ? [successAt1, mrr, ndcg, zero].map((value) => value.toFixed(3)).join('  ') : '                          ';
  console.log(
    `${name.padEnd(12)} ${String(count).padStart(3)}   ${numbers}  ${negatives > 0 ? `${negativesRight}/${negatives}` : ''}`,
  );
}
